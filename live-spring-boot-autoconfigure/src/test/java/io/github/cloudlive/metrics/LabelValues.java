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

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.token.FetchTrigger;
import io.github.cloudlive.token.StoreCommand;

/**
 * Which values labels have, where all are known.
 */
final class LabelValues {

	static final Map<String, Set<String>> KNOWN = known();

	private LabelValues() {
	}

	private static Map<String, Set<String>> known() {
		Set<String> failures = with(ids(LiveErrorKind.values(), LiveErrorKind::getId),
				ids(LiveRequestException.Reason.values(), LiveRequestException.Reason::getId));
		return Map.of("operation", ids(LiveOperation.values(), LiveOperation::getId), "outcome",
				Set.of("success", "error", "unknown", "cancelled"), "kind", with(failures, Set.of("none")), "result",
				with(failures, Set.of("success")), "reason", failures, "reconciled", Set.of("true", "false"), "trigger",
				ids(FetchTrigger.values(), FetchTrigger::getId), "command",
				ids(StoreCommand.values(), StoreCommand::getId), "state", Set.of("active", "idle"));
	}

	private static <T> Set<String> ids(T[] values, Function<T, String> id) {
		return Stream.of(values).map(id).collect(Collectors.toSet());
	}

	private static Set<String> with(Set<String> some, Set<String> others) {
		return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
	}

}
