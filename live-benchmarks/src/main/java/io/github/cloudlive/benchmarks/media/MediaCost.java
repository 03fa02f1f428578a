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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import reactor.core.publisher.Flux;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.client.LiveClient;

/**
 * Measures what the lives of the stand-alone emulator take of the machine.
 */
public final class MediaCost {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final long WARM_UP_SECONDS = 15;

	private static final long SECONDS = 30;

	private MediaCost() {
	}

	/**
	 * Measure, and print a table in Markdown.
	 * @param args none
	 * @throws IOException if the emulator cannot be started
	 * @throws InterruptedException if measuring is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		System.out.println("| | of one core | live heap |");
		System.out.println("| --- | ---: | ---: |");
		for (Scenario scenario : Scenario.values()) {
			measure(scenario);
		}
		// The viewers' threads would wait for more
		System.exit(0);
	}

	private static void measure(Scenario scenario) throws IOException, InterruptedException {
		try (Emulator emulator = Emulator.start(); LiveClient client = emulator.client()) {
			watch(scenario, client);
			TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
			Duration before = emulator.cpuTime();
			TimeUnit.SECONDS.sleep(SECONDS);
			Duration taken = emulator.cpuTime().minus(before);
			System.out.printf("| %s | %.1f %% | %d MB |%n", scenario, taken.toMillis() / (SECONDS * 10.0),
					emulator.liveHeap() >> 20);
		}
	}

	private static void watch(Scenario scenario, LiveClient client) {
		HttpClient viewers = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		Flux.range(0, scenario.lives())
			.concatMap((number) -> client.operations().start(scenario.start(number)))
			.map(LiveStream::getFlvUrl)
			.collectList()
			.blockOptional(TIMEOUT)
			.orElseThrow()
			.forEach((url) -> IntStream.range(0, scenario.viewers()).forEach((viewer) -> play(viewers, url)));
	}

	@SuppressWarnings("FutureReturnValueIgnored")
	private static void play(HttpClient viewers, URI url) {
		viewers.sendAsync(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding());
	}

}
