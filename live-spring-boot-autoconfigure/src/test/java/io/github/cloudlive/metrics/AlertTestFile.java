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

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The tests of the alerts in the docs, as far as tests look at them.
 */
record AlertTestFile(List<Case> tests) {

	static final Path FILE = AlertFile.DIRECTORY.resolve("alerts_test.yml");

	static AlertTestFile read() {
		return AlertFile.read(FILE, AlertTestFile.class);
	}

	/**
	 * A case, whose name begins with that of the alert.
	 */
	record Case(String name, @JsonProperty("input_series") List<Series> series,
			@JsonProperty("promql_expr_test") List<Expectation> expectations) {

		boolean isOf(String alert) {
			return this.name.startsWith(alert + ": ");
		}

		boolean fires() {
			return this.expectations.stream().anyMatch((expectation) -> !expectation.samples().isEmpty());
		}

	}

	record Series(String series) {

	}

	record Expectation(@JsonProperty("exp_samples") List<Sample> samples) {

	}

	record Sample(String labels) {

	}

}
