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

package io.github.cloudlive.actuate.endpoint;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * Why nothing was tried.
 *
 * @param message the reason
 * @param retryAfter how long to wait before asking again, in whole seconds, or
 * {@code null} if that is not known or waiting does not help
 */
public record RefusalDescriptor(String message, @Nullable String retryAfter) implements OperationResponseBody {

	static RefusalDescriptor of(Exception refusal) {
		return new RefusalDescriptor(String.valueOf(refusal.getMessage()), null);
	}

	static RefusalDescriptor of(Exception refusal, @Nullable Duration retryAfter) {
		// rounded up: a little earlier is surely too early
		return new RefusalDescriptor(String.valueOf(refusal.getMessage()),
				(retryAfter != null) ? retryAfter.plusSeconds(1).minusNanos(1).toSeconds() + "s" : null);
	}

}
