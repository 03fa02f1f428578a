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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

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
		String families = Scrape.of(emulator.emulator()).text();
		assertThat(families).contains("live_client_seconds_count{account=\"default\"",
				"live_client_retries_total{account=\"default\"", "live_token_age_seconds{account=\"default\"}",
				"live_streams{account=\"default\"}");
		Promtool promtool = Promtool.run(families, "check", "metrics");
		promtool.isContent();
		assertThat(promtool.output()).isEmpty();
	}

}
