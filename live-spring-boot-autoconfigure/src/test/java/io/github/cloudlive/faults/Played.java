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

package io.github.cloudlive.faults;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveStream;

/**
 * A step, and what came of it.
 *
 * @param step the step
 * @param begin when it began, by the platform's clock
 * @param end when it ended, by the platform's clock
 * @param lives the lives that it gave
 * @param failure the failure, or {@code null}
 */
record Played(Script.Step step, Instant begin, Instant end, List<LiveStream> lives, @Nullable LiveException failure) {

	boolean succeeded() {
		return this.failure == null;
	}

	boolean isUnknown() {
		return this.failure instanceof LiveOutcomeUnknownException;
	}

}
