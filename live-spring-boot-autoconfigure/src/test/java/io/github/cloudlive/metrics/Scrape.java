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

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.metrics.LiveMeterDocumentation.KeyNames;
import io.github.cloudlive.monitor.ListedLives;

/**
 * What Prometheus reads of a client that has met with everything.
 */
record Scrape(String text) {

	private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

	static Scrape of(LiveEmulator emulator) {
		return of(emulator, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
	}

	static Scrape of(LiveEmulator emulator, PrometheusMeterRegistry registry) {
		emulator.inject(EmulatorOperation.LIST, Fault.code(606000006));
		emulator.inject(EmulatorOperation.LIST, Fault.code(606000001));
		try (LiveClient client = MeteredClient.builder(emulator.baseUrl(), registry).build()) {
			client.operations().list().blockLast(MeteredClient.PATIENCE);
			new LiveStreamsMetrics(new ListedLives().monitor, Tags.of(KeyNames.ACCOUNT.asString(), client.account()))
				.bindTo(registry);
			return new Scrape(registry.scrape()
				.lines()
				.filter((line) -> line.matches("(# (HELP|TYPE) )?live_.*"))
				.collect(Collectors.joining("\n", "", "\n")));
		}
	}

	/**
	 * Return the labels of each metric.
	 */
	Map<String, Set<String>> metrics() {
		Map<String, Set<String>> metrics = new TreeMap<>();
		this.text.lines().map(SAMPLE::matcher).filter(Matcher::matches).forEach((sample) -> {
			Set<String> labels = metrics.computeIfAbsent(sample.group(1), (name) -> new TreeSet<>());
			if (sample.group(2) != null) {
				LABEL.matcher(sample.group(2)).results().map((label) -> label.group(1)).forEach(labels::add);
			}
		});
		return metrics;
	}

}
