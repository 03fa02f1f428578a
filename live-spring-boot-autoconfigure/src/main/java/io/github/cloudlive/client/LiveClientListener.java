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

package io.github.cloudlive.client;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.token.AccessTokenListener;

/**
 * Is told what one client does underneath its operations. Listeners are fast and
 * thread-safe: they run on event loops.
 */
public interface LiveClientListener extends AccessTokenListener {

	/**
	 * The client is complete. Called once, before any other method.
	 * @param client the client
	 */
	default void onBuilt(LiveClient client) {
	}

	/**
	 * A request was sent, and its answer was good.
	 * @param operation what was asked of the platform
	 */
	default void onTrySuccess(LiveOperation operation) {
	}

	/**
	 * A request got no good answer, or could not be sent. One whose caller left is not
	 * told.
	 * @param operation what was asked of the platform
	 * @param failure why the request failed
	 */
	default void onTryFailure(LiveOperation operation, LiveException failure) {
	}

	/**
	 * A request is to be repeated.
	 * @param operation what is asked of the platform
	 * @param failure why the request before failed
	 */
	default void onRetry(LiveOperation operation, LiveException failure) {
	}

}
