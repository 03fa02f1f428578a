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

package io.github.cloudlive.observation;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveOperation;

/**
 * One operation on the platform. {@link #getError()} is the failure it ended with.
 */
public class LiveClientObservationContext extends Observation.Context {

	private final LiveOperation operation;

	private final @Nullable String groupId;

	private boolean cancelled;

	/**
	 * Create a context.
	 * @param operation the operation
	 * @param groupId the group it is about, or {@code null}
	 */
	public LiveClientObservationContext(LiveOperation operation, @Nullable String groupId) {
		this.operation = operation;
		this.groupId = groupId;
	}

	/**
	 * Return the operation.
	 * @return the operation
	 */
	public LiveOperation getOperation() {
		return this.operation;
	}

	/**
	 * Return the group that the operation is about.
	 * @return the group ID, or {@code null} for a list
	 */
	public @Nullable String getGroupId() {
		return this.groupId;
	}

	/**
	 * Return whether the caller left before the operation ended.
	 * @return whether it was cancelled
	 */
	public boolean isCancelled() {
		return this.cancelled;
	}

	/**
	 * Set whether the caller left before the operation ended.
	 * @param cancelled whether it was cancelled
	 */
	public void setCancelled(boolean cancelled) {
		this.cancelled = cancelled;
	}

}
