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

package io.github.cloudlive.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of all cells, in Markdown: a table for each operation, or for several where
 * they agree.
 */
final class MatrixTable {

	private static final String HEAD = """
			| what happens | once | requests | lives | for ever | requests | lives |
			| --- | --- | --- | --- | --- | --- | --- |
			""";

	private MatrixTable() {
	}

	static String of(Matrix matrix) {
		Map<String, List<String>> titles = new LinkedHashMap<>();
		for (MatrixOperation operation : MatrixOperation.values()) {
			titles.computeIfAbsent(rows(operation, matrix), (rows) -> new ArrayList<>()).add(title(operation));
		}
		return titles.entrySet()
			.stream()
			.map((entry) -> "### %s%n%n%s%s".formatted(String.join(", ", entry.getValue()), HEAD, entry.getKey()))
			.collect(Collectors.joining("\n"));
	}

	private static String title(MatrixOperation operation) {
		return (operation == MatrixOperation.TOKEN) ? "T" + operation.title().substring(1)
				: "`" + operation.title() + "`";
	}

	private static String rows(MatrixOperation operation, Matrix matrix) {
		return MatrixFaults.all()
			.stream()
			.filter((fault) -> fault.applies().test(operation))
			.map((fault) -> row(operation, fault, matrix))
			.collect(Collectors.joining());
	}

	private static String row(MatrixOperation operation, MatrixFault fault, Matrix matrix) {
		String cells = Stream.of(false, true)
			.map((forEver) -> matrix.measurement(new MatrixCell(operation, fault, forEver)).outcome())
			.map((outcome) -> "%s | %d | %d".formatted(mark(outcome), outcome.requests(), outcome.lives()))
			.collect(Collectors.joining(" | "));
		return "| %s | %s |\n".formatted(fault.name(), cells);
	}

	private static String mark(MatrixOutcome outcome) {
		if (outcome.isUnknown()) {
			return "**`" + outcome.result() + "`**";
		}
		return outcome.result().replaceFirst("^(\\w+Exception)", "`$1`");
	}

}
