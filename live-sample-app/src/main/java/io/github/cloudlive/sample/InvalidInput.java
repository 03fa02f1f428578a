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

package io.github.cloudlive.sample;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a request, told in words of the request: no class names, nothing of
 * the JSON library.
 *
 * @param field the field that is wrong, or {@code null} if it is the whole body
 * @param detail what is wrong
 */
record InvalidInput(@Nullable String field, String detail) {

	/**
	 * Find out what is wrong with a body that could not be read.
	 * @param ex what the web layer threw
	 * @return the field, if there is one, and what is wrong
	 */
	static InvalidInput of(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof JacksonException json) {
				String field = json.getPath().stream().findFirst().map(Reference::getPropertyName).orElse(null);
				return (field != null) ? new InvalidInput(field, "'" + field + "' " + problem(json))
						: new InvalidInput(null, "The body must be a JSON object" + position(json));
			}
		}
		return new InvalidInput(null, "The body must be a JSON object");
	}

	private static String problem(JacksonException ex) {
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "is not a field; there are " + unknown.getKnownPropertyIds()
				.stream()
				.map(String::valueOf)
				.sorted()
				.collect(Collectors.joining(", "));
		}
		Class<?> type = targetType(ex);
		if (type == null || type == String.class) {
			return "must be a string"; // the value may be a push address, which is secret
		}
		String expected = type.isEnum() ? "one of " + join(type.getEnumConstants()) : "a whole number";
		String found = (ex instanceof InvalidFormatException format) ? ", but was '" + format.getValue() + "'" : "";
		return "must be " + expected + found;
	}

	private static @Nullable Class<?> targetType(JacksonException ex) {
		if (ex instanceof MismatchedInputException mismatch) {
			return mismatch.getTargetType();
		}
		return (ex instanceof InputCoercionException coercion) ? coercion.getTargetType() : null;
	}

	private static String join(Object[] values) {
		return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(", "));
	}

	private static String position(JacksonException ex) {
		return (ex.getLocation() != null)
				? " (line %d, column %d)".formatted(ex.getLocation().getLineNr(), ex.getLocation().getColumnNr()) : "";
	}

}
