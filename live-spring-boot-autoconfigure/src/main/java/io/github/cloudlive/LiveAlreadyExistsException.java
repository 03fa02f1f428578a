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

package io.github.cloudlive;

import org.jspecify.annotations.Nullable;

/**
 * The group has a live already.
 */
public class LiveAlreadyExistsException extends LiveResponseException {

	private static final long CODE = 6050030012L;

	private final @Nullable LiveStream runningLive;

	LiveAlreadyExistsException(LiveOperation operation, ErrorAnswer answer) {
		this(operation, answer, null);
	}

	private LiveAlreadyExistsException(LiveOperation operation, ErrorAnswer answer, @Nullable LiveStream runningLive) {
		super(operation, answer);
		this.runningLive = runningLive;
	}

	/**
	 * Create an exception for a start whose answer got lost, where the list shows a live
	 * that had been started before. Its code is the one that the platform answers then.
	 * @param runningLive the live of the group
	 * @return the exception
	 */
	public static LiveAlreadyExistsException of(LiveStream runningLive) {
		return new LiveAlreadyExistsException(LiveOperation.START,
				new ErrorAnswer(200, LiveErrorCode.of(CODE), CODE, null, null), runningLive);
	}

	/**
	 * Tell which live it is.
	 * @param live the live of the group
	 * @return the exception with the live
	 */
	public LiveAlreadyExistsException withRunningLive(LiveStream live) {
		LiveAlreadyExistsException exception = new LiveAlreadyExistsException(getOperation(), answer(), live);
		exception.setStackTrace(getStackTrace());
		return exception;
	}

	/**
	 * Return the live that the group has.
	 * @return the live, or {@code null} if the list did not show it
	 */
	public @Nullable LiveStream getRunningLive() {
		return this.runningLive;
	}

}
