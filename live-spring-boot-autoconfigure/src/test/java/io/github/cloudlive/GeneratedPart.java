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

package io.github.cloudlive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The part of a document that a test writes.
 */
public final class GeneratedPart {

	private static final String COMMAND = "mvn -pl live-spring-boot-autoconfigure -am test"
			+ " -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -Dlive.docs.write=true";

	private final Path document;

	private final String writer;

	/**
	 * Create it.
	 * @param document the document's name, within the docs
	 * @param writer the test that writes the part
	 */
	public GeneratedPart(String document, Class<?> writer) {
		this.document = Path.of("..", "docs", document);
		this.writer = writer.getSimpleName();
	}

	/**
	 * Check what the document says, or write it if the system property
	 * {@code live.docs.write} asks for it.
	 */
	public void expect(String part) {
		try {
			String text = Files.readString(this.document);
			int begin = text.indexOf(mark("begin")) + mark("begin").length();
			int end = text.indexOf(mark("end"));
			if (Boolean.getBoolean("live.docs.write")) {
				Files.writeString(this.document, text.substring(0, begin) + "\n" + part + "\n" + text.substring(end));
				return;
			}
			assertThat(text.substring(begin, end).strip())
				.as("what %s says. To write it anew: %s", this.document, COMMAND.formatted(this.writer))
				.isEqualTo(part.strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String mark(String place) {
		return "<!-- written by %s: %s -->\n".formatted(this.writer, place);
	}

}
