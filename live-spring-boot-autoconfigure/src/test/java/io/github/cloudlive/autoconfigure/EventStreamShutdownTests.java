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

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.monitor.LiveEvent;
import io.github.cloudlive.monitor.LiveMonitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application is closed while a page reads the events of a monitor. The web server
 * would wait for that request until its time is over.
 */
class EventStreamShutdownTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final LiveEmulator emulator = LiveEmulator.start();

	@AfterEach
	void stopEmulator() {
		this.emulator.close();
	}

	@Test
	void closeWhenPageReadsEventsEndsItsRequest() throws IOException, InterruptedException {
		ConfigurableApplicationContext application = run();
		application.getBean(LiveOperations.class).start("room-1").block(LIMIT);
		HttpResponse<InputStream> events = getEvents(application);
		try (InputStream body = events.body()) {
			StringBuilder text = new StringBuilder();
			while (text.indexOf("\n\n") < 0) {
				text.append((char) body.read());
			}
			assertThat(text).startsWith("data:{\"").contains("\"type\":\"STARTED\"", "\"groupId\":\"room-1\"");
			CompletableFuture<Void> closed = CompletableFuture.runAsync(application::close);
			assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
			assertThat(closed).succeedsWithin(LIMIT);
		}
	}

	private ConfigurableApplicationContext run() {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.REACTIVE)
			.properties(DemoAccount.properties())
			.properties("server.port=0", "live.monitor.interval=10s", "live.base-url=" + this.emulator.baseUrl(),
					"spring.lifecycle.timeout-per-shutdown-phase=1h")
			.run();
	}

	private static HttpResponse<InputStream> getEvents(ConfigurableApplicationContext application)
			throws IOException, InterruptedException {
		int port = ((WebServerApplicationContext) application).getWebServer().getPort();
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/events")).build(),
					BodyHandlers.ofInputStream());
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration(exclude = { DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class })
	@RestController
	static class Application {

		private final LiveMonitor monitor;

		Application(LiveMonitor monitor) {
			this.monitor = monitor;
		}

		@GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		Flux<LiveEvent> events() {
			return this.monitor.events();
		}

	}

}
