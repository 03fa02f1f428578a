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

package io.github.cloudlive.benchmarks.calls;

/**
 * What is asked for.
 */
enum Scenario {

	/** A list of one live. */
	LIST_1("list of 1", 1),

	/** A start. */
	START("start", 0),

	/** A list of a thousand lives: 300 kB. */
	LIST_1000("list of 1,000", 1000),

	/** A list of ten thousand lives: 3 MB. */
	LIST_10000("list of 10,000", 10_000);

	private final String title;

	private final int lives;

	Scenario(String title, int lives) {
		this.title = title;
		this.lives = lives;
	}

	/**
	 * Return the app that has so many lives.
	 */
	String appId() {
		return Integer.toString(this.lives);
	}

	/**
	 * Return how many lives are listed; none for a start.
	 */
	int lives() {
		return this.lives;
	}

	@Override
	public String toString() {
		return this.title;
	}

}
