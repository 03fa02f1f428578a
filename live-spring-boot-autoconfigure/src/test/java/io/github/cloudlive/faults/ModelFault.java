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

import java.time.Duration;
import java.util.function.Supplier;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;

/**
 * A fault of a script.
 */
enum ModelFault {

	CUT_BEFORE(true, Fault::cutBefore),

	CUT_AFTER(true, Fault::cutAfter),

	CUT_DURING(true, Fault::cutDuring),

	CUT_THEN_WORK_SOON(true, () -> Fault.cutThenWork(Duration.ofMillis(20))),

	CUT_THEN_WORK_LATE(true, () -> Fault.cutThenWork(Duration.ofMillis(150))),

	DELAY(true, () -> Fault.delay(Duration.ofMinutes(1))),

	DRIP(true, () -> Fault.drip(Duration.ofSeconds(1))),

	AMBIGUOUS(true, () -> Fault.code(6050030032L)),

	AMBIGUOUS_DONE(true, () -> Fault.code(6050030032L).afterWork()),

	UNAVAILABLE(true, () -> Fault.code(6050030016L)),

	UNDOCUMENTED(true, () -> Fault.code(6050039999L)),

	BAD_GATEWAY(true, () -> Fault.status(502)),

	BAD_GATEWAY_DONE(true, () -> Fault.status(502).afterWork()),

	GARBAGE(true, Fault::garbage),

	EMPTY(true, Fault::empty),

	TRUNCATED(true, Fault::truncated),

	BUSY(false, () -> Fault.code(606000006)),

	TOO_MANY(false, () -> Fault.status(429)),

	FAILED(false, () -> Fault.code(606000005)),

	TOKEN_EXPIRED(false, () -> Fault.code(606000001)),

	LAG(false, () -> Fault.lag(ModelRun.LAG));

	private final boolean hidesTheTruth;

	private final Supplier<Fault> fault;

	ModelFault(boolean hidesTheTruth, Supplier<Fault> fault) {
		this.hidesTheTruth = hidesTheTruth;
		this.fault = fault;
	}

	Fault create() {
		return this.fault.get();
	}

	/**
	 * Tell whether a caller cannot know from it whether the work was done.
	 */
	boolean hidesTheTruth() {
		return this.hidesTheTruth;
	}

	boolean worksLater() {
		return this == CUT_THEN_WORK_SOON || this == CUT_THEN_WORK_LATE;
	}

	boolean canHappenTo(EmulatorOperation operation) {
		return this != LAG || operation == EmulatorOperation.LIST;
	}

}
