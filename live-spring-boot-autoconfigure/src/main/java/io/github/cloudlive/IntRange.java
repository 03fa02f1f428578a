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

package io.github.cloudlive;

import org.jspecify.annotations.Nullable;

/**
 * The values that the platform allows for a numeric field, both ends included.
 */
record IntRange(String field, int min, int max) {

	static final IntRange WIDTH = new IntRange("width", 1, 1920);

	static final IntRange HEIGHT = new IntRange("height", 1, 1080);

	static final IntRange FRAME_RATE = new IntRange("frameRate", 1, 30);

	@Nullable Integer check(@Nullable Integer value) {
		if (value != null && (value < this.min || value > this.max)) {
			throw new InvalidFieldException(this.field,
					"must be between %d and %d, but was %d".formatted(this.min, this.max, value));
		}
		return value;
	}

}
