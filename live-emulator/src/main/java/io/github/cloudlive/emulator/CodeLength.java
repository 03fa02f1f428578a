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

package io.github.cloudlive.emulator;

/**
 * The number of digits in the codes of the live service (the 605… family). The gateway's
 * own codes (606…) have nine digits in both spellings.
 */
public enum CodeLength {

	/**
	 * Ten digits, like the documents of the live service: {@code 6050030009}.
	 */
	TEN_DIGITS,

	/**
	 * Nine digits, like the platform's general error table: {@code 605030009}.
	 */
	NINE_DIGITS;

	private static final long TEN_DIGIT_BASE = 6050000000L;

	private static final long NINE_DIGIT_BASE = 605000000L;

	private static final long FAMILY_SIZE = 1000000L;

	/**
	 * Spell a code the way this platform does.
	 * @param code a code, those of the live service in ten digits
	 * @return the code to send
	 */
	long spell(long code) {
		long number = code - TEN_DIGIT_BASE;
		boolean live = number >= 0 && number < FAMILY_SIZE;
		return (this == NINE_DIGITS && live) ? NINE_DIGIT_BASE + number : code;
	}

}
