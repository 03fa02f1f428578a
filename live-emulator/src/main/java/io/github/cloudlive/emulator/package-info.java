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

/**
 * The cloud live platform on one's own machine: an embeddable, stateful server for
 * development and tests.
 * <p>
 * Like the platform, it answers status 200 and a code. Where the platform's documents
 * leave a choice of code, it takes these:
 * <ul>
 * <li>no {@code Authorization} header, and no {@code app_id}, {@code group_id} or
 * {@code appType} (or an empty one): 606000002, as the gateway needs them all;</li>
 * <li>a developer token that is wrong in any way: 606000000;</li>
 * <li>a field of a start or stop of the wrong type (also {@code null}, except for those
 * that are needed) or out of range: 6050030003, and a body that is no JSON object:
 * 6050030005, as the live service reads them;</li>
 * <li>an app of another account: 6050030007.</li>
 * </ul>
 * A call is checked in this order: access token, JSON, needed fields, right to the app,
 * ranges, state. Stream URLs follow the {@code Host} header of the call or the public
 * URL, and play a test picture with a beep.
 */
@NullMarked
package io.github.cloudlive.emulator;

import org.jspecify.annotations.NullMarked;
