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
 * A start or a stop was sent, and neither what came back nor a look at the running lives
 * tells whether it was done.
 */
public class LiveOutcomeUnknownException extends LiveException {

	private final String groupId;

	private final String kindId;

	private final @Nullable LiveStream runningLive;

	/**
	 * Create an exception.
	 * @param operation {@link LiveOperation#START} or {@link LiveOperation#STOP}
	 * @param groupId the group that may be live or not
	 * @param cause what came back instead of an answer
	 */
	public LiveOutcomeUnknownException(LiveOperation operation, String groupId, LiveException cause) {
		this(operation, groupId, null, cause);
	}

	/**
	 * Create an exception for a start after which the group has a live, and nobody knows
	 * whether that was started by it.
	 * @param runningLive the live of the group
	 * @param cause what came back instead of an answer
	 */
	public LiveOutcomeUnknownException(LiveStream runningLive, LiveException cause) {
		this(LiveOperation.START, runningLive.getGroupId(), runningLive, cause);
	}

	private LiveOutcomeUnknownException(LiveOperation operation, String groupId, @Nullable LiveStream runningLive,
			LiveException cause) {
		super(operation, cause.getHttpStatus(), cause.getRetryAfter(),
				"it may or may not have been done for group '%s'; %s".formatted(groupId, cause.getMessage()), cause);
		this.groupId = groupId;
		this.kindId = cause.getKindId();
		this.runningLive = runningLive;
	}

	@Override
	public String getKindId() {
		return this.kindId;
	}

	/**
	 * Return the group that may be live or not.
	 * @return the group ID
	 */
	public String getGroupId() {
		return this.groupId;
	}

	/**
	 * Return the live that the group has now, which a start may have started or not.
	 * @return the live, or {@code null} if none was seen
	 */
	public @Nullable LiveStream getRunningLive() {
		return this.runningLive;
	}

}
