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

import java.net.URI;

import io.github.cloudlive.emulator.EmulatorOperation;

/**
 * Makes a fault happen.
 */
interface FaultSource {

	/**
	 * Let it happen to the next requests of an operation.
	 * @param bench the emulator and the proxy in front of it
	 * @param operation the operation
	 * @param forEver whether it goes on, or happens once
	 */
	void inject(Bench bench, EmulatorOperation operation, boolean forEver);

	/**
	 * Return where the client has to call for it.
	 */
	default URI baseUrl(Bench bench) {
		return bench.emulator().baseUrl();
	}

	/**
	 * Return how many requests of an operation there were.
	 */
	default long requests(Bench bench, EmulatorOperation operation) {
		return bench.emulator().state().calls(operation);
	}

}
