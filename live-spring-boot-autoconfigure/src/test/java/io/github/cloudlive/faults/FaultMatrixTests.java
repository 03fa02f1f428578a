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

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.cloudlive.GeneratedPart;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every operation with every fault, once and for ever. What has to come of each is
 * derived from what a fault proves and what is true, not from what came out before.
 */
class FaultMatrixTests {

	private static Matrix matrix;

	@BeforeAll
	static void tryAll() {
		matrix = new Matrix();
	}

	@AfterAll
	static void close() {
		matrix.close();
	}

	static Stream<MatrixCell> cells() {
		return MatrixCell.all();
	}

	@ParameterizedTest
	@MethodSource("cells")
	void operationWhenFaultHappensEndsAsItMust(MatrixCell cell) {
		Measurement seen = matrix.measurement(cell);
		assertThat(seen.outcome()).isEqualTo(MatrixRule.outcome(cell.operation(), cell.fault(), cell.forEver()));
		if (cell.operation().changes() && cell.fault().proof() == Proof.DONE) {
			assertThat(seen.lists()).isZero();
		}
		if (seen.outcome().isUnknown()) {
			assertThat(MatrixCell.describe(seen.failure().getCause())).isEqualTo(cell.fault().failure());
		}
	}

	@ParameterizedTest
	@MethodSource("cells")
	void operationWhenFaultHappensTellsTheTruth(MatrixCell cell) {
		Measurement seen = matrix.measurement(cell);
		boolean liveBefore = cell.fault().findsALive(cell.operation());
		assertThat(seen.acceptedStarts()).isLessThanOrEqualTo(1);
		if (cell.operation().starts() && seen.outcome().isSuccess()) {
			assertThat(seen.outcome().lives()).isOne();
		}
		if (cell.operation() == MatrixOperation.START && seen.outcome().isSuccess()) {
			assertThat(seen.acceptedStarts()).isOne();
		}
		if (cell.operation().stops() && seen.outcome().isSuccess()) {
			assertThat(seen.outcome().lives()).isZero();
		}
		if (seen.outcome().isCertainFailure()) {
			assertThat(seen.acceptedStarts()).isZero();
			assertThat(seen.outcome().lives()).isEqualTo(liveBefore ? 1 : 0);
		}
	}

	@ParameterizedTest
	@MethodSource("cells")
	void operationWhenFaultHappensTellsNoSecret(MatrixCell cell) {
		Measurement seen = matrix.measurement(cell);
		for (Throwable ex = seen.failure(); ex != null; ex = ex.getCause()) {
			assertThat(ex.toString()).doesNotContain(MatrixOperation.PUSH_SECRET, "0123456789abcdef");
			if (seen.token() != null) {
				assertThat(ex.toString()).doesNotContain(seen.token().getValue());
			}
		}
	}

	@Test
	void documentShowsWhatCame() {
		new GeneratedPart("faults.md", FaultMatrixTests.class).expect(MatrixTable.of(matrix));
	}

}
