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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.cloudlive.metrics.PromQuery.Condition;
import io.github.cloudlive.metrics.PromQuery.Grouping;
import io.github.cloudlive.metrics.PromQuery.Selector;

/**
 * Looks whether what queries name exists: metrics, their labels, and the values of
 * labels. Prometheus itself finds nothing wrong with a name that does not exist; it
 * answers with nothing, and an alert on it stays silent for ever.
 */
record QueryCheck(Map<String, Set<String>> metrics) {

	/** Where a sample was scraped; Prometheus adds them. */
	private static final Set<String> TARGET = Set.of("job", "instance");

	List<String> complaints(String text) {
		PromQuery query = new PromQuery(text);
		return Stream
			.concat(query.selectors().stream().flatMap(this::ofSelector),
					query.groupings().stream().flatMap(this::ofGrouping))
			.toList();
	}

	private Stream<String> ofSelector(Selector selector) {
		if (!this.metrics.containsKey(selector.metric())) {
			return Stream.of("there is no %s".formatted(selector.metric()));
		}
		return selector.conditions()
			.stream()
			.flatMap((condition) -> Stream.concat(ofLabel(selector, condition.label()), ofValues(condition)));
	}

	private Stream<String> ofGrouping(Grouping grouping) {
		return grouping.query()
			.selectors()
			.stream()
			.flatMap((selector) -> grouping.labels().stream().flatMap((label) -> ofLabel(selector, label)));
	}

	private Stream<String> ofLabel(Selector selector, String label) {
		Set<String> labels = this.metrics.get(selector.metric());
		boolean fine = labels == null || labels.contains(label) || TARGET.contains(label);
		return fine ? Stream.empty() : Stream.of("%s has no label %s".formatted(selector.metric(), label));
	}

	private static Stream<String> ofValues(Condition condition) {
		Set<String> known = LabelValues.KNOWN.get(condition.label());
		if (known == null || condition.isChosenByReader()) {
			return Stream.empty();
		}
		return condition.alternatives()
			.filter((value) -> !known.contains(value))
			.map((value) -> "%s is never %s".formatted(condition.label(), value));
	}

}
