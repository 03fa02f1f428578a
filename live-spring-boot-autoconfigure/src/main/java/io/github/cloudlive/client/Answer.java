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

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveStream;

/**
 * What an answer of the platform says, whichever of its shapes it came in.
 *
 * @param code 0 for success
 * @param message the platform's own message
 * @param live the fields of a started live
 * @param lives the running lives; empty where there is no list
 * @param accessToken a fetched access token
 * @param timeout how long that token is valid
 * @param result the result where it is plain text: the gateway's URL
 */
record Answer(long code, @Nullable String message, LiveFields live, List<LiveStream> lives,
		@Nullable String accessToken, @Nullable Duration timeout, @Nullable String result) {

	@Override
	public String toString() {
		return "Answer[code=%d]".formatted(this.code);
	}

}
