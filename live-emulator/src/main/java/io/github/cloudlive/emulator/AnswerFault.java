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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.reactivestreams.Publisher;

/**
 * An answer that does not come from the platform, or does not look like it.
 */
public final class AnswerFault extends Fault {

	static final int MIN_STATUS = 200;

	static final int MAX_STATUS = 599;

	private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

	private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

	private final int status;

	private final Map<String, String> headers;

	private final String body;

	private final boolean done;

	AnswerFault(int status, Map<String, String> headers, String body, boolean done) {
		if (status < MIN_STATUS || status > MAX_STATUS) {
			throw new IllegalArgumentException(
					"The status of a fault must be from " + MIN_STATUS + " to " + MAX_STATUS + ", not " + status);
		}
		this.status = status;
		this.headers = Map.copyOf(headers);
		this.body = body;
		this.done = done;
	}

	/**
	 * Add a header.
	 * @param name the name of the header
	 * @param value the value, printable ASCII
	 * @return the changed fault
	 */
	public AnswerFault header(String name, String value) {
		if (!HEADER_NAME.matcher(name).matches() || !HEADER_VALUE.matcher(value).matches()) {
			throw new IllegalArgumentException("The header '" + name + "' of a fault must have a token for a name "
					+ "and printable ASCII for a value");
		}
		Map<String, String> headers = new LinkedHashMap<>(this.headers);
		headers.put(name, value);
		return new AnswerFault(this.status, headers, this.body, this.done);
	}

	/**
	 * Set the body.
	 * @param contentType the value of the header {@code Content-Type}
	 * @param body the body, sent in UTF-8
	 * @return the changed fault
	 */
	public AnswerFault body(String contentType, String body) {
		return new AnswerFault(this.status, this.headers, body, this.done).header("Content-Type", contentType);
	}

	/**
	 * Do the work first and answer this all the same, like a proxy that lost the
	 * platform's answer.
	 * @return the changed fault
	 */
	public AnswerFault afterWork() {
		return new AnswerFault(this.status, this.headers, this.body, true);
	}

	@Override
	Publisher<Void> play(Exchange exchange) {
		if (this.done) {
			exchange.work();
		}
		return exchange.send(Answer.raw(this.status, this.headers, this.body));
	}

	@Override
	public String toString() {
		return "status " + this.status;
	}

}
