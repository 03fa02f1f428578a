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

/**
 * What has to come of an operation, from what a fault proves and what is true.
 */
final class MatrixRule {

	private static final int ATTEMPTS = 3;

	/** The first one, and three with another token each. */
	private static final int ATTEMPTS_WITH_REJECTED_TOKENS = 4;

	private final MatrixOperation operation;

	private final MatrixFault fault;

	private final boolean forEver;

	private MatrixRule(MatrixOperation operation, MatrixFault fault, boolean forEver) {
		this.operation = operation;
		this.fault = fault;
		this.forEver = forEver;
	}

	static MatrixOutcome outcome(MatrixOperation operation, MatrixFault fault, boolean forEver) {
		MatrixRule rule = new MatrixRule(operation, fault, forEver);
		if (operation.starts()) {
			return rule.ofStart();
		}
		return operation.stops() ? rule.ofStop() : rule.ofReading();
	}

	private MatrixOutcome ofStart() {
		return switch (this.fault.proof()) {
			case DONE -> new MatrixOutcome("the live", 1, 1);
			case NOT_DONE_FOR_NOW -> this.forEver ? failure(ATTEMPTS, 0) : new MatrixOutcome("the live", 2, 1);
			case NOT_DONE_FOR_THE_TOKEN ->
				this.forEver ? failure(ATTEMPTS_WITH_REJECTED_TOKENS, 0) : new MatrixOutcome("the live", 2, 1);
			case NOT_DONE_FOR_GOOD ->
				(this.fault.truth() == Truth.NOT_DONE_OTHER_LIVE) ? ofStartOfALiveGroup() : failure(1, 0);
			case NOTHING, NOTHING_ONCE, NOTHING_FOR_GOOD -> ofDoubtfulStart();
		};
	}

	/**
	 * The look at the lives decides.
	 */
	private MatrixOutcome ofDoubtfulStart() {
		return switch (this.fault.truth()) {
			case DONE, DONE_SOON -> new MatrixOutcome("the live", 1, 1);
			case NOT_DONE -> this.forEver ? unknown(ATTEMPTS, 0) : new MatrixOutcome("the live", 2, 1);
			case DONE_TOO_LATE -> this.forEver ? unknown(ATTEMPTS, 0) : new MatrixOutcome("the live", 2, 1);
			case DONE_LIST_LAGS -> this.forEver ? unknown(ATTEMPTS, 1) : new MatrixOutcome("the live", 1, 1);
			case DONE_LIST_FAILS -> this.forEver ? unknown(1, 1) : new MatrixOutcome("the live", 1, 1);
			case NOT_DONE_OTHER_LIVE -> ofStartOfALiveGroup();
		};
	}

	private MatrixOutcome ofStartOfALiveGroup() {
		return (this.operation == MatrixOperation.ENSURE_STARTED) ? new MatrixOutcome("the live", 1, 1)
				: new MatrixOutcome("LiveAlreadyExistsException (already-exists)", 1, 1);
	}

	private MatrixOutcome ofStop() {
		return switch (this.fault.proof()) {
			case DONE -> new MatrixOutcome("done", 1, 0);
			case NOT_DONE_FOR_NOW -> this.forEver ? failure(ATTEMPTS, 1) : new MatrixOutcome("done", 2, 0);
			case NOT_DONE_FOR_THE_TOKEN ->
				this.forEver ? failure(ATTEMPTS_WITH_REJECTED_TOKENS, 1) : new MatrixOutcome("done", 2, 0);
			case NOT_DONE_FOR_GOOD -> this.fault.saysNotFound() ? ofStopOfAGroupWithoutLive() : failure(1, 1);
			// whoever repeats a stop hears "done" or "no such live", unless the fault
			// stays
			case NOTHING, NOTHING_ONCE, NOTHING_FOR_GOOD ->
				this.forEver ? unknown(ATTEMPTS, isDoneSoon() ? 0 : 1) : new MatrixOutcome("done", 2, 0);
		};
	}

	private MatrixOutcome ofStopOfAGroupWithoutLive() {
		return (this.operation == MatrixOperation.ENSURE_STOPPED) ? new MatrixOutcome("done", 1, 0) : failure(1, 0);
	}

	private boolean isDoneSoon() {
		return this.fault.truth() == Truth.DONE || this.fault.truth() == Truth.DONE_SOON;
	}

	private MatrixOutcome ofReading() {
		return switch (this.fault.proof()) {
			case DONE -> new MatrixOutcome((this.fault.truth() == Truth.DONE_LIST_LAGS) ? "no live" : "the live", 1, 1);
			case NOT_DONE_FOR_NOW, NOTHING -> this.forEver ? failure(ATTEMPTS, 1) : new MatrixOutcome("the live", 2, 1);
			case NOTHING_ONCE -> this.forEver ? failure(2, 1) : new MatrixOutcome("the live", 2, 1);
			case NOT_DONE_FOR_THE_TOKEN ->
				this.forEver ? failure(ATTEMPTS_WITH_REJECTED_TOKENS, 1) : new MatrixOutcome("the live", 2, 1);
			case NOT_DONE_FOR_GOOD, NOTHING_FOR_GOOD -> failure(1, 1);
		};
	}

	private MatrixOutcome failure(int requests, int lives) {
		return new MatrixOutcome(this.fault.failure(), requests, lives);
	}

	private static MatrixOutcome unknown(int requests, int lives) {
		return new MatrixOutcome(MatrixOutcome.UNKNOWN, requests, lives);
	}

}
