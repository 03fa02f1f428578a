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

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

import io.github.cloudlive.LiveOperations;

/**
 * Defines the {@link LiveOperations} of each account that has a name, to be injected by
 * that name as qualifier, and only so; unless the user has a bean of the same name. They
 * have no supplier, which could not be written as code ahead of time.
 */
final class NamedLiveOperationsRegistrar implements ImportBeanDefinitionRegistrar {

	/** The bean that makes them. */
	static final String FACTORY = "liveNamedClients";

	private final Environment environment;

	NamedLiveOperationsRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
		for (String account : AccountNames.in(this.environment)) {
			String name = account + "LiveOperations";
			if (!registry.containsBeanDefinition(name)) {
				registry.registerBeanDefinition(name, operations(account));
			}
		}
	}

	private static RootBeanDefinition operations(String account) {
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType(LiveOperations.class);
		definition.setFactoryBeanName(FACTORY);
		definition.setFactoryMethodName("operations");
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, account);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, account));
		definition.setDefaultCandidate(false);
		return definition;
	}

}
