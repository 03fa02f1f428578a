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

import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells which {@code live.*} property is wrong, why, and what to write.
 */
class InvalidLivePropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidLivePropertyException> {

	private static final String WITHOUT_AN_ACCOUNT = """

			To develop or test without an account, add 'io.github.cloudlive:live-emulator' and set 'live.emulator.enabled=true'.
			To do without the live client, set 'live.enabled=false'.""";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidLivePropertyException cause) {
		String description = cause.getProblems()
			.stream()
			.map((problem) -> "    - '%s' %s".formatted(problem.property(), problem.problem()))
			.collect(Collectors.joining("\n", "The live client cannot be configured:\n\n", ""));
		String action = cause.getProblems()
			.stream()
			.map((problem) -> "    - '%s': %s.".formatted(problem.property(), problem.advice()))
			.collect(Collectors.joining("\n", "Update your application's configuration:\n\n",
					"\n" + WITHOUT_AN_ACCOUNT));
		return new FailureAnalysis(description, action, cause);
	}

}
