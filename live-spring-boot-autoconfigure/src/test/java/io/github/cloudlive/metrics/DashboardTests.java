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
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.prometheusmetrics.PrometheusNamingConvention;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.github.cloudlive.GeneratedPart;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.metrics.Dashboard.GridPos;
import io.github.cloudlive.metrics.Dashboard.Panel;
import io.github.cloudlive.metrics.Dashboard.Target;
import io.github.cloudlive.metrics.Dashboard.Variable;
import io.github.cloudlive.metrics.PromQuery.Condition;
import io.github.cloudlive.metrics.PromQuery.Selector;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The dashboard shows meters that exist, all of them, and tells of each panel what is
 * normal.
 */
class DashboardTests {

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private static QueryCheck check;

	private final Dashboard dashboard = Dashboard.read();

	@BeforeAll
	static void scrape() {
		check = new QueryCheck(Scrape.of(emulator.emulator()).metrics());
	}

	@Test
	void queriesReadWhatExists() {
		assertThat(this.dashboard.targets()).hasSizeGreaterThan(20)
			.extracting(Target::expr)
			.allSatisfy((query) -> assertThat(check.complaints(query)).as(query).isEmpty());
	}

	@Test
	void variablesReadWhatExists() {
		assertThat(this.dashboard.variables()).extracting(Variable::name).containsExactly("job", "account", "instance");
		assertThat(this.dashboard.variables()).extracting(Variable::query)
			.allSatisfy((query) -> assertThat(check.complaints(query)).as(query).isEmpty());
	}

	@Test
	void queriesReadAllMeters() {
		List<String> shown = selectors().map(Selector::metric).toList();
		assertThat(LiveMeterDocumentation.values()).extracting(DashboardTests::nameInPrometheus)
			.allSatisfy((name) -> assertThat(shown).as(name).anyMatch((metric) -> metric.startsWith(name)));
	}

	@Test
	void queriesReadWhatTheVariablesChoose() {
		assertThat(selectors())
			.allSatisfy((selector) -> assertThat(selector.conditions()).contains(new Condition("job", "$job"),
					new Condition("account", "$account"), new Condition("instance", "$instance")));
	}

	@Test
	void legendsShowLabelsThatQueriesKeep() {
		assertThat(this.dashboard.targets()).allSatisfy((target) -> {
			List<String> kept = new PromQuery(target.expr()).groupings()
				.stream()
				.flatMap((grouping) -> grouping.labels().stream())
				.distinct()
				.toList();
			assertThat(target.legendLabels()).as(target.expr()).containsExactlyInAnyOrderElementsOf(kept);
		});
	}

	@Test
	@ExtendWith(PromtoolCondition.class)
	void queriesAreAcceptedByPromtool(@TempDir Path directory) throws IOException, InterruptedException {
		List<Map<String, String>> rules = this.dashboard.charts()
			.flatMap((panel) -> panel.targets()
				.stream()
				.map((target) -> Map.of("record", "panel%d:%s".formatted(panel.id(), target.refId()), "expr",
						target.sent())))
			.toList();
		Path file = directory.resolve("dashboard.yml");
		// JSON is YAML
		Files.writeString(file, JsonMapper.shared()
			.writeValueAsString(Map.of("groups", List.of(Map.of("name", "dashboard", "rules", rules)))));
		Promtool promtool = Promtool.check("rules", file);
		promtool.isContent();
		assertThat(promtool.output()).contains("%d rules found".formatted(rules.size()));
	}

	@Test
	void panelsAskTheChosenDataSource() {
		assertThat(this.dashboard.templating().list()).first()
			.returns("datasource", Variable::name)
			.returns("datasource", Variable::type);
		assertThat(this.dashboard.charts()).allSatisfy((panel) -> {
			assertThat(panel.datasource().type()).isEqualTo("prometheus");
			assertThat(panel.datasource().uid()).isEqualTo("${datasource}");
		});
	}

	@Test
	void panelsHaveTheirOwnIdsAndTitles() {
		assertThat(this.dashboard.panels()).extracting(Panel::id).doesNotHaveDuplicates();
		assertThat(this.dashboard.panels()).extracting(Panel::title).doesNotHaveDuplicates().doesNotContain("");
	}

	@Test
	void panelsTellWhatIsNormal() {
		assertThat(this.dashboard.charts()).extracting(Panel::description)
			.allSatisfy((description) -> assertThat(description).hasSizeBetween(40, 300).endsWith("."));
	}

	@Test
	void panelsFitAndDoNotOverlap() {
		List<GridPos> places = this.dashboard.panels().stream().map(Panel::gridPos).toList();
		assertThat(places).allSatisfy((place) -> assertThat(place.x() + place.w()).isBetween(1, GridPos.COLUMNS));
		assertThat(places.stream().flatMap(GridPos::fields)).doesNotHaveDuplicates();
	}

	@Test
	void documentTellsOfAllPanels() {
		new GeneratedPart("dashboards.md", DashboardTests.class)
			.expect(this.dashboard.panels().stream().map(DashboardTests::row).collect(Collectors.joining()));
	}

	private Stream<Selector> selectors() {
		return this.dashboard.targets().flatMap((target) -> new PromQuery(target.expr()).selectors().stream());
	}

	private static String nameInPrometheus(LiveMeterDocumentation meter) {
		return new PrometheusNamingConvention().name(meter.getName(), meter.getType(), meter.getBaseUnit());
	}

	private static String row(Panel panel) {
		return panel.isRow()
				? "\n### %s\n\n| panel | what is normal, what to do |\n| --- | --- |\n".formatted(panel.title())
				: "| %s | %s |\n".formatted(panel.title(), panel.description());
	}

}
