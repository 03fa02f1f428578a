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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.EmulatorState;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with a servlet container is closed while it answers a request.
 */
class WebServerShutdownTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	@Test
	void closeWhenRequestHasYetToStartItsLiveLetsItDoSo() {
		emulator.emulator().inject(EmulatorOperation.STOP, Fault.delay(Duration.ofMillis(300)));
		ConfigurableApplicationContext application = run();
		CompletableFuture<HttpResponse<String>> answer = call(application, "/rooms/room-1/restart");
		awaitCall(EmulatorOperation.STOP);
		application.close();
		assertThat(answer).succeedsWithin(LIMIT).satisfies((response) -> {
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("\"groupId\":\"room-1\"");
		});
		assertThat(emulator.emulator().state().journal()).extracting(EmulatorState.JournalEntry::groupId)
			.containsExactly("room-1");
	}

	/**
	 * The container does not wait for its threads any longer, nor for answers that are to
	 * come: it interrupts, or cancels. Whoever waits for an answer hears of it: the
	 * connection breaks, or the container has just the time to answer 503.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/rooms/room-1/live", "/rooms/room-1/restart" })
	void closeWhenStartTakesLongerThanPhaseCutsRequest(String path) {
		emulator.emulator().inject(EmulatorOperation.START, Fault.delay(Duration.ofMinutes(5)));
		ConfigurableApplicationContext application = run("spring.lifecycle.timeout-per-shutdown-phase=300ms");
		CompletableFuture<HttpResponse<String>> answer = call(application, path);
		awaitCall(EmulatorOperation.START);
		assertThat(CompletableFuture.runAsync(application::close)).succeedsWithin(LIMIT);
		assertThat(answer.thenApply((response) -> response.statusCode() >= 500)
			.exceptionally((failure) -> failure.getCause() instanceof IOException)).succeedsWithin(LIMIT)
			.isEqualTo(true);
	}

	private static ConfigurableApplicationContext run(String... properties) {
		return new SpringApplicationBuilder(MvcApplication.class, EarlyEnd.class)
			.properties("live.app-id=demo-app", "live.developer.id=demo-developer",
					"live.developer.secret=0123456789abcdef", "live.base-url=" + emulator.baseUrl(), "server.port=0")
			.properties(properties)
			.run();
	}

	private static CompletableFuture<HttpResponse<String>> call(ConfigurableApplicationContext application,
			String path) {
		int port = ((WebServerApplicationContext) application).getWebServer().getPort();
		return HttpClient.newHttpClient()
			.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
				.POST(BodyPublishers.noBody())
				.build(), BodyHandlers.ofString());
	}

	private static void awaitCall(EmulatorOperation operation) {
		long deadline = System.nanoTime() + LIMIT.toNanos();
		while (emulator.emulator().state().calls(operation) == 0) {
			assertThat(System.nanoTime()).isLessThan(deadline);
			Thread.onSpinWait();
		}
	}

	/**
	 * Sends an answer before Tomcat counts its request as served, and not right after:
	 * Spring Boot's shutdown may cut it in between.
	 */
	static class EarlyEnd {

		@Bean
		Filter answersEndEarly() {
			return (request, response, chain) -> {
				chain.doFilter(request, response);
				if (!request.isAsyncStarted()) {
					response.getOutputStream().close();
				}
			};
		}

	}

}
