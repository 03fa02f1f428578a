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
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.token.AccessTokenStore;

/**
 * Finds the store of an account's access token: the bean that is qualified by the
 * account's name, or without a qualifier that of the default account; else one that is
 * made for it.
 */
final class TokenStores {

	private final ListableBeanFactory beans;

	private final ObjectProvider<AccessTokenStore> ofDefault;

	private final ObjectProvider<SharedTokenStores> shared;

	TokenStores(ListableBeanFactory beans, ObjectProvider<AccessTokenStore> ofDefault,
			ObjectProvider<SharedTokenStores> shared) {
		this.beans = beans;
		this.ofDefault = ofDefault;
		this.shared = shared;
	}

	/**
	 * Return the store, or {@code null} to keep the token in memory.
	 */
	@Nullable AccessTokenStore of(AccountProperties properties, LiveConnectionDetails.Account account) {
		AccessTokenStore bean = properties.name().equals(LiveAccounts.DEFAULT) ? this.ofDefault.getIfAvailable()
				: qualified(properties.name());
		if (bean != null) {
			return bean;
		}
		SharedTokenStores stores = this.shared.getIfAvailable();
		return (stores != null) ? stores.storeFor(properties, account) : null;
	}

	/**
	 * Looks without making factory beans, which may not be ready for it yet.
	 */
	private @Nullable AccessTokenStore qualified(String account) {
		List<String> names = Stream
			.of(BeanFactoryUtils.beanNamesForTypeIncludingAncestors(this.beans, AccessTokenStore.class, true, false))
			.filter((name) -> BeanFactoryAnnotationUtils.isQualifierMatch(account::equals, name, this.beans))
			.toList();
		if (names.size() > 1) {
			throw new NoUniqueBeanDefinitionException(AccessTokenStore.class, names);
		}
		return names.isEmpty() ? null : this.beans.getBean(names.get(0), AccessTokenStore.class);
	}

}
