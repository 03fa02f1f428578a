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
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.EmulatorState;

/**
 * A cell of the matrix.
 *
 * @param operation the operation
 * @param fault the fault that happens to it
 * @param forEver whether the fault goes on, or happens once
 */
record MatrixCell(MatrixOperation operation, MatrixFault fault, boolean forEver) {

	static Stream<MatrixCell> all() {
		return Stream.of(MatrixOperation.values())
			.flatMap((operation) -> MatrixFaults.all()
				.stream()
				.filter((fault) -> fault.applies().test(operation))
				.flatMap((fault) -> Stream.of(new MatrixCell(operation, fault, false),
						new MatrixCell(operation, fault, true))));
	}

	/**
	 * Try it.
	 */
	Measurement measure(Bench bench) {
		bench.reset();
		if (this.fault.findsALive(this.operation)) {
			bench.startLongAgo(MatrixOperation.GROUP);
		}
		long startsBefore = acceptedStarts(bench);
		Duration readTimeout = this.fault.isSlow() ? Bench.SHORT_READ_TIMEOUT : Bench.PATIENCE;
		try (LiveClient client = bench.client(this.fault.source().baseUrl(bench), readTimeout)) {
			if (this.operation != MatrixOperation.TOKEN) {
				// has a connection and a token
				client.operations().list().then().block(Bench.PATIENCE);
			}
			long requestsBefore = requests(bench, this.operation.faulted());
			long looksBefore = requests(bench, EmulatorOperation.LIST);
			this.fault.source().inject(bench, this.operation.faulted(), this.forEver);
			Ending ending = this.operation.run(client.operations())
				.map((result) -> new Ending(result, null))
				.onErrorResume(LiveException.class, (failure) -> Mono.just(new Ending(describe(failure), failure)))
				.block(Bench.PATIENCE);
			long requests = requests(bench, this.operation.faulted()) - requestsBefore;
			long looks = requests(bench, EmulatorOperation.LIST) - looksBefore;
			if (this.fault.truth() == Truth.DONE_SOON) {
				Mono.delay(Truth.SOON.multipliedBy(4)).block();
			}
			long lives = bench.emulator().state().lives().size();
			return new Measurement(new MatrixOutcome(ending.result(), requests, lives), looks,
					acceptedStarts(bench) - startsBefore, ending.failure(), client.accessTokens().getIfPresent());
		}
	}

	private long requests(Bench bench, EmulatorOperation operation) {
		return this.fault.source().requests(bench, operation);
	}

	private static long acceptedStarts(Bench bench) {
		return bench.emulator()
			.state()
			.journal()
			.stream()
			.map(EmulatorState.JournalEntry::operation)
			.filter(EmulatorOperation.START::equals)
			.count();
	}

	static String describe(Throwable failure) {
		String name = failure.getClass().getSimpleName();
		if (failure instanceof LiveRequestException request) {
			return "%s (%s)".formatted(name, request.getReason().getId());
		}
		if (failure instanceof LiveResponseException response) {
			return "%s (%s)".formatted(name, response.getKind().getId());
		}
		return (failure instanceof LiveOutcomeUnknownException) ? name : failure.toString();
	}

	@Override
	public String toString() {
		return "%s, %s, %s".formatted(this.operation.title(), this.fault, this.forEver ? "for ever" : "once");
	}

}
