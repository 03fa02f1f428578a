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

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;

import io.github.cloudlive.observation.LiveTokenFetchObservationDocumentation.LowCardinalityKeyNames;

/**
 * The default names: {@code live.token.fetch} and the keys of
 * {@link LiveTokenFetchObservationDocumentation}.
 */
public class DefaultLiveTokenFetchObservationConvention implements LiveTokenFetchObservationConvention {

	@Override
	public String getName() {
		return "live.token.fetch";
	}

	@Override
	public String getContextualName(LiveTokenFetchObservationContext context) {
		return "live token fetch";
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(LiveTokenFetchObservationContext context) {
		return KeyValues.of(account(context), trigger(context), outcome(context), kind(context), code(context));
	}

	/**
	 * Return the account whose token is fetched.
	 * @param context the observed fetch
	 * @return the key value
	 */
	protected KeyValue account(LiveTokenFetchObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.ACCOUNT, context.getAccount());
	}

	/**
	 * Return why the token is fetched.
	 * @param context the observed fetch
	 * @return the key value
	 */
	protected KeyValue trigger(LiveTokenFetchObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.TRIGGER, context.getTrigger().getId());
	}

	/**
	 * Return how the fetch ended.
	 * @param context the observed fetch
	 * @return the key value
	 */
	protected KeyValue outcome(LiveTokenFetchObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.OUTCOME, new Ending(context).outcome());
	}

	/**
	 * Return why the fetch failed.
	 * @param context the observed fetch
	 * @return the key value
	 */
	protected KeyValue kind(LiveTokenFetchObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.KIND, new Ending(context).kind());
	}

	/**
	 * Return the platform's code. A code that the platform does not document becomes
	 * {@code unknown}, so that odd answers cannot make ever more time series.
	 * @param context the observed fetch
	 * @return the key value
	 */
	protected KeyValue code(LiveTokenFetchObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.CODE, new Ending(context).code());
	}

}
