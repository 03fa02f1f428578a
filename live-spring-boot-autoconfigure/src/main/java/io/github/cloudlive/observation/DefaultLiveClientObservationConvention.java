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

import io.github.cloudlive.observation.LiveClientObservationDocumentation.HighCardinalityKeyNames;
import io.github.cloudlive.observation.LiveClientObservationDocumentation.LowCardinalityKeyNames;

/**
 * The default names: {@code live.client} and the keys of
 * {@link LiveClientObservationDocumentation}.
 */
public class DefaultLiveClientObservationConvention implements LiveClientObservationConvention {

	@Override
	public String getName() {
		return "live.client";
	}

	@Override
	public String getContextualName(LiveClientObservationContext context) {
		return "live " + context.getOperation().getId();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(LiveClientObservationContext context) {
		return KeyValues.of(account(context), operation(context), outcome(context), kind(context), code(context),
				reconciled(context));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(LiveClientObservationContext context) {
		String groupId = context.getGroupId();
		return (groupId != null) ? KeyValues.of(KeyValue.of(HighCardinalityKeyNames.GROUP_ID, groupId))
				: KeyValues.empty();
	}

	/**
	 * Return the account that the operation is done for.
	 * @param context the observed operation
	 * @return the key value
	 */
	protected KeyValue account(LiveClientObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.ACCOUNT, context.getAccount());
	}

	/**
	 * Return the operation's name.
	 * @param context the observed operation
	 * @return the key value
	 */
	protected KeyValue operation(LiveClientObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.OPERATION, context.getOperation().getId());
	}

	/**
	 * Return how the operation ended.
	 * @param context the observed operation
	 * @return the key value
	 */
	protected KeyValue outcome(LiveClientObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.OUTCOME, new Ending(context).outcome());
	}

	/**
	 * Return why the operation failed.
	 * @param context the observed operation
	 * @return the key value
	 */
	protected KeyValue kind(LiveClientObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.KIND, new Ending(context).kind());
	}

	/**
	 * Return the platform's code. A code that the platform does not document becomes
	 * {@code unknown}, so that odd answers cannot make ever more time series.
	 * @param context the observed operation
	 * @return the key value
	 */
	protected KeyValue code(LiveClientObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.CODE, new Ending(context).code());
	}

	/**
	 * Return whether a look settled a start.
	 * @param context the observed operation
	 * @return the key value
	 */
	protected KeyValue reconciled(LiveClientObservationContext context) {
		return KeyValue.of(LowCardinalityKeyNames.RECONCILED, String.valueOf(context.isReconciled()));
	}

}
