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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import reactor.core.publisher.Flux;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.client.LiveClient;

/**
 * Measures what the lives of the stand-alone emulator take of the machine.
 */
public final class MediaCost {

	private static final Duration TIMEOUT = Duration.ofSeconds(20);

	private static final Duration WARM_UP = Duration.ofSeconds(15);

	private static final Duration SAMPLE = Duration.ofSeconds(10);

	private static final int SAMPLES = 5;

	private MediaCost() {
	}

	/**
	 * Measure, and print a table in Markdown. Ends with an error as soon as a viewer
	 * misses anything: what nobody sees costs nothing.
	 * @param args how many seconds a sample takes, if not ten
	 * @throws IOException if the emulator cannot be started
	 * @throws InterruptedException if measuring is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Duration sample = (args.length > 0) ? Duration.ofSeconds(Long.parseLong(args[0])) : SAMPLE;
		System.out.println("| | of one core | from the lowest to the highest of " + SAMPLES + " | live heap |");
		System.out.println("| --- | ---: | ---: | ---: |");
		for (Scenario scenario : Scenario.values()) {
			measure(scenario, sample);
		}
		// The viewers' threads would wait for more
		System.exit(0);
	}

	private static void measure(Scenario scenario, Duration sample) throws IOException, InterruptedException {
		try (Emulator emulator = Emulator.start(); LiveClient client = emulator.client()) {
			List<Spectator> spectators = watch(scenario, client);
			TimeUnit.MILLISECONDS.sleep(WARM_UP.toMillis());
			spectators.forEach(Spectator::check);
			double[] shares = new double[SAMPLES];
			for (int i = 0; i < SAMPLES; i++) {
				shares[i] = share(emulator, sample);
				spectators.forEach(Spectator::check);
			}
			System.out.printf("| %s | %s | %d MB |%n", scenario, Spread.of(DoubleStream.of(shares)),
					emulator.liveHeap() >> 20);
		}
	}

	private static double share(Emulator emulator, Duration sample) throws InterruptedException {
		Duration before = emulator.cpuTime();
		long begin = System.nanoTime();
		TimeUnit.MILLISECONDS.sleep(sample.toMillis());
		Duration taken = emulator.cpuTime().minus(before);
		return taken.toNanos() * 100.0 / (System.nanoTime() - begin);
	}

	private static List<Spectator> watch(Scenario scenario, LiveClient client) {
		HttpClient viewers = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
		List<URI> urls = Flux.range(0, scenario.lives())
			.concatMap((number) -> client.operations().start(scenario.start(number)))
			.map(LiveStream::getFlvUrl)
			.collectList()
			.blockOptional(TIMEOUT)
			.orElseThrow();
		return urls.stream().flatMap((url) -> spectators(viewers, url, scenario.viewers())).toList();
	}

	private static Stream<Spectator> spectators(HttpClient viewers, URI url, int number) {
		return IntStream.range(0, number).mapToObj((viewer) -> new Spectator(viewers, url));
	}

}
