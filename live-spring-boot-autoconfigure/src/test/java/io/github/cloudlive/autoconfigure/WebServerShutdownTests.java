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

package io.github.cloudlive.autoconfigure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.EmulatorState;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with a web server is closed while it answers a request.
 */
class WebServerShutdownTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final LiveEmulator emulator = LiveEmulator.start();

	@AfterEach
	void stopEmulator() {
		this.emulator.close();
	}

	@Test
	void closeWhenRequestHasYetToStartItsLiveLetsItDoSo() {
		this.emulator.inject(EmulatorOperation.LIST, Fault.delay(Duration.ofMillis(300)));
		ConfigurableApplicationContext application = run();
		CompletableFuture<HttpResponse<String>> answer = postLive(application);
		awaitCall(EmulatorOperation.LIST);
		application.close();
		assertThat(answer).succeedsWithin(LIMIT).satisfies((response) -> {
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("\"groupId\":\"room-1\"");
		});
		assertThat(this.emulator.state().journal()).extracting(EmulatorState.JournalEntry::groupId)
			.containsExactly("room-1");
	}

	@Test
	void closeWhenStartTakesLongerThanPhaseEndsItAsUnknown() {
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMinutes(5)));
		ConfigurableApplicationContext application = run("spring.lifecycle.timeout-per-shutdown-phase=300ms");
		Failures failures = application.getBean(Failures.class);
		CompletableFuture<HttpResponse<String>> answer = postLive(application);
		awaitCall(EmulatorOperation.START);
		application.close();
		assertThat(failures.start).succeedsWithin(LIMIT).isInstanceOf(LiveOutcomeUnknownException.class);
		assertThat(answer.handle((response, failure) -> "answered or cut")).succeedsWithin(LIMIT);
	}

	private ConfigurableApplicationContext run(String... properties) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.REACTIVE)
			.properties(DemoAccount.properties())
			.properties("server.port=0", "live.base-url=" + this.emulator.baseUrl())
			.properties(properties)
			.run();
	}

	private static CompletableFuture<HttpResponse<String>> postLive(ConfigurableApplicationContext application) {
		int port = ((WebServerApplicationContext) application).getWebServer().getPort();
		return HttpClient.newHttpClient()
			.sendAsync(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/lives/room-1"))
				.POST(BodyPublishers.noBody())
				.build(), BodyHandlers.ofString());
	}

	private void awaitCall(EmulatorOperation operation) {
		Polling.until(operation + " is called", LIMIT, () -> this.emulator.state().calls(operation) > 0);
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class })
	@Import(Failures.class)
	@RestController
	static class Application {

		private final LiveOperations operations;

		Application(LiveOperations operations) {
			this.operations = operations;
		}

		@PostMapping("/lives/{groupId}")
		Mono<LiveStream> lookThenStart(@PathVariable String groupId) {
			return this.operations.list().then(Mono.defer(() -> this.operations.start(groupId)));
		}

	}

	static class Failures implements LiveCallListener {

		private final CompletableFuture<LiveException> start = new CompletableFuture<>();

		@Override
		public void onSuccess(LiveOperation operation) {
			// nothing to tell
		}

		@Override
		public void onFailure(LiveOperation operation, LiveException failure) {
			this.start.complete(failure);
		}

	}

}
