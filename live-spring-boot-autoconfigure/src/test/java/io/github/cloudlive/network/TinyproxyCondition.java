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

package io.github.cloudlive.network;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests that need a {@link Tinyproxy} where the program is missing, but not in a CI
 * build.
 */
class TinyproxyCondition implements ExecutionCondition {

	private static final Log logger = LogFactory.getLog(TinyproxyCondition.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Tinyproxy.program().isPresent()) {
			return ConditionEvaluationResult.enabled("tinyproxy is installed");
		}
		if (Boolean.parseBoolean(System.getenv("CI"))) {
			throw new IllegalStateException("tinyproxy is not installed");
		}
		logger.warn("Proxy tests are skipped: tinyproxy is not installed");
		return ConditionEvaluationResult.disabled("tinyproxy is not installed");
	}

}
