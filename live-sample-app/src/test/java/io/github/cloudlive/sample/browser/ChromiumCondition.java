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

package io.github.cloudlive.sample.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Looks for the programs that a {@link BrowserTest} needs.
 */
class ChromiumCondition implements ExecutionCondition {

	private static final Log logger = LogFactory.getLog(ChromiumCondition.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		String missing = Stream.of(Chromium.BROWSER, Chromium.DRIVER)
			.filter((program) -> !Files.isExecutable(Path.of(program)))
			.collect(Collectors.joining(", "));
		if (missing.isEmpty()) {
			return ConditionEvaluationResult.enabled("Chromium is installed");
		}
		if ("true".equals(System.getenv("CI"))) {
			throw new IllegalStateException("Browser tests must run in CI, but there is no " + missing);
		}
		logger.warn("Browser tests are skipped: there is no " + missing);
		return ConditionEvaluationResult.disabled("there is no " + missing);
	}

}
