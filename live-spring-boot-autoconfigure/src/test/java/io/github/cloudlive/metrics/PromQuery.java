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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a query in PromQL names. It reads what the dashboard and the alerts are written
 * in, and refuses other groupings than {@code sum by (…) (…)}, so that nothing goes
 * unchecked.
 */
record PromQuery(String text) {

	private static final Pattern GROUPING = Pattern
		.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\(([^()]*)\\)\\s*(\\(?)");

	private static final Pattern TIME = Pattern.compile("\\[[^\\]]*]|\\boffset\\s+\\w+");

	/** A word that is no function, with what is in braces behind it. */
	private static final Pattern SELECTOR = Pattern
		.compile("(?<![\\w:.])([a-zA-Z_:][\\w:]*+)(?!\\s*\\()(?:\\s*\\{([^{}]*)})?");

	private static final Pattern CONDITION = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"([^\"]*)\"");

	private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");

	/**
	 * Return the metrics that are read, with what is demanded of their labels.
	 */
	List<Selector> selectors() {
		String bare = TIME.matcher(GROUPING.matcher(this.text).replaceAll("$3")).replaceAll(" ");
		return SELECTOR.matcher(bare)
			.results()
			.filter((word) -> !OPERATORS.contains(word.group(1)))
			.map((word) -> new Selector(word.group(1), conditions(word.group(2))))
			.toList();
	}

	private static List<Condition> conditions(String braces) {
		return CONDITION.matcher(Objects.requireNonNullElse(braces, ""))
			.results()
			.map((condition) -> new Condition(condition.group(1), condition.group(2)))
			.toList();
	}

	/**
	 * Return which labels are kept, and of what.
	 */
	List<Grouping> groupings() {
		List<Grouping> groupings = new ArrayList<>();
		Matcher matcher = GROUPING.matcher(this.text);
		while (matcher.find()) {
			if (!matcher.group(1).equals("by") || matcher.group(3).isEmpty()) {
				throw new IllegalArgumentException("Cannot check '%s' in %s".formatted(matcher.group(), this.text));
			}
			List<String> labels = Stream.of(matcher.group(2).split(",")).map(String::strip).toList();
			groupings.add(new Grouping(labels, new PromQuery(enclosed(matcher.end()))));
		}
		return groupings;
	}

	private String enclosed(int begin) {
		int depth = 1;
		int end = begin;
		while (depth > 0) {
			switch (this.text.charAt(end++)) {
				case '(' -> depth++;
				case ')' -> depth--;
				default -> {
					// goes on
				}
			}
		}
		return this.text.substring(begin, end - 1);
	}

	record Selector(String metric, List<Condition> conditions) {

	}

	record Condition(String label, String value) {

		Stream<String> alternatives() {
			return Stream.of(this.value.split("\\|"));
		}

		boolean isChosenByReader() {
			return this.value.startsWith("$");
		}

	}

	record Grouping(List<String> labels, PromQuery query) {

	}

}
