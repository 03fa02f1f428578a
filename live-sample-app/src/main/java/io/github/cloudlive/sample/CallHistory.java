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

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import io.github.cloudlive.sample.CallMeters.Calls;

/**
 * How many calls there were in each step of the last minutes, so that a page that is
 * opened has something to draw. Meters only grow; what they grew by is what there was.
 */
@Component
class CallHistory {

	static final Duration STEP = Duration.ofSeconds(5);

	static final int STEPS = 60;

	private final Deque<Calls> steps = new ArrayDeque<>(Collections.nCopies(STEPS, new Calls(0, 0, 0)));

	private final CallMeters meters;

	private Calls before;

	CallHistory(CallMeters meters) {
		this.meters = meters;
		this.before = meters.read();
	}

	@Scheduled(initialDelay = 5, fixedRate = 5, timeUnit = TimeUnit.SECONDS)
	synchronized void step() {
		Calls now = this.meters.read();
		this.steps.removeFirst();
		this.steps.addLast(now.since(this.before));
		this.before = now;
	}

	/**
	 * Return the steps.
	 * @return always as many, oldest first
	 */
	synchronized List<Calls> steps() {
		return List.copyOf(this.steps);
	}

}
