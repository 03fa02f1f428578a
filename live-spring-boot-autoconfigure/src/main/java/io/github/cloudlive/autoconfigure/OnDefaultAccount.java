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

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches unless there are accounts that have a name and nothing says who the default one
 * is. Without accounts of either kind the default one is to be there, and to tell which
 * keys are missing. {@link LiveConnectionDetails} that do not come from properties have
 * one, too: what they know cannot be asked before they are made.
 */
class OnDefaultAccount extends SpringBootCondition implements ConfigurationCondition {

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Set<String> named = AccountNames.in(context.getEnvironment());
		ConditionMessage.Builder message = ConditionMessage.forCondition("default live account");
		return (named.isEmpty() || isConfigured(context.getEnvironment()) || isGivenByBean(context.getBeanFactory()))
				? ConditionOutcome.match(message.because("it is wanted"))
				: ConditionOutcome.noMatch(message.because("only these accounts are configured: " + named));
	}

	private static boolean isConfigured(Environment environment) {
		return Stream.of("live.app-id", "live.developer.id", "live.developer.secret")
			.anyMatch(environment::containsProperty);
	}

	private static boolean isGivenByBean(@Nullable ListableBeanFactory beans) {
		return beans != null && !names(beans, PropertiesLiveConnectionDetails.class)
			.containsAll(names(beans, LiveConnectionDetails.class));
	}

	private static List<String> names(ListableBeanFactory beans, Class<?> type) {
		return List.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type, true, false));
	}

}
