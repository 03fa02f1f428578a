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

import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

import reactor.netty.resources.ConnectionPoolMetrics;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.ConnectionProvider.MeterRegistrar;

/**
 * The connections of a client. Reactor Netty has a pool for each address and tells of
 * each; what it counts is looked at, and costs nothing while nobody looks.
 */
final class ConnectionPools implements MeterRegistrar {

	private final Map<Key, ConnectionPoolMetrics> pools = new ConcurrentHashMap<>();

	private final ConnectionProvider provider;

	ConnectionPools(ConnectionPoolSettings settings) {
		this.provider = settings.newPool(this);
	}

	ConnectionProvider provider() {
		return this.provider;
	}

	ConnectionPoolState state() {
		return new ConnectionPoolState(sum(ConnectionPoolMetrics::acquiredSize), sum(ConnectionPoolMetrics::idleSize),
				sum(ConnectionPoolMetrics::pendingAcquireSize));
	}

	private int sum(ToIntFunction<ConnectionPoolMetrics> count) {
		return this.pools.values().stream().mapToInt(count).sum();
	}

	@Override
	public void registerMetrics(String poolName, String id, SocketAddress address, ConnectionPoolMetrics metrics) {
		this.pools.put(new Key(id, address), metrics);
	}

	@Override
	public void deRegisterMetrics(String poolName, String id, SocketAddress address) {
		this.pools.remove(new Key(id, address));
	}

	private record Key(String id, SocketAddress address) {

	}

}
