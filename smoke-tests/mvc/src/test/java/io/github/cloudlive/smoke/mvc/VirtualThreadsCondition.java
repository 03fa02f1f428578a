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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips tests of virtual threads on a JDK that has none.
 */
class VirtualThreadsCondition implements ExecutionCondition {

	private static final Log logger = LogFactory.getLog(VirtualThreadsCondition.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Runtime.version().feature() >= 21) {
			return ConditionEvaluationResult.enabled("this JDK has virtual threads");
		}
		logger.warn("Tests of virtual threads are skipped: they need JDK 21 or later");
		return ConditionEvaluationResult.disabled("virtual threads need JDK 21 or later");
	}

}
