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
 * Is told how each operation ended, once an operation. Listeners must be fast: they run
 * on the event loop. A cancelled operation is not told.
 */
public interface LiveCallListener {

	/**
	 * An operation succeeded.
	 * @param operation the operation
	 */
	void onSuccess(LiveOperation operation);

	/**
	 * An operation failed.
	 * @param operation the operation that the caller asked for
	 * @param failure why it failed
	 */
	void onFailure(LiveOperation operation, LiveException failure);

}
