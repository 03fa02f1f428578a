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

import io.github.cloudlive.emulator.media.MediaLibrary;

/**
 * The platform without its wire: what it knows, and what it does for each operation. Safe
 * for use by several threads.
 */
final class Platform implements AutoCloseable {

	private final Counters counters = new Counters();

	private final Faults faults = new Faults();

	private final DelayedWork delayedWork = new DelayedWork();

	private final Clock clock;

	private final CodeLength codeLength;

	private final AccessTokens tokens;

	private final Accounts accounts;

	private final Broadcast broadcast;

	private final Lives lives;

	private final Handler token;

	private final Handler start;

	private final Handler stop;

	private final Handler list;

	private final Handler discovery;

	Platform(EmulatorSettings settings, Broadcast broadcast) {
		this.clock = settings.clock();
		this.codeLength = settings.codeLength();
		this.tokens = new AccessTokens(settings.clock(), settings.tokenLifetime());
		this.accounts = new Accounts(settings.accounts(), this.tokens);
		this.broadcast = broadcast;
		this.lives = new Lives(settings.clock(), settings.capacity(), broadcast.listener());
		PublicAddress address = new PublicAddress(settings.publicUrl(), broadcast.rtmpPort());
		this.token = new TokenHandler(this.accounts, this.tokens, this.counters, settings);
		this.start = new StartHandler(this.accounts, this.lives, address);
		this.stop = new StopHandler(this.accounts, this.lives);
		this.list = new ListHandler(this.accounts, this.lives, address, settings);
		this.discovery = new DiscoveryHandler(address);
	}

	Clock clock() {
		return this.clock;
	}

	Answer work(EmulatorOperation operation, Call call) {
		try {
			return handler(operation).handle(call);
		}
		catch (RefusedException ex) {
			return failure(operation, ex.returnCode().code(), ex.text());
		}
	}

	Answer failure(EmulatorOperation operation, long code, String text) {
		return FailureAnswer.of(operation, this.codeLength.spell(code), text);
	}

	/**
	 * Refuse somebody who is one too many.
	 * @param limit what the limit is
	 * @return the answer, in the form in which a start is refused
	 */
	Answer overloaded(String limit) {
		RefusedException refusal = ReturnCode.AT_CAPACITY.refused(limit);
		return FailureAnswer.of(this.codeLength.spell(refusal.returnCode().code()), refusal.text());
	}

	EmulatorState state() {
		return new EmulatorState(this.counters.calls(), this.counters.answers(), this.counters.tokenFetches(),
				this.lives.snapshot(), this.lives.journal());
	}

	Accounts accounts() {
		return this.accounts;
	}

	AccessTokens tokens() {
		return this.tokens;
	}

	Counters counters() {
		return this.counters;
	}

	Faults faults() {
		return this.faults;
	}

	MediaLibrary media() {
		return this.broadcast.library();
	}

	DelayedWork delayedWork() {
		return this.delayedWork;
	}

	void reset() {
		this.delayedWork.cancel();
		this.faults.clear();
		this.tokens.expireAll();
		this.lives.clear();
		this.counters.clear();
	}

	@Override
	public void close() {
		try (this.broadcast; this.delayedWork) {
			// Closed from the last to the first, each whatever becomes of the others
		}
	}

	private Handler handler(EmulatorOperation operation) {
		return switch (operation) {
			case TOKEN -> this.token;
			case START -> this.start;
			case STOP -> this.stop;
			case LIST -> this.list;
			case DISCOVERY -> this.discovery;
		};
	}

}
