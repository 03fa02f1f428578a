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

package io.github.cloudlive.sample;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.monitor.LiveEvent;

/**
 * What became of a live, as the page is told.
 *
 * @param type what became of it
 * @param live the live
 * @param settings what it was started with, or {@code null} if somebody else started it
 */
record LiveChange(LiveEvent.Type type, LiveStream live, @Nullable LiveSettings settings) {

}
