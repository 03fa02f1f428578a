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

/**
 * The picture quality of a live. Platform default: {@link #CLEAR}.
 */
public enum QualityLevel {

	/**
	 * Smooth: the least data (流畅).
	 */
	SMOOTH(1),

	/**
	 * Clear (清晰).
	 */
	CLEAR(2),

	/**
	 * High definition: the most data (高清).
	 */
	HIGH_DEFINITION(3);

	private final int value;

	QualityLevel(int value) {
		this.value = value;
	}

	/**
	 * Return the number that the platform knows the level by.
	 * @return the number on the wire
	 */
	public int getValue() {
		return this.value;
	}

}
