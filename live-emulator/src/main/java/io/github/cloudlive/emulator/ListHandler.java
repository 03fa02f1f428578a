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

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lists the running lives of an app.
 */
final class ListHandler implements Handler {

	private final Accounts accounts;

	private final Lives lives;

	private final PublicAddress address;

	private final Clock clock;

	private final ListShape shape;

	private final AtomicLong id = new AtomicLong();

	ListHandler(Accounts accounts, Lives lives, PublicAddress address, EmulatorSettings settings) {
		this.accounts = accounts;
		this.lives = lives;
		this.address = address;
		this.clock = settings.clock();
		this.shape = settings.listShape();
	}

	@Override
	public Answer handle(Call call) {
		EmulatorAccount account = this.accounts.authenticate(call);
		Live.App app = this.accounts.authorize(account, call.requiredParameter("app_id"));
		List<Item> items = find(app, call).stream().map((live) -> item(call, live)).toList();
		return Answer.code(0, switch (this.shape) {
			case FLAT -> new Flat(0, this.id.incrementAndGet(), items, "success");
			case RESULT -> new Wrapped(0, "success", new Result(items));
		});
	}

	private List<Live> find(Live.App app, Call call) {
		return call.lag().isZero() ? this.lives.running(app)
				: this.lives.runningAt(app, this.clock.instant().minus(call.lag()));
	}

	private Item item(Call call, Live live) {
		return new Item(this.address.flv(call, live), live.key().groupId(), this.address.m3u8(call, live),
				this.address.rtmp(call, live), live.startTime().getEpochSecond());
	}

	private record Flat(long code, long id, List<Item> list, String msg) {
	}

	private record Wrapped(long code, String msg, Result result) {
	}

	private record Result(List<Item> liveInfoList) {
	}

	private record Item(String flvUrl, String groupId, String m3u8Url, String rtmpUrl, long startTime) {
	}

}
