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

/**
 * What happened on the platform, whatever the caller was told.
 */
enum Truth {

	NOT_DONE,

	/** Not done, and the group has a live that somebody else has started long ago. */
	NOT_DONE_OTHER_LIVE,

	DONE,

	/** Done a moment after the connection was cut. */
	DONE_SOON,

	/** Done when the caller has long given up. */
	DONE_TOO_LATE,

	/** Done, and lists show the lives of a while ago. */
	DONE_LIST_LAGS,

	/** Done, and lists fail. */
	DONE_LIST_FAILS;

	/**
	 * Longer than a first look takes, and shorter than the wait before the second one.
	 */
	static final Duration SOON = Duration.ofMillis(40);

	static final Duration TOO_LATE = Duration.ofMinutes(1);

}
