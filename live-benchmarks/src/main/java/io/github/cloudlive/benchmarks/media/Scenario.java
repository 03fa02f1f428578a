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

package io.github.cloudlive.benchmarks.media;

import io.github.cloudlive.StartLiveRequest;

/**
 * What the emulator does while it is measured.
 */
enum Scenario {

	NOTHING("no live", 0, 0, 1280, 720, 25),

	UNWATCHED("10 lives that nobody watches", 10, 0, 1280, 720, 25),

	SMALL("1 live of 640 × 360 at 15, 1 viewer", 1, 1, 640, 360, 15),

	ONE_VIEWER("1 live of 1280 × 720 at 25, 1 viewer", 1, 1, 1280, 720, 25),

	TWENTY_VIEWERS("1 live of 1280 × 720 at 25, 20 viewers", 1, 20, 1280, 720, 25),

	LARGE("1 live of 1920 × 1080 at 30, 1 viewer", 1, 1, 1920, 1080, 30);

	private final String text;

	private final int lives;

	private final int viewers;

	private final int width;

	private final int height;

	private final int frameRate;

	Scenario(String text, int lives, int viewers, int width, int height, int frameRate) {
		this.text = text;
		this.lives = lives;
		this.viewers = viewers;
		this.width = width;
		this.height = height;
		this.frameRate = frameRate;
	}

	int lives() {
		return this.lives;
	}

	/**
	 * Return how many viewers each live has.
	 * @return the number
	 */
	int viewers() {
		return this.viewers;
	}

	StartLiveRequest start(int number) {
		return StartLiveRequest.builder("room-" + number)
			.width(this.width)
			.height(this.height)
			.frameRate(this.frameRate)
			.build();
	}

	@Override
	public String toString() {
		return this.text;
	}

}
