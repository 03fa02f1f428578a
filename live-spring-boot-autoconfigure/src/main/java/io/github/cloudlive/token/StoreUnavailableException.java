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

package io.github.cloudlive.token;

import java.util.concurrent.TimeoutException;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;

/**
 * The store did not do what it was told, or not in time.
 */
final class StoreUnavailableException extends RuntimeException {

	StoreUnavailableException(Throwable cause) {
		super("the store of the shared access token is unavailable: " + describe(cause), cause);
	}

	private static String describe(Throwable cause) {
		return (cause instanceof TimeoutException) ? "no answer in time" : cause.toString();
	}

	LiveException toLiveException() {
		return new LiveRequestException(LiveOperation.TOKEN, Reason.TOKEN_STORE, false, String.valueOf(getMessage()),
				getCause());
	}

}
