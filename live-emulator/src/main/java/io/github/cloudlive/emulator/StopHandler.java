/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.cloudlive.emulator;

/**
 * Stops lives.
 */
final class StopHandler implements Handler {

	private final Accounts accounts;

	private final Lives lives;

	StopHandler(Accounts accounts, Lives lives) {
		this.accounts = accounts;
		this.lives = lives;
	}

	@Override
	public Answer handle(Call call) {
		EmulatorAccount account = this.accounts.authenticate(call);
		RequestBody body = RequestBody.read(call);
		String appId = body.requiredText("app_id");
		String groupId = body.requiredText("group_id");
		Live.App app = this.accounts.authorize(account, appId);
		this.lives.stop(new Live.Key(app, groupId));
		return Answer.code(0, new Success(0, groupId, "stop live success"));
	}

	private record Success(long code, String groupId, String msg) {
	}

}
