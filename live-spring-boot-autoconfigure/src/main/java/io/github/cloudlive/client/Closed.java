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

import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

/**
 * What callers of a client are told that is closed.
 */
final class Closed {

	private Closed() {
	}

	static LiveRequestException nothingSent(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.NOT_CONNECTED, false,
				"the client was closed, nothing was sent", null);
	}

	static LiveRequestException nothingDone(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.NOT_CONNECTED, false,
				"the client was closed, nothing was done", null);
	}

	static LiveRequestException beforeAnswer(LiveOperation operation) {
		return new LiveRequestException(operation, Reason.CONNECTION_BROKEN, true,
				"the client was closed before the answer came", null);
	}

}
