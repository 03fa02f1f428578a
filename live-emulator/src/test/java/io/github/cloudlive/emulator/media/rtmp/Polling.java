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

package io.github.cloudlive.emulator.media.rtmp;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import reactor.core.publisher.Flux;

/**
 * Waits, within bounds, for something that happens on another thread or in another
 * program.
 */
final class Polling {

	private Polling() {
	}

	static void until(BooleanSupplier condition) {
		Flux.interval(Duration.ofMillis(10))
			.onBackpressureDrop()
			.filter((tick) -> condition.getAsBoolean())
			.blockFirst(Duration.ofSeconds(30));
	}

}
