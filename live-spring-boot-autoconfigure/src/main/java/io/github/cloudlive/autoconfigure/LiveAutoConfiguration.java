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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClients;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LiveOperations}, those of
 * each account.
 */
@AutoConfiguration
@ConditionalOnClass({ WebClient.class, HttpClient.class, ClientHttpConnectorBuilder.class })
@ConditionalOnBooleanProperty(name = "live.enabled", matchIfMissing = true)
@EnableConfigurationProperties({ LiveProperties.class, LiveAccountsProperties.class })
@Import({ LiveClientFactory.class, LiveClientBeans.class, TokenStores.class, NamedLiveOperationsRegistrar.class })
@RegisterReflectionForBinding(LiveStream.class) // it turns into JSON as it is
public final class LiveAutoConfiguration {

	/** For a phase of the shutdown, where Spring Boot configures none. */
	private static final Duration SPRINGS_OWN_TIMEOUT = Duration.ofSeconds(10);

	@Bean
	@ConditionalOnMissingBean(LiveConnectionDetails.class)
	PropertiesLiveConnectionDetails liveConnectionDetails(LiveProperties properties, LiveAccountsProperties accounts) {
		return new PropertiesLiveConnectionDetails(properties, accounts);
	}

	@Bean
	@Conditional(OnDefaultAccount.class)
	@ConditionalOnMissingBean({ LiveClient.class, LiveOperations.class })
	LiveClient liveClient(LiveProperties properties, LiveClientFactory factory) {
		return factory.create(AccountProperties.ofDefault(properties));
	}

	@Bean
	@ConditionalOnSingleCandidate(LiveClient.class)
	@ConditionalOnMissingBean
	LiveOperations liveOperations(LiveClient client) {
		return client.operations();
	}

	@Bean
	@ConditionalOnMissingBean({ LiveClient.class, LiveOperations.class })
	NoDefaultAccount liveNoDefaultAccount(Environment environment) {
		return new NoDefaultAccount(environment);
	}

	/**
	 * An account that is half configured ends the start-up where beans are lazy, too.
	 */
	@Bean
	static LazyInitializationExcludeFilter liveAccountsAreNotLazy() {
		return LazyInitializationExcludeFilter.forBeanTypes(NamedLiveClients.class, NoDefaultAccount.class);
	}

	@Bean(NamedLiveOperationsRegistrar.FACTORY)
	NamedLiveClients liveNamedClients(LiveAccountsProperties properties, LiveClientFactory factory,
			Environment environment) {
		MisplacedKeys.refuse(environment);
		return new NamedLiveClients(properties.all(), factory);
	}

	@Bean
	@ConditionalOnMissingBean(LiveAccounts.class)
	DefaultLiveAccounts liveAccounts(ObjectProvider<LiveOperations> ofDefault, NamedLiveClients named) {
		return new DefaultLiveAccounts(ofDefault, named);
	}

	/**
	 * Lazy: a client is not made only to be looked at.
	 */
	@Bean
	@Lazy
	@Conditional(OnAnyAccount.class)
	LiveClients liveClients(ObjectProvider<LiveClient> ofDefault, NamedLiveClients named) {
		Map<String, LiveClient> clients = new LinkedHashMap<>();
		ofDefault.ifUnique((client) -> clients.put(LiveAccounts.DEFAULT, client));
		clients.putAll(named.byAccount());
		return new LiveClients(clients);
	}

	@Bean
	LiveClientLifecycle liveClientLifecycle(ConfigurableApplicationContext context,
			ObjectProvider<LifecycleProperties> lifecycleProperties) {
		LifecycleProperties properties = lifecycleProperties.getIfAvailable();
		return new LiveClientLifecycle(context,
				(properties != null) ? properties.getTimeoutPerShutdownPhase() : SPRINGS_OWN_TIMEOUT);
	}

	/**
	 * Refuses to take the platform for an emulator that is not there.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnMissingClass("io.github.cloudlive.emulator.LiveEmulator")
	@ConditionalOnBooleanProperty("live.emulator.enabled")
	static class MissingEmulatorConfiguration {

		MissingEmulatorConfiguration() {
			throw new InvalidLivePropertyException(
					List.of(new Problem("live.emulator.enabled", "is true, but there is no emulator on the class path",
							"Add the dependency 'io.github.cloudlive:live-emulator', or write false")));
		}

	}

}
