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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.cloudlive.GeneratedPart;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.metrics.LiveMeterDocumentation.KeyNames;
import io.github.cloudlive.monitor.ListedLives;
import io.github.cloudlive.observation.LiveClientObservationDocumentation;
import io.github.cloudlive.observation.LiveTokenFetchObservationDocumentation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documented meters are those that exist, and the document tells of all of them.
 */
class MetricsDocumentTests {

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final Map<String, LiveMeterDocumentation> documented = Stream.of(LiveMeterDocumentation.values())
		.collect(Collectors.toMap(LiveMeterDocumentation::getName, (meter) -> meter));

	@Test
	void documentTellsOfAllMetersAndKeys() {
		String meters = Stream.of(LiveMeterDocumentation.values())
			.map(MetricsDocumentTests::row)
			.collect(Collectors.joining());
		new GeneratedPart("metrics.md", MetricsDocumentTests.class)
			.expect("| meter | in Prometheus | type | keys | what |\n| --- | --- | --- | --- | --- |\n" + meters
					+ keys("Keys of `live.client`", LiveClientObservationDocumentation.LowCardinalityKeyNames.values())
					+ keys("Keys of `live.client` in traces only",
							LiveClientObservationDocumentation.HighCardinalityKeyNames.values())
					+ keys("Keys of `live.token.fetch`",
							LiveTokenFetchObservationDocumentation.LowCardinalityKeyNames.values())
					+ keys("Keys of the others", KeyNames.values()));
	}

	@Test
	void metersThatExistAreDocumentedWithTheirKeys() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.code(606000006));
		try (LiveClient client = MeteredClient.builder(emulator.baseUrl(), registry).build()) {
			client.operations().list().blockLast(MeteredClient.PATIENCE);
			new LiveStreamsMetrics(new ListedLives().monitor, Tags.of(KeyNames.ACCOUNT.asString(), client.account()))
				.bindTo(registry);
			List<Meter> meters = registry.getMeters();
			assertThat(meters).allSatisfy(this::isDocumented)
				.extracting((meter) -> meter.getId().getName())
				.containsAll(this.documented.keySet());
		}
	}

	private void isDocumented(Meter meter) {
		LiveMeterDocumentation documentation = this.documented.get(meter.getId().getName());
		assertThat(documentation).as(meter.getId().getName()).isNotNull();
		assertThat(meter.getId().getType()).isEqualTo(documentation.getType());
		assertThat(meter.getId().getDescription()).isEqualTo(documentation.getDescription());
		List<String> keys = meter.getId().getTags().stream().map(Tag::getKey).toList();
		List<String> told = Stream.of(documentation.getKeyNames()).map(KeyName::asString).toList();
		switch (documentation) {
			// all those of the observation, with values from before its end
			case OPERATIONS_UNDER_WAY, TOKEN_FETCHES_UNDER_WAY -> assertThat(keys).containsAll(told);
			// Micrometer adds one
			case OPERATIONS, TOKEN_FETCHES ->
				assertThat(keys).filteredOn((key) -> !key.equals("error")).containsExactlyInAnyOrderElementsOf(told);
			default -> assertThat(keys).containsExactlyInAnyOrderElementsOf(told);
		}
	}

	private static String row(LiveMeterDocumentation meter) {
		String prometheus = new PrometheusNamingConvention().name(meter.getName(), meter.getType(),
				meter.getBaseUnit());
		String keys = Stream.of(meter.getKeyNames())
			.map((key) -> "`%s`".formatted(key.asString()))
			.collect(Collectors.joining(", "));
		String suffix = (meter.getType() == Meter.Type.COUNTER) ? "_total" : "";
		return "| `%s` | `%s%s` | %s | %s | %s |\n".formatted(meter.getName(), prometheus, suffix,
				meter.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '), keys, meter.getDescription());
	}

	private static String keys(String title, KeyName[] keys) {
		return "\n### %s\n\n| key | values |\n| --- | --- |\n".formatted(title) + Arrays.stream(keys)
			.map((key) -> "| `%s` | %s |\n".formatted(key.asString(), Javadoc.of((Enum<?>) key)))
			.collect(Collectors.joining());
	}

}
