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

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.emulator.media.Canvas;

/**
 * What a start asks for.
 *
 * @param width the width, for the journal, or {@code null} if the start does not tell
 * @param canvas what the live shall look like
 * @param pushAddress where the live shall be published, which is nobody else's business
 */
record LiveOptions(@Nullable Integer width, Canvas canvas, @Nullable String pushAddress) {

	@Override
	public String toString() {
		return "LiveOptions[width=" + this.width + ", canvas=" + this.canvas + ", pushAddress=(hidden)]";
	}

}
