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

import java.util.Collection;
import java.util.Map;

import org.springframework.test.util.ReflectionTestUtils;
import reactor.netty.internal.shaded.reactor.pool.InstrumentedPool;
import reactor.netty.internal.shaded.reactor.pool.InstrumentedPool.PoolMetrics;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a client's pool counts. Reactor Netty tells it to nobody but a registry of meters.
 */
final class PoolCounts {

	private PoolCounts() {
	}

	/**
	 * Look at the pool of a client that has called one address.
	 */
	static PoolMetrics of(LiveClient client) {
		Object provider = ReflectionTestUtils.getField(client, "pool");
		Object pools = ReflectionTestUtils.getField(provider, "channelPools");
		Collection<?> onlyOne = ((Map<?, ?>) pools).values();
		assertThat(onlyOne).hasSize(1);
		return ((InstrumentedPool<?>) onlyOne.iterator().next()).metrics();
	}

}
