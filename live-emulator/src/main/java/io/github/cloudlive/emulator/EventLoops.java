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

import java.time.Duration;

import reactor.netty.resources.LoopResources;

/**
 * The event loops of an emulator. They are its own: they do not wait for a client of the
 * same program that blocks. Whoever has connections on them closes these first.
 */
final class EventLoops implements AutoCloseable {

	private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

	private final LoopResources resources = LoopResources.create("live-emulator", LoopResources.DEFAULT_IO_WORKER_COUNT,
			true);

	LoopResources resources() {
		return this.resources;
	}

	@Override
	public void close() {
		this.resources.disposeLater(Duration.ZERO, CLOSE_TIMEOUT).block(CLOSE_TIMEOUT);
	}

}
