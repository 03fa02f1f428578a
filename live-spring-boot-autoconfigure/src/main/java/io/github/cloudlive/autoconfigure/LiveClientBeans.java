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

import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.web.reactive.function.client.WebClient;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.LiveClientCustomizer;
import io.github.cloudlive.client.LiveClientInstrumentation;
import io.github.cloudlive.observation.LiveClientObservationConvention;
import io.github.cloudlive.observation.LiveTokenFetchObservationConvention;

/**
 * The beans that are for the clients of all accounts.
 */
final class LiveClientBeans {

	private final ObjectProvider<WebClientCustomizer> webClientCustomizers;

	private final ObjectProvider<ClientHttpConnectorBuilder<?>> connectorBuilder;

	private final ObjectProvider<ObservationRegistry> observationRegistry;

	private final ObjectProvider<LiveClientObservationConvention> observationConvention;

	private final ObjectProvider<LiveTokenFetchObservationConvention> tokenFetchObservationConvention;

	private final ObjectProvider<LiveClientInstrumentation> instrumentations;

	private final ObjectProvider<LiveCallListener> listeners;

	private final ObjectProvider<LiveClientCustomizer> customizers;

	LiveClientBeans(ObjectProvider<WebClientCustomizer> webClientCustomizers,
			ObjectProvider<ClientHttpConnectorBuilder<?>> connectorBuilder,
			ObjectProvider<ObservationRegistry> observationRegistry,
			ObjectProvider<LiveClientObservationConvention> observationConvention,
			ObjectProvider<LiveTokenFetchObservationConvention> tokenFetchObservationConvention,
			ObjectProvider<LiveClientInstrumentation> instrumentations, ObjectProvider<LiveCallListener> listeners,
			ObjectProvider<LiveClientCustomizer> customizers) {
		this.webClientCustomizers = webClientCustomizers;
		this.connectorBuilder = connectorBuilder;
		this.observationRegistry = observationRegistry;
		this.observationConvention = observationConvention;
		this.tokenFetchObservationConvention = tokenFetchObservationConvention;
		this.instrumentations = instrumentations;
		this.listeners = listeners;
		this.customizers = customizers;
	}

	/**
	 * Give them to a client that is about to be built. Customizers come last and see what
	 * the properties have set.
	 */
	void applyTo(LiveClientBuilder builder) {
		builder.webClientBuilder(webClientBuilder());
		this.connectorBuilder.ifAvailable((connector) -> {
			if (connector instanceof ReactorClientHttpConnectorBuilder reactor) {
				builder.connectorBuilder(reactor);
			}
		});
		this.observationRegistry.ifAvailable(builder::observationRegistry);
		this.observationConvention.ifAvailable(builder::observationConvention);
		this.tokenFetchObservationConvention.ifAvailable(builder::tokenFetchObservationConvention);
		this.instrumentations.orderedStream().forEach(builder::instrumentation);
		this.listeners.orderedStream().forEach(builder::listener);
		this.customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
	}

	/**
	 * Not the user's own builder: it may be made for something else, as a load-balanced
	 * one is, which would take the gateway's host for the name of a service.
	 */
	private WebClient.Builder webClientBuilder() {
		WebClient.Builder builder = WebClient.builder();
		this.webClientCustomizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

}
