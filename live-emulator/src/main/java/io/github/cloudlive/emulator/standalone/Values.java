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

package io.github.cloudlive.emulator.standalone;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the values of settings. All methods throw an {@link IllegalArgumentException} for
 * a value that they cannot read.
 */
final class Values {

	private static final Pattern SIMPLE_DURATION = Pattern.compile("(\\d{1,12})(ms|s|m|h|d)");

	private static final Map<String, ChronoUnit> UNITS = Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m",
			ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

	private Values() {
	}

	static Duration duration(String value) {
		Matcher matcher = SIMPLE_DURATION.matcher(value);
		if (matcher.matches()) {
			return Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
		}
		try {
			return Duration.parse(value);
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	static boolean bool(String value) {
		return switch (value.toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(value);
		};
	}

	static <E extends Enum<E>> E constant(Class<E> type, String value) {
		return Enum.valueOf(type, value.replace('-', '_').toUpperCase(Locale.ROOT));
	}

	static <E extends Enum<E>> String names(Class<E> type) {
		return Arrays.stream(type.getEnumConstants())
			.map((constant) -> constant.name().replace('_', '-').toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(" or "));
	}

	static Set<String> list(String value) {
		return Arrays.stream(value.split(","))
			.map(String::strip)
			.filter((item) -> !item.isEmpty())
			.collect(Collectors.toUnmodifiableSet());
	}

}
