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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicReference;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The start of an application that a property keeps from starting.
 */
record FailedStart(Throwable failure) {

	static FailedStart of(ApplicationContextRunner wrong) {
		AtomicReference<Throwable> failure = new AtomicReference<>();
		wrong.run((context) -> {
			assertThat(context).hasFailed();
			failure.set(context.getStartupFailure());
		});
		return new FailedStart(failure.get());
	}

	FailureAnalysis analysis() {
		return new InvalidLivePropertyFailureAnalyzer().analyze(this.failure);
	}

	String allThatIsTold() {
		StringWriter stackTrace = new StringWriter();
		this.failure.printStackTrace(new PrintWriter(stackTrace));
		return String.join("\n", analysis().getDescription(), analysis().getAction(), stackTrace.toString());
	}

}
