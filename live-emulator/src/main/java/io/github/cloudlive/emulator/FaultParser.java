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

package io.github.cloudlive.emulator;

import java.time.Duration;

/**
 * Reads the JSON of a {@link Fault}.
 */
final class FaultParser {

	private static final String[] TYPES = { "code", "status", "garbage", "empty", "truncated", "delay", "drip", "cut",
			"lag" };

	private FaultParser() {
	}

	static Fault parse(FaultFields fields) {
		Fault fault = switch (fields.oneOf("type", TYPES)) {
			case "code" -> code(fields);
			case "status" -> status(fields);
			case "garbage" -> answer(Fault.garbage(), fields);
			case "empty" -> answer(Fault.empty(), fields);
			case "truncated" -> Fault.truncated();
			case "delay" -> Fault.delay(millis(fields));
			case "drip" -> Fault.drip(millis(fields));
			case "lag" -> Fault.lag(millis(fields));
			default -> cut(fields);
		};
		fields.checkNoOthers();
		return fault;
	}

	private static Fault code(FaultFields fields) {
		CodeFault fault = Fault.code(fields.number("code", 1, CodeFault.MAX_CODE));
		return fields.flag("done") ? fault.afterWork() : fault;
	}

	private static Fault status(FaultFields fields) {
		AnswerFault fault = Fault.status((int) fields.number("status", AnswerFault.MIN_STATUS, AnswerFault.MAX_STATUS));
		fault = fault.body(fields.text("contentType", Answer.JSON), fields.text("body", ""));
		for (var header : fields.texts("headers").entrySet()) {
			fault = fault.header(header.getKey(), header.getValue());
		}
		return answer(fault, fields);
	}

	private static Fault answer(AnswerFault fault, FaultFields fields) {
		return fields.flag("done") ? fault.afterWork() : fault;
	}

	private static Fault cut(FaultFields fields) {
		return switch (fields.oneOf("when", "before", "after", "during", "later")) {
			case "before" -> Fault.cutBefore();
			case "after" -> Fault.cutAfter();
			case "during" -> Fault.cutDuring();
			default -> Fault.cutThenWork(millis(fields));
		};
	}

	private static Duration millis(FaultFields fields) {
		return Duration.ofMillis(fields.number("millis", 0, Fault.MAX_DURATION.toMillis()));
	}

}
