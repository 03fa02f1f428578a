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
 * What an answer, or the lack of one, says about whether the work was done.
 */
enum Proof {

	/** Done: it is the true answer in an odd dress. */
	DONE,

	/** Not done, and it may work later. */
	NOT_DONE_FOR_NOW,

	/** Not done, and the token is to blame. */
	NOT_DONE_FOR_THE_TOKEN,

	/** Not done, and a repetition will not help. */
	NOT_DONE_FOR_GOOD,

	/** Nothing is proven; what harms nothing may be repeated. */
	NOTHING,

	/** Nothing is proven; what harms nothing may be repeated once. */
	NOTHING_ONCE,

	/** Nothing is proven, and it looks as if a repetition will not help. */
	NOTHING_FOR_GOOD;

	boolean isOpen() {
		return this == NOTHING || this == NOTHING_ONCE || this == NOTHING_FOR_GOOD;
	}

}
