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
 * The observation of an operation and its keys.
 */
public enum LiveClientObservationDocumentation implements ObservationDocumentation {

	/**
	 * One operation as its caller sees it: repetitions and the fetching of a token
	 * included.
	 */
	LIVE_CLIENT {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultLiveClientObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinalityKeyNames.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinalityKeyNames.values();
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
		 * What was asked of the platform: {@code start}, {@code stop}, {@code list} or
		 * {@code find}.
		 */
		OPERATION {

			@Override
			public String asString() {
				return "operation";
			}

		},

		/**
		 * How it ended: {@code success}, {@code error} (not done), {@code unknown} (done
		 * or not) or {@code cancelled} (the caller left).
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

		},

		/**
		 * Whether a look at the running lives settled what a start's lost answer had left
		 * open: {@code true} or {@code false}. Of callers who share one start the first
		 * one has it.
		 */
		RECONCILED {

			@Override
			public String asString() {
				return "reconciled";
			}

		}

	}

	/**
	 * Keys with many values; not in metrics.
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/**
		 * The group that the operation is about.
		 */
		GROUP_ID {

			@Override
			public String asString() {
				return "group.id";
			}

		}

	}

}
