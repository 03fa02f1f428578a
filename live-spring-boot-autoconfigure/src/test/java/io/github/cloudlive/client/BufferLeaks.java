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

package io.github.cloudlive.client;

import java.time.Duration;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.util.StringUtils;

import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Has Netty follow each buffer while it is open.
 */
final class BufferLeaks implements AutoCloseable {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final ResourceLeakDetector.Level level = ResourceLeakDetector.getLevel();

	BufferLeaks() {
		followAll();
	}

	private static void followAll() {
		ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
	}

	/**
	 * Follow a sample only, from now on: that is faster.
	 */
	void followSome() {
		ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.SIMPLE);
	}

	/**
	 * A leak is told with the next buffer after the garbage collector found it. One that
	 * is made on purpose tells when that was, and that leaks are told at all.
	 */
	void assertNone(CapturedOutput output) {
		followAll();
		String canary = "canary-" + System.nanoTime();
		leak(canary);
		Polling.until("a leak is told", LIMIT, () -> {
			System.gc();
			ByteBufAllocator.DEFAULT.directBuffer(1).release();
			return output.getOut().contains(canary);
		});
		assertThat(StringUtils.countOccurrencesOf(output.getOut(), "LEAK: ")).as("no leak but the one that was made")
			.isOne();
	}

	private static void leak(String canary) {
		ByteBufAllocator.DEFAULT.directBuffer(1).touch(canary);
	}

	@Override
	public void close() {
		ResourceLeakDetector.setLevel(this.level);
	}

}
