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
 * Tells where the gateway is: here.
 */
final class DiscoveryHandler implements Handler {

	private static final String LIVE_APP_TYPE = "10";

	private final PublicAddress address;

	DiscoveryHandler(PublicAddress address) {
		this.address = address;
	}

	@Override
	public Answer handle(Call call) {
		if (!LIVE_APP_TYPE.equals(call.requiredParameter("appType"))) {
			throw ReturnCode.INVALID_PARAMETER.refused("appType");
		}
		return Answer.code(0, new Success(0, "OK", this.address.gateway(call)));
	}

	private record Success(long code, String message, String result) {
	}

}
