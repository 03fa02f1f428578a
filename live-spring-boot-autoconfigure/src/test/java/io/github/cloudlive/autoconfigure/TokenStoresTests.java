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

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

import io.github.cloudlive.token.AccessTokenStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenStores}.
 */
class TokenStoresTests {

	@Test
	void ofWhenAccountHasNameMakesNoFactoryBean() {
		List<String> made = new ArrayList<>();
		DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
		beans.registerBeanDefinition("untold", new RootBeanDefinition(UntoldFactory.class, () -> {
			made.add("untold");
			return new UntoldFactory();
		}));
		TokenStores stores = new TokenStores(beans, beans.getBeanProvider(AccessTokenStore.class, false),
				beans.getBeanProvider(SharedTokenStores.class, false));
		assertThat(stores.of(AccountProperties.named("studio", null), null)).isNull();
		assertThat(made).isEmpty();
	}

	/**
	 * Does not tell what it makes unless it is asked.
	 */
	static final class UntoldFactory implements FactoryBean<Object> {

		@Override
		public Object getObject() {
			return "made";
		}

		@Override
		public Class<?> getObjectType() {
			return String.class;
		}

	}

}
