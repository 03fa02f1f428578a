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

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A live from its start to its end.
 *
 * @param key whose live it is
 * @param startTime when it was started
 * @param endTime when it was stopped; {@link Instant#MAX} while it runs
 */
record Live(Key key, Instant startTime, Instant endTime) {

	private static final DateTimeFormatter STREAM_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
		.withZone(ZoneOffset.ofHours(8));

	static Live started(Key key, Instant startTime) {
		return new Live(key, startTime, Instant.MAX);
	}

	Live stopped(Instant endTime) {
		return new Live(this.key, this.startTime, endTime);
	}

	boolean runsAt(Instant time) {
		return !time.isBefore(this.startTime) && time.isBefore(this.endTime);
	}

	String streamName() {
		return STREAM_TIME.format(this.startTime) + "_" + this.key.groupId();
	}

	/**
	 * An app of an account. Two accounts may know an app of the same ID.
	 *
	 * @param developerId the account
	 * @param appId the app
	 */
	record App(String developerId, String appId) {
	}

	/**
	 * A group of an app. Two apps may use the same group ID.
	 *
	 * @param app the app
	 * @param groupId the group
	 */
	record Key(App app, String groupId) {
	}

}
