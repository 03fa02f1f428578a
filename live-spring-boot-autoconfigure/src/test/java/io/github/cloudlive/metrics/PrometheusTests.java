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
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Prometheus thinks of the meters.
 */
class PrometheusTests {

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	@Test
	@ExtendWith(PromtoolCondition.class)
	void familiesAreAcceptedByPromtool() throws IOException, InterruptedException {
		String families = families();
		assertThat(families).contains("live_client_seconds_count{account=\"default\"",
				"live_client_retries_total{account=\"default\"", "live_token_age_seconds{account=\"default\"}");
		Process promtool = new ProcessBuilder(PromtoolCondition.PROGRAM, "check", "metrics").redirectErrorStream(true)
			.start();
		try (var input = promtool.getOutputStream()) {
			input.write(families.getBytes(StandardCharsets.UTF_8));
		}
		String complaints = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(promtool.waitFor()).as(complaints).isZero();
		assertThat(complaints).isEmpty();
	}

	private static String families() {
		PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.code(606000006));
		emulator.emulator().inject(EmulatorOperation.LIST, Fault.code(606000001));
		try (LiveClient client = MeteredClient.builder(emulator.baseUrl(), registry).build()) {
			client.operations().list().blockLast(MeteredClient.PATIENCE);
			return registry.scrape()
				.lines()
				.filter((line) -> line.matches("(# (HELP|TYPE) )?live_.*"))
				.collect(Collectors.joining("\n", "", "\n"));
		}
	}

}
