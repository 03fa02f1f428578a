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

package io.github.cloudlive.monitor;

import reactor.core.publisher.Flux;

import io.github.cloudlive.InvalidFieldException;

/**
 * Tells which lives of an app are started and stopped, by whomever. The platform does not
 * call back, so its list is asked for again and again: one poll for all who listen in
 * this process, and only while somebody does. Implementations are thread-safe.
 */
public interface LiveMonitor {

	/**
	 * Listen. First come the lives that run, as started, then what becomes of them.
	 * <p>
	 * Who is slow, or asks for little, misses nothing that still matters: of each group
	 * comes the difference between what was told and what is now. A live that came and
	 * went meanwhile is not told of.
	 * <p>
	 * A live is told as stopped or changed when two lists in a row say so. A list that
	 * cannot be read says nothing; the events go on after it, see {@link #isUpToDate()}.
	 * @return the events, without an error, until the monitor is closed
	 */
	Flux<LiveEvent> events();

	/**
	 * Return whether the events tell what is now.
	 * @return {@code false} while the list cannot be read, before the first one, and
	 * while nobody listens
	 */
	boolean isUpToDate();

	/**
	 * Return the monitor of another app of the same account.
	 * @param appId the other app
	 * @return the monitor of that app
	 * @throws InvalidFieldException if the ID is blank or has control characters
	 */
	LiveMonitor forApp(String appId);

}
