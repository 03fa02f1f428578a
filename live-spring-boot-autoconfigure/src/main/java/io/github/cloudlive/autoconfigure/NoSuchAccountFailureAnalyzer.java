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

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.analyzer.AbstractInjectionFailureAnalyzer;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

import io.github.cloudlive.LiveOperations;

/**
 * Tells which accounts there are where {@link LiveOperations} of another one are wanted.
 * Comes before Spring Boot's, which knows of no accounts.
 */
@Order(0)
class NoSuchAccountFailureAnalyzer extends AbstractInjectionFailureAnalyzer<NoSuchBeanDefinitionException> {

	private final Environment environment;

	NoSuchAccountFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause,
			@Nullable String description) {
		if (!LiveOperations.class.equals(cause.getBeanType()) || cause.getNumberOfBeansFound() > 0
				|| !this.environment.getProperty("live.enabled", Boolean.class, true)) {
			return null;
		}
		Set<String> accounts = AccountNames.in(this.environment);
		return accounts.isEmpty() ? null : new FailureAnalysis(
				"%s required the LiveOperations of an account that is not there. Accounts that have a name: %s."
					.formatted((description != null) ? description : "A component", String.join(", ", accounts)),
				"""
						Take one of these with @Qualifier("%s"), for instance. \
						To do without a qualifier, configure the default account: \
						'live.app-id', 'live.developer.id' and 'live.developer.secret'."""
					.formatted(accounts.iterator().next()),
				cause);
	}

}
