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

package io.github.cloudlive.emulator;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rules that a platform follows. {@link LiveEmulator.Builder} checks the values.
 *
 * @param tokenLifetime how long an access token lives
 * @param capacity how many lives may run at a time
 * @param listShape the shape of lists
 * @param codeLength the spelling of codes
 * @param publicUrl the URL that others reach the emulator under
 * @param timestampTolerance how far a caller's clock may be off
 * @param media what the streams of lives do
 * @param clock the emulator's clock
 * @param accounts the accounts
 */
record EmulatorSettings(Duration tokenLifetime, int capacity, ListShape listShape, CodeLength codeLength,
		@Nullable URI publicUrl, Duration timestampTolerance, MediaSettings media, Clock clock,
		List<EmulatorAccount> accounts) {

}
