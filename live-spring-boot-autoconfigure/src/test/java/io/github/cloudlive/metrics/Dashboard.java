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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * The dashboard in the docs, as far as tests look at it.
 */
record Dashboard(Templating templating, List<Panel> panels) {

	static final Path FILE = Path.of("..", "docs", "grafana", "live.json");

	static Dashboard read() {
		return JsonMapper.shared().readValue(FILE, Dashboard.class);
	}

	/**
	 * Return the panels that show something: all but the titles of rows.
	 */
	Stream<Panel> charts() {
		return this.panels.stream().filter((panel) -> !panel.isRow());
	}

	Stream<Target> targets() {
		return charts().flatMap((panel) -> panel.targets().stream());
	}

	/**
	 * Return the variables that Prometheus is asked for.
	 */
	Stream<Variable> variables() {
		return this.templating.list().stream().filter((variable) -> variable.type().equals("query"));
	}

	record Templating(List<Variable> list) {

	}

	record Variable(String name, String type, String definition) {

		private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)");

		/**
		 * Return a query that reads what the variable reads.
		 */
		String query() {
			Matcher matcher = LABEL_VALUES.matcher(this.definition);
			if (!matcher.matches()) {
				throw new IllegalArgumentException("Cannot check " + this.definition);
			}
			return "count by (%s) (%s)".formatted(matcher.group(2), matcher.group(1));
		}

	}

	record Panel(int id, String type, String title, String description, DataSource datasource, GridPos gridPos,
			List<Target> targets) {

		boolean isRow() {
			return this.type.equals("row");
		}

	}

	record DataSource(String type, String uid) {

	}

	record GridPos(int x, int y, int w, int h) {

		static final int COLUMNS = 24;

		/**
		 * Return the fields of the grid that the panel covers.
		 */
		Stream<List<Integer>> fields() {
			return IntStream.range(this.x, this.x + this.w)
				.boxed()
				.flatMap(
						(column) -> IntStream.range(this.y, this.y + this.h).mapToObj((line) -> List.of(column, line)));
		}

	}

	record Target(String refId, String expr, String legendFormat) {

		private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

		/**
		 * Return the query as Grafana sends it.
		 */
		String sent() {
			return this.expr.replace("$__rate_interval", "2m")
				.replaceAll("\\$(job|account|instance)", Matcher.quoteReplacement(".*"));
		}

		List<String> legendLabels() {
			return LABEL.matcher(Objects.requireNonNull(this.legendFormat))
				.results()
				.map((label) -> label.group(1))
				.toList();
		}

	}

}
