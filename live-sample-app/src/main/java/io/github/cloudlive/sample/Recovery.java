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

package io.github.cloudlive.sample;

import io.github.cloudlive.sample.CallMeters.Calls;

/**
 * How a call went well in spite of a fault.
 *
 * @param millis how long it took
 * @param repeated how many requests were repeated meanwhile, for whatever call
 * @param tokensFetched how many access tokens were fetched meanwhile
 */
record Recovery(long millis, long repeated, long tokensFetched) {

	static Recovery between(Moment before, Moment after) {
		return new Recovery((after.nanos - before.nanos) / 1_000_000, after.calls.since(before.calls).repeated(),
				after.generation - before.generation);
	}

	/**
	 * What is known at a moment.
	 *
	 * @param nanos the time
	 * @param calls the calls until then
	 * @param generation the number of the access token
	 */
	record Moment(long nanos, Calls calls, long generation) {
	}

}
