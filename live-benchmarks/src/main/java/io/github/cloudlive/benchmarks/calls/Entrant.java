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

package io.github.cloudlive.benchmarks.calls;

import java.net.URI;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;

/**
 * Who is measured.
 */
enum Entrant {

	/** What the others are measured against. */
	WEB_CLIENT("WebClient by hand"),

	/** The same once more: how far it is from itself is what cannot be told apart. */
	CONTROL("the same again (control)"),

	/** The library. */
	LIVE("**LiveOperations**"),

	/** WebClient with a filter that looks after tokens. */
	OAUTH2("WebClient, OAuth2 filter"),

	/** A client that blocks. */
	REST_CLIENT("RestClient, blocking"),

	/** The limit. */
	REACTOR_NETTY("Reactor Netty, raw"),

	/** WebClient with metrics. */
	OBSERVED_WEB_CLIENT("WebClient by hand, observed"),

	/** The library with metrics. */
	OBSERVED_LIVE("**LiveOperations, observed**");

	private final String title;

	Entrant(String title) {
		this.title = title;
	}

	/**
	 * Return who it is measured against.
	 */
	Entrant baseline() {
		return (this == OBSERVED_LIVE) ? OBSERVED_WEB_CLIENT : WEB_CLIENT;
	}

	Stack open(URI gateway) {
		return switch (this) {
			case WEB_CLIENT, CONTROL -> WebClientStack.byHand(gateway);
			case LIVE -> new LiveStack(gateway, ObservationRegistry.NOOP);
			case OAUTH2 -> WebClientStack.oauth2(gateway);
			case REST_CLIENT -> new RestClientStack(gateway);
			case REACTOR_NETTY -> new ReactorNettyStack(gateway);
			case OBSERVED_WEB_CLIENT -> WebClientStack.observed(gateway, observationRegistry());
			case OBSERVED_LIVE -> new LiveStack(gateway, observationRegistry());
		};
	}

	@Override
	public String toString() {
		return this.title;
	}

	private static ObservationRegistry observationRegistry() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(new SimpleMeterRegistry()));
		return registry;
	}

}
