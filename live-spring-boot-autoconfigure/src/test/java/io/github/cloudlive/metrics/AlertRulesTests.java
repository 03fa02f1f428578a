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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.cloudlive.GeneratedPart;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.metrics.AlertFile.Alert;
import io.github.cloudlive.metrics.AlertTestFile.Case;
import io.github.cloudlive.metrics.AlertTestFile.Series;
import io.github.cloudlive.metrics.Dashboard.Panel;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The alerts go by meters that exist, fire when they should and only then, and tell what
 * to do.
 */
class AlertRulesTests {

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

	private static final Pattern LABEL = Pattern.compile("\\$labels\\.(\\w+)");

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private static QueryCheck check;

	private final List<Alert> alerts = AlertFile.alerts();

	private final List<Case> cases = AlertTestFile.read().tests();

	@BeforeAll
	static void scrape() {
		check = new QueryCheck(Scrape.of(emulator.emulator()).metrics());
	}

	@Test
	void alertsReadWhatExists() {
		assertThat(this.alerts).isNotEmpty()
			.allSatisfy((alert) -> assertThat(check.complaints(alert.expr())).as(alert.name()).isEmpty());
	}

	@Test
	void casesAreMadeOfWhatExists() {
		assertThat(this.cases).flatExtracting(Case::series)
			.extracting(Series::series)
			.allSatisfy((series) -> assertThat(check.complaints(series)).as(series).isEmpty());
	}

	@Test
	@ExtendWith(PromtoolCondition.class)
	void alertsAreAcceptedByPromtool() throws IOException, InterruptedException {
		Promtool promtool = Promtool.check("rules", AlertFile.FILE);
		promtool.isContent();
		assertThat(promtool.output()).contains("%d rules found".formatted(this.alerts.size()));
	}

	@Test
	@ExtendWith(PromtoolCondition.class)
	void alertsFireWhenTheyShouldAndOnlyThen() throws IOException, InterruptedException {
		Promtool.run("", "test", "rules", AlertTestFile.FILE.toString()).isContent();
	}

	@Test
	void alertsAllHaveCasesInWhichTheyFireAndInWhichTheyDoNot() {
		assertThat(this.alerts).extracting(Alert::name).allSatisfy((alert) -> {
			List<Case> ofAlert = this.cases.stream().filter((one) -> one.isOf(alert)).toList();
			assertThat(ofAlert).as(alert).anyMatch(Case::fires).anyMatch((one) -> !one.fires());
			assertThat(ofAlert).filteredOn(Case::fires)
				.flatExtracting(Case::expectations)
				.flatExtracting((expectation) -> expectation.samples())
				.allSatisfy((sample) -> assertThat(sample.labels()).contains("alertname=\"%s\"".formatted(alert)));
		});
	}

	@Test
	void alertsTellWhatToDo() {
		assertThat(this.alerts).allSatisfy((alert) -> {
			assertThat(alert.duration()).as(alert.name()).matches("\\d+m");
			assertThat(alert.labels()).hasEntrySatisfying("severity",
					(severity) -> assertThat(severity).isIn("critical", "warning"));
			assertThat(alert.annotations()).containsOnlyKeys("summary", "summary_zh", "description", "action");
			assertThat(alert.annotations().get("summary_zh")).containsPattern("\\p{IsHan}");
		});
	}

	@Test
	void annotationsShowLabelsThatAlertsKeep() {
		assertThat(this.alerts).allSatisfy((alert) -> {
			List<String> shown = alert.annotations().values().stream().flatMap((text) -> found(LABEL, text)).toList();
			assertThat(new PromQuery(alert.expr()).groupings()).as(alert.name())
				.isNotEmpty()
				.allSatisfy((grouping) -> assertThat(grouping.labels()).containsAll(shown));
		});
	}

	@Test
	void actionsNamePanelsOfTheDashboard() {
		List<String> panels = Dashboard.read().charts().map(Panel::title).toList();
		assertThat(this.alerts).flatExtracting((alert) -> found(QUOTED, alert.annotations().get("action")).toList())
			.isNotEmpty()
			.isSubsetOf(panels);
	}

	@Test
	void documentTellsOfAllAlerts() {
		new GeneratedPart("dashboards.md", AlertRulesTests.class)
			.expect("| alert | severity | fires when | what to do |\n| --- | --- | --- | --- |\n"
					+ this.alerts.stream().map(AlertRulesTests::row).collect(Collectors.joining()));
	}

	private static Stream<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((found) -> found.group(1));
	}

	private static String row(Alert alert) {
		return "| `%s` | %s | %s | %s |\n".formatted(alert.name(), alert.labels().get("severity"),
				alert.annotations().get("description").strip(), alert.annotations().get("action").strip());
	}

}
