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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the source says of a constant that has a body.
 */
final class Javadoc {

	private Javadoc() {
	}

	static String of(Enum<?> constant) {
		Class<?> file = constant.getDeclaringClass().getDeclaringClass();
		Matcher matcher = Pattern
			.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+%s \\{".formatted(constant.name()), Pattern.DOTALL)
			.matcher(source(file));
		if (!matcher.find()) {
			throw new IllegalStateException("%s has no Javadoc".formatted(constant));
		}
		String text = matcher.group(1).replaceAll("\\s+\\*\\s+", " ").replaceAll("\\{@code ([^}]*)}", "`$1`").strip();
		return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
	}

	private static String source(Class<?> file) {
		try {
			return Files.readString(Path.of("src", "main", "java", file.getName().replace('.', '/') + ".java"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
