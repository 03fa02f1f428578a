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

/**
 * A start or a stop was sent, and what came back does not tell whether it was done. Look
 * with {@link LiveOperations#find(String)} before repeating it.
 */
public class LiveOutcomeUnknownException extends LiveException {

	private final String groupId;

	/**
	 * Create an exception.
	 * @param operation {@link LiveOperation#START} or {@link LiveOperation#STOP}
	 * @param groupId the group that may be live or not
	 * @param cause what came back instead of an answer
	 */
	public LiveOutcomeUnknownException(LiveOperation operation, String groupId, LiveException cause) {
		super(operation, cause.getHttpStatus(), cause.getRetryAfter(),
				"it may or may not have been done for group '%s'; %s".formatted(groupId, cause.getMessage()), cause);
		this.groupId = groupId;
	}

	/**
	 * Return the group that may be live or not.
	 * @return the group ID
	 */
	public String getGroupId() {
		return this.groupId;
	}

}
