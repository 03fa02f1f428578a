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

import java.util.function.Predicate;

/**
 * Something that goes wrong with a request, and what it means.
 *
 * @param name what a reader calls it
 * @param proof what the caller can know from it
 * @param truth what happened on the platform
 * @param failure what it is called in an exception
 * @param applies which operations it can happen to
 * @param source what makes it happen
 */
record MatrixFault(String name, Proof proof, Truth truth, String failure, Predicate<MatrixOperation> applies,
		FaultSource source) {

	/**
	 * Tell whether the group has a live before the operation.
	 */
	boolean findsALive(MatrixOperation operation) {
		if (operation.starts()) {
			return this.truth == Truth.NOT_DONE_OTHER_LIVE;
		}
		return !(operation.stops() && saysNotFound());
	}

	boolean saysNotFound() {
		return this.failure.contains("not-found");
	}

	boolean isSlow() {
		return this.failure.contains("timeout");
	}

	@Override
	public String toString() {
		return this.name;
	}

}
