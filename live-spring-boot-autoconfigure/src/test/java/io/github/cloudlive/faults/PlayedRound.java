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

import java.util.List;
import java.util.function.Predicate;

import io.github.cloudlive.emulator.EmulatorOperation;

/**
 * A round, and what came of it.
 *
 * @param steps the steps
 * @param happened the faults that happened
 */
record PlayedRound(List<Played> steps, List<Script.Injection> happened) {

	long faults(EmulatorOperation operation) {
		return faults(operation, (fault) -> true);
	}

	long faults(EmulatorOperation operation, Predicate<ModelFault> which) {
		return this.happened.stream()
			.filter((injection) -> injection.operation() == operation && which.test(injection.fault()))
			.count();
	}

}
