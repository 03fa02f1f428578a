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

package io.github.cloudlive.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.github.cloudlive.InvalidFieldException;

/**
 * Properties are missing or have unusable values, so that the application cannot start.
 * Tells each of them; never a secret.
 */
public class InvalidLivePropertyException extends RuntimeException {

	private final List<Problem> problems;

	/**
	 * Create an exception.
	 * @param problems what is wrong, one or more
	 */
	public InvalidLivePropertyException(List<Problem> problems) {
		super(problems.stream()
			.map((problem) -> "'%s' %s".formatted(problem.property(), problem.problem()))
			.collect(Collectors.joining("; ")));
		this.problems = List.copyOf(problems);
	}

	/**
	 * Return what is wrong.
	 * @return one problem a property
	 */
	public List<Problem> getProblems() {
		return this.problems;
	}

	/**
	 * Take a value that one property decides.
	 */
	static <T> T at(String property, Supplier<T> value) {
		return named((field) -> property, value);
	}

	/**
	 * Take a value that has a property for each of its fields.
	 * @param <T> the value's type
	 * @param prefix what the properties' names begin with
	 * @param value makes the value
	 * @return the value
	 */
	public static <T> T under(String prefix, Supplier<T> value) {
		return named((field) -> prefix + kebabCase(field), value);
	}

	/**
	 * Take a value whose fields are decided by properties of other names.
	 */
	static <T> T named(UnaryOperator<String> property, Supplier<T> value) {
		try {
			return value.get();
		}
		catch (InvalidFieldException ex) {
			String name = property.apply(ex.getField());
			throw new InvalidLivePropertyException(List.of(new Problem(name, ex.getProblem(), adviceFor(name))));
		}
	}

	private static String adviceFor(String property) {
		if (property.endsWith(".developer.secret")) {
			return "Write the secret of your developer ID, 16 bytes";
		}
		if (property.endsWith(".base-url") || property.endsWith(".discovery.url")) {
			return "Write it like this: http://live.example.com:28000";
		}
		if (property.endsWith(".ssl.bundle")) {
			return "Correct the 'spring.ssl.bundle.*' of its name, or the files";
		}
		return "Write a value that fits";
	}

	private static String kebabCase(String camelCase) {
		return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	/**
	 * What is wrong with a property.
	 *
	 * @param property the property's name
	 * @param problem what is wrong, to be read after the name
	 * @param advice what to write instead
	 */
	public record Problem(String property, String problem, String advice) {

	}

}
