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

package io.github.cloudlive.smoke.mvc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Java in the READMEs is code of this repository, so that the build compiles it.
 */
class ReadmeTests {

	private static final Path ROOT = Path.of("..", "..");

	private static final List<String> MODULES = List.of("smoke-tests/mvc", "smoke-tests/plain",
			"live-spring-boot-autoconfigure");

	private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

	private static final Pattern IMPORT = Pattern.compile("^import .+;$", Pattern.MULTILINE);

	/** A remark may be in another language, and lines may be shorter or longer. */
	private static final Pattern BETWEEN_THE_LINES = Pattern.compile("\\s+// .*|\\s+");

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "README.zh-CN.md" })
	void javaStandsInSourceFile(String readme) throws IOException {
		List<String> sources = sources();
		assertThat(snippets(readme)).isNotEmpty()
			.allMatch((snippet) -> sources.stream().anyMatch((source) -> isPart(snippet, source)));
	}

	private static List<String> snippets(String readme) throws IOException {
		return SNIPPET.matcher(Files.readString(ROOT.resolve(readme)))
			.results()
			.map((snippet) -> snippet.group(1))
			.toList();
	}

	/**
	 * A snippet may leave out imports.
	 */
	private static boolean isPart(String snippet, String source) {
		Stream<String> imports = IMPORT.matcher(snippet).results().map(MatchResult::group);
		String code = IMPORT.matcher(snippet).replaceAll("");
		return Stream.concat(imports, Stream.of(code)).map(ReadmeTests::essence).allMatch(source::contains);
	}

	private static List<String> sources() throws IOException {
		List<String> sources = new ArrayList<>();
		for (String module : MODULES) {
			try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
				files.filter((file) -> file.toString().endsWith(".java")).map(ReadmeTests::read).forEach(sources::add);
			}
		}
		return sources;
	}

	private static String read(Path file) {
		try {
			return essence(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String essence(String text) {
		return BETWEEN_THE_LINES.matcher(text).replaceAll("");
	}

}
