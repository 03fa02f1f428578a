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

package io.github.cloudlive.smoke.mvc;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * What comes of waiting in an operator, which runs on an event loop, and what to write
 * instead. Each test has a room of its own: a start that nobody waits for may be done
 * during the next one.
 */
@ExtendWith(OutputCaptureExtension.class)
@Import(BlockingInOperatorTests.Mistake.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "live.app-id=demo-app", "live.developer.id=demo-developer",
				"live.developer.secret=0123456789abcdef", "live.token.min-fetch-interval=0" })
class BlockingInOperatorTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	/** As the README shows it. */
	private static final String MESSAGE = "block()/blockFirst()/blockLast() are blocking, "
			+ "which is not supported in thread reactor-http-";

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	@Autowired
	private LiveOperations lives;

	@DynamicPropertySource
	static void live(DynamicPropertyRegistry registry) {
		registry.add("live.base-url", emulator::baseUrl);
	}

	@Test
	void blockInOperatorFailsAndNamesThread() {
		assertThatIllegalStateException().isThrownBy(() -> blockInOperator(this.lives, "refused").block(LIMIT))
			.withMessageStartingWith(MESSAGE);
	}

	/**
	 * Reactor subscribes before it looks where it is.
	 */
	@Test
	void blockInOperatorBeginsWhatItDoesNotWaitFor() {
		blockInOperator(this.lives, "abandoned").onErrorComplete().block(LIMIT);
		long deadline = System.nanoTime() + LIMIT.toNanos();
		while (!isLive("abandoned")) {
			assertThat(System.nanoTime()).isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	@Test
	void requestWhenItsOperatorBlocksFailsAndLogTellsWhy(@LocalServerPort int port, CapturedOutput output) {
		RestClient client = RestClient.create("http://127.0.0.1:" + port);
		assertThatExceptionOfType(HttpServerErrorException.InternalServerError.class)
			.isThrownBy(() -> client.post().uri("/mistake").retrieve().toBodilessEntity());
		assertThat(output).contains(MESSAGE).contains("BlockingInOperatorTests.java");
	}

	@Test
	void flatMapInOperatorStartsLive() {
		this.lives.list().collectList().flatMap((running) -> this.lives.start("composed")).block(LIMIT);
		assertThat(isLive("composed")).isTrue();
	}

	@Test
	void blockOnThreadThatMayWaitStartsLive() {
		this.lives.list()
			.collectList()
			.publishOn(Schedulers.boundedElastic())
			.map((running) -> this.lives.start("moved").block())
			.block(LIMIT);
		assertThat(isLive("moved")).isTrue();
	}

	private static Mono<LiveStream> blockInOperator(LiveOperations lives, String room) {
		return lives.list().collectList().map((running) -> lives.start(room).block());
	}

	private static boolean isLive(String room) {
		return emulator.emulator().state().lives().stream().anyMatch((live) -> live.groupId().equals(room));
	}

	@RestController
	static class Mistake {

		private final LiveOperations lives;

		Mistake(LiveOperations lives) {
			this.lives = lives;
		}

		@PostMapping("/mistake")
		Mono<LiveStream> mistake() {
			return blockInOperator(this.lives, "mistaken");
		}

	}

}
