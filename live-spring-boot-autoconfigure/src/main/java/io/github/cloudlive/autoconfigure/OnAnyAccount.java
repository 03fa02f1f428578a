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

package io.github.cloudlive.autoconfigure;

import java.util.Set;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.github.cloudlive.client.LiveClient;

/**
 * Matches if there is a client: that of the default account, or one of an account that
 * has a name.
 */
class OnAnyAccount extends AnyNestedCondition {

	OnAnyAccount() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	/**
	 * Matches if the default account has a client.
	 */
	@ConditionalOnSingleCandidate(LiveClient.class)
	static class Default {

	}

	/**
	 * Matches if there is an account that has a name.
	 */
	@Conditional(OnNamedAccount.class)
	static class Named {

	}

	/**
	 * Looks at the accounts that have a name.
	 */
	static class OnNamedAccount extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			Set<String> named = AccountNames.in(context.getEnvironment());
			return new ConditionOutcome(!named.isEmpty(), "accounts that have a name: " + named);
		}

	}

}
