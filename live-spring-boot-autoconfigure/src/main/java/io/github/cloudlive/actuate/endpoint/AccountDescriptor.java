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

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.cloudlive.client.RetryBudgetState;

/**
 * An account as its client sees it.
 *
 * @param app the app whose lives are run, unless an operation is for another one
 * @param gateway the gateway's base URL, or {@code null} if it is not known yet
 * @param tokenStore what keeps the access token, or {@code null} if there is no store
 * @param token the access token that is kept, or {@code null} if there is none
 * @param lastRotation the last access token that this process fetched, or {@code null} if
 * it fetched none
 * @param retryBudget what may be spent on repetitions
 * @param lastErrors the last failures, the newest first
 */
public record AccountDescriptor(String app, @Nullable String gateway, @Nullable String tokenStore,
		@Nullable TokenDescriptor token, @Nullable RotationDescriptor lastRotation, RetryBudgetState retryBudget,
		List<ErrorDescriptor> lastErrors) implements OperationResponseBody {

}
