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

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveOperation;

/**
 * One operation on the platform.
 */
public class LiveClientObservationContext extends LiveObservationContext {

	private final LiveOperation operation;

	private final @Nullable String groupId;

	private boolean reconciled;

	/**
	 * Create a context.
	 * @param account the name of the account it is done for
	 * @param operation the operation
	 * @param groupId the group it is about, or {@code null}
	 */
	public LiveClientObservationContext(String account, LiveOperation operation, @Nullable String groupId) {
		super(account);
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
	 * Return whether a look at the running lives settled what a start's lost answer had
	 * left open.
	 * @return whether it was reconciled
	 */
	public boolean isReconciled() {
		return this.reconciled;
	}

	/**
	 * Set whether a look at the running lives settled what a start's lost answer had left
	 * open.
	 * @param reconciled whether it was reconciled
	 */
	public void setReconciled(boolean reconciled) {
		this.reconciled = reconciled;
	}

}
