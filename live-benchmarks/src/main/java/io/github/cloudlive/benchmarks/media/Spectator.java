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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody who watches a live: counts what comes, and throws it away.
 */
final class Spectator {

	private static final int OK = 200;

	private final AtomicLong bytes = new AtomicLong();

	private final CompletableFuture<HttpResponse<Void>> stream;

	Spectator(HttpClient client, URI url) {
		this.stream = client.sendAsync(HttpRequest.newBuilder(url).build(), this::take);
	}

	private BodySubscriber<Void> take(ResponseInfo answer) {
		if (answer.statusCode() != OK) {
			throw new IllegalStateException("A viewer was answered " + answer.statusCode());
		}
		return BodySubscribers
			.ofByteArrayConsumer((part) -> part.ifPresent((taken) -> this.bytes.addAndGet(taken.length)));
	}

	/**
	 * Check that the stream goes on, and that some of it has come since the last check.
	 * @throws IllegalStateException if it does not, or nothing has
	 */
	void check() {
		if (this.stream.isDone()) {
			throw new IllegalStateException("The stream of a viewer has ended: " + this.stream);
		}
		if (this.bytes.getAndSet(0) == 0) {
			throw new IllegalStateException("A viewer got nothing");
		}
	}

}
