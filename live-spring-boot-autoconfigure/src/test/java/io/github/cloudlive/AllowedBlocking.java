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

package io.github.cloudlive;

import java.security.SecureRandom;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What may block a thread that must not wait, each with its reason, beside what Reactor
 * and Netty allow themselves.
 */
public final class AllowedBlocking implements BlockHoundIntegration {

	private static final String TIMER_QUEUE = ScheduledThreadPoolExecutor.class.getName() + "$DelayedWorkQueue";

	private static final String BUFFERS = "io.netty.buffer.AdaptivePoolingAllocator";

	@Override
	public void applyTo(BlockHound.Builder builder) {
		builder.blockingMethodCallback(BlockingCalls::found);
		// reads /dev/urandom, which never waits once the machine has started
		builder.allowBlockingCallsInside(SecureRandom.class.getName(), "nextBytes");
		// The JDK's timer is guarded by a lock that is held for a few comparisons.
		// Reactor
		// allows it for timers that are set, not for all those that are cancelled, nor
		// when
		// the thread of a timer is started or looks whether it is to end
		builder.allowBlockingCallsInside(TIMER_QUEUE, "remove");
		builder.allowBlockingCallsInside(TIMER_QUEUE, "size");
		builder.allowBlockingCallsInside(ThreadPoolExecutor.class.getName(), "addWorker");
		// Netty's pools of buffers likewise: a part that is given up waits for the buffer
		// that somebody takes from it at that moment
		builder.allowBlockingCallsInside(BUFFERS + "$Magazine", "free");
		builder.allowBlockingCallsInside(BUFFERS + "$MagazineGroup", "free");
		// Jackson makes each reader once, under a lock. Only the emulator binds with it
		builder.allowBlockingCallsInside("tools.jackson.databind.deser.DeserializerCache",
				"_createAndCacheValueDeserializer");
	}

}
