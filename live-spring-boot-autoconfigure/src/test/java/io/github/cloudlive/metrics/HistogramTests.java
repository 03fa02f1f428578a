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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documented property makes the histogram that the documented query reads.
 */
class HistogramTests {

	private static final Pattern PROPERTY = Pattern.compile("```properties\n(.+)=(.+)\n```");

	private static final Pattern QUERY = Pattern.compile("```promql\n(.+)\n```");

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

	@Test
	void queryWithoutThePropertyReadsNothing() throws IOException {
		assertThat(complaints()).containsOnly("there is no live_client_seconds_bucket");
	}

	@Test
	void queryReadsWhatThePropertyAdds() throws IOException {
		MatchResult property = documented(PROPERTY);
		this.registry.config().meterFilter(filter(property.group(1), property.group(2)));
		assertThat(complaints()).isEmpty();
	}

	private List<String> complaints() throws IOException {
		Scrape scrape = Scrape.of(emulator.emulator(), this.registry);
		return new QueryCheck(scrape.metrics()).complaints(documented(QUERY).group(1));
	}

	private static PropertiesMeterFilter filter(String key, String value) {
		return new PropertiesMeterFilter(new Binder(new MapConfigurationPropertySource(Map.of(key, value)))
			.bind("management.metrics", MetricsProperties.class)
			.get());
	}

	private static MatchResult documented(Pattern pattern) throws IOException {
		String document = Files.readString(Path.of("..", "docs", "dashboards.md"));
		return pattern.matcher(document).results().findFirst().orElseThrow();
	}

}
