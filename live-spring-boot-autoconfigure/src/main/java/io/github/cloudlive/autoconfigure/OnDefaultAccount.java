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
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless there are accounts that have a name and nothing says who the default one
 * is. Without accounts of either kind the default one is to be there, and to tell which
 * keys are missing.
 */
class OnDefaultAccount extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		Set<String> named = AccountNames.in(environment);
		boolean isConfigured = Stream.of("live.app-id", "live.developer.id", "live.developer.secret")
			.anyMatch(environment::containsProperty);
		ConditionMessage.Builder message = ConditionMessage.forCondition("default live account");
		return (named.isEmpty() || isConfigured) ? ConditionOutcome.match(message.because("it is wanted"))
				: ConditionOutcome.noMatch(message.because("only these accounts are configured: " + named));
	}

}
