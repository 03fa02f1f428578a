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

package io.github.cloudlive.faults;

import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.StartLiveRequest;
import io.github.cloudlive.emulator.EmulatorOperation;

/**
 * An operation that a fault happens to.
 */
enum MatrixOperation {

	START("start", EmulatorOperation.START),

	ENSURE_STARTED("ensureStarted", EmulatorOperation.START),

	STOP("stop", EmulatorOperation.STOP),

	ENSURE_STOPPED("ensureStopped", EmulatorOperation.STOP),

	LIST("list", EmulatorOperation.LIST),

	FIND("find", EmulatorOperation.LIST),

	/** The first step of a list. */
	TOKEN("the fetch of an access token, before a list", EmulatorOperation.TOKEN);

	static final String GROUP = "room-1";

	static final String PUSH_SECRET = "geheim";

	private static final StartLiveRequest REQUEST = StartLiveRequest.builder(GROUP)
		.pushAddress("rtmp://media/live/room-1?key=" + PUSH_SECRET)
		.build();

	private final String title;

	private final EmulatorOperation faulted;

	MatrixOperation(String title, EmulatorOperation faulted) {
		this.title = title;
		this.faulted = faulted;
	}

	String title() {
		return this.title;
	}

	/**
	 * Return the request that the fault happens to.
	 */
	EmulatorOperation faulted() {
		return this.faulted;
	}

	boolean starts() {
		return this.faulted == EmulatorOperation.START;
	}

	boolean stops() {
		return this.faulted == EmulatorOperation.STOP;
	}

	boolean changes() {
		return starts() || stops();
	}

	/**
	 * Run it.
	 * @return what came of it, in words
	 */
	Mono<String> run(LiveOperations operations) {
		return switch (this) {
			case START -> operations.start(REQUEST).thenReturn("the live");
			case ENSURE_STARTED -> operations.ensureStarted(REQUEST).thenReturn("the live");
			case STOP -> operations.stop(GROUP).thenReturn("done");
			case ENSURE_STOPPED -> operations.ensureStopped(GROUP).thenReturn("done");
			case LIST,
					TOKEN ->
				operations.list()
					.count()
					.map((count) -> (count == 0) ? "no live" : (count == 1) ? "the live" : count + " lives");
			case FIND -> operations.find(GROUP).map((live) -> "the live").defaultIfEmpty("no live");
		};
	}

}
