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

package io.github.cloudlive.sample;

import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.sample.Recovery.Moment;
import io.github.cloudlive.token.AccessToken;

/**
 * Lets something go wrong, makes a call, and tells how it went: one fault at a time, as
 * nobody could tell what two at once have brought about. There is nothing to try on the
 * real platform.
 */
@RestController
@ConditionalOnBooleanProperty("live.emulator.enabled")
class FaultController {

	private final LiveEmulator emulator;

	private final LiveClient client;

	private final CallMeters meters;

	private final AtomicBoolean trying = new AtomicBoolean();

	FaultController(LiveEmulator emulator, LiveClient client, CallMeters meters) {
		this.emulator = emulator;
		this.client = client;
		this.meters = meters;
	}

	@PostMapping("/api/faults")
	Mono<Recovery> tryOut(@RequestBody FaultForm form) {
		TrialFault fault = form.requiredFault();
		return Mono.using(this::begin, (trial) -> callWith(fault), (trial) -> trial.set(false));
	}

	private AtomicBoolean begin() {
		if (!this.trying.compareAndSet(false, true)) {
			throw new TrialUnderWayException();
		}
		return this.trying;
	}

	private Mono<Recovery> callWith(TrialFault fault) {
		Moment before = now();
		fault.happenTo(this.emulator);
		return this.client.operations().list().then(Mono.fromSupplier(() -> Recovery.between(before, now())));
	}

	private Moment now() {
		AccessToken token = this.client.accessTokens().peek();
		return new Moment(System.nanoTime(), this.meters.read(), (token != null) ? token.getGeneration() : 0);
	}

}
