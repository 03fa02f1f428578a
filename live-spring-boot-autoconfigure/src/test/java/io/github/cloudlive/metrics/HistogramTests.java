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

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.PropertiesMeterFilter;

import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.metrics.Dashboard.Target;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documented properties make the histogram that the documented query reads, and take
 * nothing away from the dashboard.
 */
class HistogramTests {

	private static final Pattern PROPERTIES = Pattern.compile("```properties\n([^`]+)```");

	private static final Pattern QUERY = Pattern.compile("```promql\n(.+)\n```");

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	@Test
	void queryWithoutThePropertiesReadsNothing() throws IOException {
		assertThat(check().complaints(documented(QUERY))).containsOnly("there is no live_client_seconds_bucket");
	}

	@Test
	void queryReadsWhatThePropertiesAdd() throws IOException {
		this.registry.config().meterFilter(filter(documented(PROPERTIES)));
		assertThat(check().complaints(documented(QUERY))).isEmpty();
	}

	@Test
	void dashboardWithThePropertiesReadsAllThatItDidBefore() throws IOException {
		this.registry.config().meterFilter(filter(documented(PROPERTIES)));
		QueryCheck check = check();
		assertThat(Dashboard.read().targets()).extracting(Target::expr)
			.allSatisfy((query) -> assertThat(check.complaints(query)).as(query).isEmpty());
	}

	private QueryCheck check() {
		return new QueryCheck(Scrape.of(emulator.emulator(), this.registry).metrics());
	}

	private static PropertiesMeterFilter filter(String text) throws IOException {
		Properties properties = new Properties();
		properties.load(new StringReader(text));
		return new PropertiesMeterFilter(new Binder(new MapConfigurationPropertySource(properties))
			.bind("management.metrics", MetricsProperties.class)
			.get());
	}

	private static String documented(Pattern pattern) throws IOException {
		Matcher matcher = pattern.matcher(Files.readString(Path.of("..", "docs", "dashboards.md")));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}
