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

package io.github.cloudlive.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import org.jspecify.annotations.Nullable;

import io.github.cloudlive.observation.LiveClientObservationDocumentation;
import io.github.cloudlive.observation.LiveTokenFetchObservationDocumentation;

/**
 * The meters of a client and their keys.
 */
public enum LiveMeterDocumentation implements MeterDocumentation {

	/**
	 * Operations as their callers see them, repetitions included.
	 */
	OPERATIONS("live.client", Meter.Type.TIMER, "Operations as their callers see them, repetitions included",
			LiveClientObservationDocumentation.LowCardinalityKeyNames.values()),

	/**
	 * Operations that have not ended yet.
	 */
	OPERATIONS_UNDER_WAY("live.client.active", Meter.Type.LONG_TASK_TIMER, "Operations that have not ended yet",
			KeyNames.ACCOUNT, KeyNames.OPERATION),

	/**
	 * Requests to the platform that got an answer or failed.
	 */
	TRIES("live.client.tries", Meter.Type.COUNTER, "Requests to the platform that got an answer or failed",
			KeyNames.ACCOUNT, KeyNames.OPERATION, KeyNames.RESULT),

	/**
	 * Requests that were repeated.
	 */
	RETRIES("live.client.retries", Meter.Type.COUNTER, "Requests that were repeated", KeyNames.ACCOUNT,
			KeyNames.OPERATION, KeyNames.REASON),

	/**
	 * What the retry budget holds.
	 */
	RETRY_BUDGET_LEFT("live.retry.budget.left", Meter.Type.GAUGE, "What the retry budget holds", KeyNames.ACCOUNT),

	/**
	 * What the retry budget holds at most.
	 */
	RETRY_BUDGET_CAPACITY("live.retry.budget.capacity", Meter.Type.GAUGE, "What the retry budget holds at most",
			KeyNames.ACCOUNT),

	/**
	 * Fetches of an access token, repetitions included.
	 */
	TOKEN_FETCHES("live.token.fetch", Meter.Type.TIMER, "Fetches of an access token, repetitions included",
			LiveTokenFetchObservationDocumentation.LowCardinalityKeyNames.values()),

	/**
	 * Fetches of an access token that have not ended yet.
	 */
	TOKEN_FETCHES_UNDER_WAY("live.token.fetch.active", Meter.Type.LONG_TASK_TIMER,
			"Fetches of an access token that have not ended yet", KeyNames.ACCOUNT, KeyNames.TRIGGER),

	/**
	 * Time since the access token was asked for; not a number without one.
	 */
	TOKEN_AGE("live.token.age", Meter.Type.GAUGE, "Time since the access token was asked for; not a number without one",
			KeyNames.ACCOUNT),

	/**
	 * Time until the access token expires, negative afterwards; not a number without one.
	 */
	TOKEN_REMAINING("live.token.remaining", Meter.Type.GAUGE,
			"Time until the access token expires, negative afterwards; not a number without one", KeyNames.ACCOUNT),

	/**
	 * Number of the access token, which grows with each new one; not a number without
	 * one.
	 */
	TOKEN_GENERATION("live.token.generation", Meter.Type.GAUGE,
			"Number of the access token, which grows with each new one; not a number without one", KeyNames.ACCOUNT),

	/**
	 * Renewals of the access token that waited because another replica had the lease.
	 */
	TOKEN_LEASE_WAIT("live.token.lease.wait", Meter.Type.TIMER,
			"Renewals of the access token that waited because another replica had the lease", KeyNames.ACCOUNT),

	/**
	 * Access tokens that were rejected though the store still held them.
	 */
	TOKEN_FOREIGN_ROTATIONS("live.token.foreign.rotations", Meter.Type.COUNTER,
			"Access tokens that were rejected though the store still held them", KeyNames.ACCOUNT),

	/**
	 * Commands that the store of the access token did not do, or not in time.
	 */
	TOKEN_STORE_FAILURES("live.token.store.failures", Meter.Type.COUNTER,
			"Commands that the store of the access token did not do, or not in time", KeyNames.ACCOUNT,
			KeyNames.COMMAND),

	/**
	 * Connections to the platform.
	 */
	POOL_CONNECTIONS("live.pool.connections", Meter.Type.GAUGE, "Connections to the platform", KeyNames.ACCOUNT,
			KeyNames.STATE),

	/**
	 * Requests that wait for a connection.
	 */
	POOL_PENDING("live.pool.pending", Meter.Type.GAUGE, "Requests that wait for a connection", KeyNames.ACCOUNT),

	/**
	 * Lives of the configured app that run, as the live monitor knows; not a number while
	 * the list cannot be read.
	 */
	STREAMS("live.streams", Meter.Type.GAUGE,
			"Lives of the configured app that run, as the live monitor knows; not a number while the list cannot be read",
			KeyNames.ACCOUNT);

	private static final String SECONDS = "seconds";

	private final String name;

	private final Meter.Type type;

	private final String description;

	@SuppressWarnings("ImmutableEnumChecker") // never written, given out as a copy
	private final KeyName[] keyNames;

	LiveMeterDocumentation(String name, Meter.Type type, String description, KeyName... keyNames) {
		this.name = name;
		this.type = type;
		this.description = description;
		this.keyNames = keyNames;
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public @Nullable String getBaseUnit() {
		return switch (this.type) {
			case TIMER, LONG_TASK_TIMER -> SECONDS;
			default -> (this == TOKEN_AGE || this == TOKEN_REMAINING) ? SECONDS : null;
		};
	}

	@Override
	public Meter.Type getType() {
		return this.type;
	}

	/**
	 * Return what the meter measures.
	 * @return the description
	 */
	public String getDescription() {
		return this.description;
	}

	@Override
	public KeyName[] getKeyNames() {
		return this.keyNames.clone();
	}

	/**
	 * Keys, all with few values.
	 */
	public enum KeyNames implements KeyName {

		/**
		 * The name of the account: {@code default}, or the one it was given.
		 */
		ACCOUNT {

			@Override
			public String asString() {
				return "account";
			}

		},

		/**
		 * What was asked of the platform: {@code start}, {@code stop}, {@code list},
		 * {@code find}, {@code token} or {@code discovery} (the address of the gateway).
		 */
		OPERATION {

			@Override
			public String asString() {
				return "operation";
			}

		},

		/**
		 * {@code success}, or why the request failed: the kind of the platform's code, or
		 * the reason why no usable answer came.
		 */
		RESULT {

			@Override
			public String asString() {
				return "result";
			}

		},

		/**
		 * Why the request before it failed: the kind of the platform's code, or the
		 * reason why no usable answer came.
		 */
		REASON {

			@Override
			public String asString() {
				return "reason";
			}

		},

		/**
		 * Why it is fetched: {@code cold}, {@code ahead}, {@code rejected},
		 * {@code foreign} or {@code requested}.
		 */
		TRIGGER {

			@Override
			public String asString() {
				return "trigger";
			}

		},

		/**
		 * What the store was told: {@code read}, {@code publish}, or to {@code acquire},
		 * {@code renew} or {@code release} the lease.
		 */
		COMMAND {

			@Override
			public String asString() {
				return "command";
			}

		},

		/**
		 * {@code active} (with a request) or {@code idle}.
		 */
		STATE {

			@Override
			public String asString() {
				return "state";
			}

		}

	}

}
