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

package io.github.cloudlive.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observation of a fetch of an access token and its keys.
 */
public enum LiveTokenFetchObservationDocumentation implements ObservationDocumentation {

	/**
	 * One fetch of an access token, repetitions included. What callers wait for belongs
	 * to the operation that set it off; a fetch ahead of expiry belongs to none.
	 */
	LIVE_TOKEN_FETCH {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultLiveTokenFetchObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinalityKeyNames.values();
		}

	};

	/**
	 * Keys with few values.
	 */
	public enum LowCardinalityKeyNames implements KeyName {

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
		 * Why it is fetched: {@code cold} (there is none, or it has expired),
		 * {@code ahead} (it nears its end), {@code rejected} (by the platform),
		 * {@code foreign} (rejected, though the store still holds it: something else
		 * fetches tokens), {@code requested} (somebody asked for another one).
		 */
		TRIGGER {

			@Override
			public String asString() {
				return "trigger";
			}

		},

		/**
		 * How it ended: {@code success}, {@code error} or {@code cancelled} (the client
		 * was closed).
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "outcome";
			}

		},

		/**
		 * Why it failed: the kind of the platform's code, or the reason why no usable
		 * answer came; {@code none} if it did not fail.
		 */
		KIND {

			@Override
			public String asString() {
				return "kind";
			}

		},

		/**
		 * The platform's canonical code; {@code 0} if it succeeded, {@code none} if no
		 * usable answer came.
		 */
		CODE {

			@Override
			public String asString() {
				return "code";
			}

		}

	}

}
