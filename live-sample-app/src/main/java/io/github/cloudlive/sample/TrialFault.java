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

package io.github.cloudlive.sample;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;

/**
 * Something that may go wrong with the platform, for trying out what comes of it.
 */
enum TrialFault {

	/**
	 * The platform takes the access token no more, long before its time.
	 */
	TOKEN_EXPIRED,

	/**
	 * The connection breaks in the middle of an answer.
	 */
	CONNECTION_CUT,

	/**
	 * The platform is busy, and is no more when it is asked a third time.
	 */
	OVERLOADED,

	/**
	 * Something in front of the platform fails, for longer than one call is repeated.
	 */
	OUTAGE;

	private static final long BUSY = 606000006;

	private static final int UNAVAILABLE = 503;

	/**
	 * Let it happen to the next calls. What is left of a fault before it happens no more:
	 * it would be taken for this one.
	 */
	void happenTo(LiveEmulator emulator) {
		emulator.clearFaults();
		switch (this) {
			case TOKEN_EXPIRED -> emulator.expireTokens();
			case CONNECTION_CUT -> emulator.inject(EmulatorOperation.LIST, Fault.cutDuring());
			case OVERLOADED -> emulator.inject(EmulatorOperation.LIST, 2, Fault.code(BUSY));
			case OUTAGE -> emulator.inject(EmulatorOperation.LIST, 9, Fault.status(UNAVAILABLE));
		}
	}

}
