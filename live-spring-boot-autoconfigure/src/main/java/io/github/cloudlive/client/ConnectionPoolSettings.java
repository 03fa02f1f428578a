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

import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.ConnectionProvider.MeterRegistrar;

import io.github.cloudlive.InvalidFieldException;

/**
 * How many connections a client keeps to the gateway, and how long a request waits for
 * one. A connection carries one request at a time.
 *
 * @param maxConnections how many connections there are at most, 1 to 10,000
 * @param pendingAcquireLimit how many requests wait for a connection at most, 0 to
 * 100,000; 0 for none
 * @param pendingAcquireTimeout how long a request waits for a connection at most, 1 ms to
 * 1 day
 * @param maxIdleTime how long a connection is kept without a request, 1 ms to 1 day; less
 * than the gateway keeps it
 */
public record ConnectionPoolSettings(int maxConnections, int pendingAcquireLimit, Duration pendingAcquireTimeout,
		Duration maxIdleTime) {

	private static final String NAME = "live";

	private static final int MAX_CONNECTIONS = 10_000;

	private static final int MAX_PENDING = 100_000;

	private static final Duration MAX_DURATION = Duration.ofDays(1);

	/**
	 * Check the values.
	 * @throws InvalidFieldException if one is out of range
	 */
	public ConnectionPoolSettings {
		check("maxConnections", maxConnections, 1, MAX_CONNECTIONS);
		check("pendingAcquireLimit", pendingAcquireLimit, 0, MAX_PENDING);
		check("pendingAcquireTimeout", pendingAcquireTimeout);
		check("maxIdleTime", maxIdleTime);
	}

	private static void check(String field, int value, int min, int max) {
		if (value < min || value > max) {
			throw new InvalidFieldException(field, "must be between %d and %d, but was %d".formatted(min, max, value));
		}
	}

	private static void check(String field, Duration duration) {
		if (duration.compareTo(Duration.ofMillis(1)) < 0 || duration.compareTo(MAX_DURATION) > 0) {
			throw new InvalidFieldException(field, "must be between 1ms and 1d, but was " + duration);
		}
	}

	/**
	 * Return the defaults: 500 connections, 1,000 requests that wait for one, 5 s to
	 * wait, 15 s without a request.
	 * @return the defaults
	 */
	public static ConnectionPoolSettings defaults() {
		return new ConnectionPoolSettings(500, 1000, Duration.ofSeconds(5), Duration.ofSeconds(15));
	}

	/**
	 * Make a pool. Of idle connections it takes the one that has waited longest: those of
	 * all event loops have their turn, and all loops their share of the work.
	 * @param registrar is told of the pool for each address
	 */
	ConnectionProvider newPool(MeterRegistrar registrar) {
		return ConnectionProvider.builder(NAME)
			.maxConnections(this.maxConnections)
			.pendingAcquireMaxCount(this.pendingAcquireLimit)
			.pendingAcquireTimeout(this.pendingAcquireTimeout)
			.maxIdleTime(this.maxIdleTime)
			.evictInBackground(this.maxIdleTime)
			.metrics(true, () -> registrar)
			.build();
	}

}
