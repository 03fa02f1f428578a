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

import org.reactivestreams.Publisher;

/**
 * The platform answers a code of its own.
 */
public final class CodeFault extends Fault {

	static final long MAX_CODE = 9_999_999_999L;

	private final long code;

	private final boolean done;

	CodeFault(long code, boolean done) {
		if (code < 1 || code > MAX_CODE) {
			throw new IllegalArgumentException("The code of a fault must be from 1 to " + MAX_CODE + ", not " + code);
		}
		this.code = code;
		this.done = done;
	}

	/**
	 * Do the work first and answer the code all the same, like a platform that ran into a
	 * timeout inside.
	 * @return the changed fault
	 */
	public CodeFault afterWork() {
		return new CodeFault(this.code, true);
	}

	@Override
	Publisher<Void> play(Exchange exchange) {
		if (this.done) {
			exchange.work();
		}
		return exchange.send(exchange.failure(this.code, "injected"));
	}

	@Override
	public String toString() {
		return "code " + this.code;
	}

}
