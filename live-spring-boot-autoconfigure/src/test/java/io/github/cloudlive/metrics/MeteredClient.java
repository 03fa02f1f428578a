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

package io.github.cloudlive.metrics;

import java.net.URI;
import java.time.Duration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;

import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.RetrySettings;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.SharingSettings;
import io.github.cloudlive.token.SharingSettings.OnUnavailable;

/**
 * Builders of clients for tests: with the emulator's demo account, measured in all ways
 * there are.
 */
final class MeteredClient {

	static final Duration PATIENCE = Duration.ofSeconds(30);

	private MeteredClient() {
	}

	static LiveClientBuilder builder(URI baseUrl, MeterRegistry registry) {
		registry.config().meterFilter(new LiveMeterDescriptions());
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(registry));
		return new LiveClientBuilder("app").baseUrl(baseUrl)
			.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
			.tokenSharing(new SharingSettings(Duration.ofSeconds(5), OnUnavailable.LOCAL, Duration.ZERO,
					Duration.ofSeconds(30)))
			.retry(new RetrySettings(3, Duration.ofMillis(1), Duration.ofMillis(5)))
			.observationRegistry(observations)
			.instrumentation(new LiveMeters(registry));
	}

}
