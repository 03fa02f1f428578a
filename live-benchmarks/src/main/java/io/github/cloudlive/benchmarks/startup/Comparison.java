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

package io.github.cloudlive.benchmarks.startup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Compares the starts of a round with each other, so that what the machine did meanwhile
 * concerns both sides.
 */
final class Comparison {

	private final List<Map<Entrant, Start>> rounds;

	private final double bare;

	private final Quartiles control;

	/**
	 * Create a comparison.
	 * @param rounds a start of each entrant
	 */
	Comparison(List<Map<Entrant, Start>> rounds) {
		this.rounds = List.copyOf(rounds);
		this.bare = of(Entrant.BARE, Start::millis).median();
		this.control = added(Entrant.CONTROL, Entrant.BARE);
	}

	/**
	 * Return a table in Markdown.
	 */
	String toMarkdown() {
		StringBuilder table = new StringBuilder("""
				| | CPU time, ms | quartiles | added | quartiles | classes added |
				| --- | ---: | ---: | ---: | ---: | ---: |
				""");
		table.append(row(Entrant.BARE.label(), cpuTime(Entrant.BARE), "| |"));
		for (Entrant entrant : List.of(Entrant.CONTROL, Entrant.WEB_CLIENT, Entrant.STARTER)) {
			table.append(row(entrant.label(), cpuTime(entrant), addition(entrant, Entrant.BARE)));
		}
		table.append(
				row("the starter, compared with the `WebClient`", "|", addition(Entrant.STARTER, Entrant.WEB_CLIENT)));
		return table.toString();
	}

	private static String row(String label, String cpuTime, String addition) {
		return "| %s | %s | %s |\n".formatted(label, cpuTime, addition);
	}

	private String cpuTime(Entrant entrant) {
		Quartiles millis = of(entrant, Start::millis);
		return format("%.0f | %.0f to %.0f", millis.median(), millis.lower(), millis.upper());
	}

	private String addition(Entrant entrant, Entrant to) {
		Quartiles percent = added(entrant, to);
		double classes = of(entrant, Start::classes).median() - of(to, Start::classes).median();
		String noise = this.control.span(percent.median()) ? " (noise)" : "";
		return format("%+.1f %%%s | %+.1f to %+.1f | %.0f", percent.median(), noise, percent.lower(), percent.upper(),
				classes);
	}

	/**
	 * What an entrant takes more than another one of the same round, in percent of what
	 * the bare application takes.
	 */
	private Quartiles added(Entrant entrant, Entrant to) {
		return Quartiles.of(this.rounds.stream()
			.mapToDouble((round) -> (start(round, entrant).millis() - start(round, to).millis()) / this.bare * 100));
	}

	private Quartiles of(Entrant entrant, ToDoubleFunction<Start> figure) {
		return Quartiles.of(this.rounds.stream().mapToDouble((round) -> figure.applyAsDouble(start(round, entrant))));
	}

	private static Start start(Map<Entrant, Start> round, Entrant entrant) {
		return Objects.requireNonNull(round.get(entrant));
	}

	private static String format(String format, Object... args) {
		return String.format(Locale.ROOT, format, args);
	}

}
