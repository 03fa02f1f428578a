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
import java.util.List;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.context.LifecycleProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.LiveClientCustomizer;
import io.github.cloudlive.client.LiveClientInstrumentation;
import io.github.cloudlive.observation.LiveClientObservationConvention;
import io.github.cloudlive.observation.LiveTokenFetchObservationConvention;
import io.github.cloudlive.token.AccessTokenStore;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LiveOperations}.
 */
@AutoConfiguration
@ConditionalOnClass({ WebClient.class, HttpClient.class, ClientHttpConnectorBuilder.class })
@ConditionalOnBooleanProperty(name = "live.enabled", matchIfMissing = true)
@EnableConfigurationProperties(LiveProperties.class)
@RegisterReflectionForBinding(LiveStream.class) // it turns into JSON as it is
public final class LiveAutoConfiguration {

	/** For a phase of the shutdown, where Spring Boot configures none. */
	private static final Duration SPRINGS_OWN_TIMEOUT = Duration.ofSeconds(10);

	@Bean
	@ConditionalOnMissingBean(LiveConnectionDetails.class)
	PropertiesLiveConnectionDetails liveConnectionDetails(LiveProperties properties) {
		return new PropertiesLiveConnectionDetails(properties);
	}

	@Bean
	@ConditionalOnMissingBean({ LiveClient.class, LiveOperations.class })
	LiveClient liveClient(LiveConnectionDetails connectionDetails, LiveProperties properties,
			ObjectProvider<WebClientCustomizer> webClientCustomizers,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectorBuilder,
			ObjectProvider<HttpClientSettings> httpClientSettings, ObjectProvider<SslBundles> sslBundles,
			ObjectProvider<AccessTokenStore> accessTokenStore, ObjectProvider<ObservationRegistry> observationRegistry,
			ObjectProvider<LiveClientObservationConvention> observationConvention,
			ObjectProvider<LiveTokenFetchObservationConvention> tokenFetchObservationConvention,
			ObjectProvider<LiveClientInstrumentation> instrumentations, ObjectProvider<LiveCallListener> listeners,
			ObjectProvider<LiveClientCustomizer> customizers) {
		LiveClientProperties clientProperties = new LiveClientProperties(properties,
				httpClientSettings.getIfAvailable(), sslBundles.getIfAvailable());
		LiveClientBuilder builder = clientProperties
			.builder(connectionDetails.getAccount(LiveConnectionDetails.DEFAULT_ACCOUNT));
		builder.webClientBuilder(webClientBuilder(webClientCustomizers));
		connectorBuilder.ifAvailable((connector) -> {
			if (connector instanceof ReactorClientHttpConnectorBuilder reactor) {
				builder.connectorBuilder(reactor);
			}
		});
		accessTokenStore.ifAvailable(builder::tokenStore);
		observationRegistry.ifAvailable(builder::observationRegistry);
		observationConvention.ifAvailable(builder::observationConvention);
		tokenFetchObservationConvention.ifAvailable(builder::tokenFetchObservationConvention);
		instrumentations.orderedStream().forEach(builder::instrumentation);
		listeners.orderedStream().forEach(builder::listener);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		LiveClient client = builder.build();
		clientProperties.updateSslBundle(client);
		return client;
	}

	@Bean
	@ConditionalOnSingleCandidate(LiveClient.class)
	@ConditionalOnMissingBean
	LiveOperations liveOperations(LiveClient client) {
		return client.operations();
	}

	@Bean
	@ConditionalOnBean(LiveClient.class)
	LiveClientLifecycle liveClientLifecycle(ConfigurableApplicationContext context,
			ObjectProvider<LifecycleProperties> lifecycleProperties) {
		LifecycleProperties properties = lifecycleProperties.getIfAvailable();
		return new LiveClientLifecycle(context,
				(properties != null) ? properties.getTimeoutPerShutdownPhase() : SPRINGS_OWN_TIMEOUT);
	}

	/**
	 * Not the user's own builder: it may be made for something else, as a load-balanced
	 * one is, which would take the gateway's host for the name of a service.
	 */
	private static WebClient.Builder webClientBuilder(ObjectProvider<WebClientCustomizer> customizers) {
		WebClient.Builder builder = WebClient.builder();
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
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
