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

package io.github.cloudlive.benchmarks.calls;

import java.util.List;
import java.util.Locale;

/**
 * Throughput next to the baseline's, as an SVG picture: a bar for each entrant, a group
 * of bars for each scenario.
 */
final class Chart {

	private static final List<Entrant> ENTRANTS = List.of(Entrant.LIVE, Entrant.CONTROL, Entrant.OAUTH2,
			Entrant.REST_CLIENT, Entrant.REACTOR_NETTY);

	private static final int LEFT = 210;

	private static final int UNIT = 260;

	private static final int BAR = 18;

	private static final int GAP = 34;

	private static final int WIDTH = LEFT + 2 * UNIT + 60;

	private final Comparison comparison;

	Chart(Comparison comparison) {
		this.comparison = comparison;
	}

	/**
	 * Return the picture.
	 * @param callers of the measurements by so many at once
	 */
	String svg(int callers) {
		StringBuilder groups = new StringBuilder();
		int top = 30;
		for (Cell cell : this.comparison.cells()) {
			if (cell.callers() == callers) {
				groups.append(group(cell, top));
				top += GAP + ENTRANTS.size() * BAR;
			}
		}
		String title = "Calls a second by %d at once; WebClient by hand is 1".formatted(callers);
		return """
				<svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
				<title>%3$s</title>
				<style>
				text { font: 13px sans-serif; fill: #24292f } .head { font-weight: bold }
				rect { fill: #8c959f } .live { fill: #1a7f37 } line { stroke: #24292f }
				@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } line { stroke: #e6edf3 } .live { fill: #3fb950 } }
				</style>
				<text class="head" x="0" y="16">%3$s</text>
				%4$s<line x1="%5$d" x2="%5$d" y1="30" y2="%2$d"/>
				</svg>
				"""
			.formatted(WIDTH, top, title, groups, LEFT + UNIT);
	}

	private String group(Cell cell, int top) {
		StringBuilder bars = new StringBuilder(
				"<text class=\"head\" x=\"0\" y=\"%d\">%s</text>\n".formatted(top + 20, cell.scenario()));
		int y = top + GAP - 8;
		for (Entrant entrant : ENTRANTS) {
			double ratio = this.comparison.ratios(cell, entrant, Sample::callsPerSecond).median();
			int length = (int) Math.round(Math.min(ratio, 2) * UNIT);
			bars.append(String.format(Locale.ROOT, """
					<text x="12" y="%d">%s</text><rect class="%s" x="%d" y="%d" width="%d" height="%d"/>\
					<text x="%d" y="%d">%.2f</text>
					""", y + 13, entrant.toString().replace("*", ""), entrant.name().toLowerCase(Locale.ROOT), LEFT,
					y + 2, length, BAR - 4, LEFT + length + 6, y + 13, ratio));
			y += BAR;
		}
		return bars.toString();
	}

}
