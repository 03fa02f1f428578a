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

/**
 * Is told what becomes of lives, in the order in which it happens. It is called while
 * everybody else waits, and so must be quick.
 */
interface LiveListener {

	/**
	 * Does not care.
	 */
	LiveListener NONE = new LiveListener() {

		@Override
		public void started(Live live, LiveOptions options) {
		}

		@Override
		public void stopped(Live live) {
		}

		@Override
		public void cleared() {
		}

	};

	/**
	 * A live was started.
	 * @param live the live
	 * @param options what the start asked for
	 */
	void started(Live live, LiveOptions options);

	/**
	 * A live was stopped.
	 * @param live the live, as it was started
	 */
	void stopped(Live live);

	/**
	 * All lives were forgotten.
	 */
	void cleared();

}
