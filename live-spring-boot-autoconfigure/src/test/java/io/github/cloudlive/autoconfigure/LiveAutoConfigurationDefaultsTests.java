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

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.StartLiveRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code live.defaults.*}: what of them a start sends.
 */
class LiveAutoConfigurationDefaultsTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final AtomicReference<String> sent = new AtomicReference<>();

	private DisposableServer gateway;

	@BeforeEach
	void startGateway() {
		String token = "{\"code\":0,\"result\":{\"timeout\":7200,\"access_token\":\"0123456789\"}}";
		this.gateway = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes.get("/access/token", (request, response) -> response.sendString(Mono.just(token)))
				.post("/v1/live/start", (request, response) -> response.sendString(
						request.receive().aggregate().asString().doOnNext(this.sent::set).thenReturn("{\"code\":0}"))))
			.bindNow(LIMIT);
	}

	@AfterEach
	void stopGateway() {
		this.gateway.disposeNow(LIMIT);
	}

	@Test
	void startWhenNothingIsSetSendsTheTwoIdsOnly() {
		start(StartLiveRequest.of("room-1"));
		assertThat(this.sent.get()).isEqualTo("{\"app_id\":\"demo-app\",\"group_id\":\"room-1\"}");
	}

	@Test
	void startSendsEachDefault() {
		start(StartLiveRequest.of("room 1"), "live.defaults.width=1280", "live.defaults.height=720",
				"live.defaults.crop-mode=fit", "live.defaults.frame-rate=25",
				"live.defaults.quality-level=high-definition",
				"live.defaults.push-address=rtmp://media.example.com/live/{groupId}");
		assertThat(this.sent.get()).isEqualTo("{\"app_id\":\"demo-app\",\"group_id\":\"room 1\",\"width\":1280,"
				+ "\"height\":720,\"crop_mode\":3,\"frame_rate\":25,\"quality_level\":3,"
				+ "\"push_addr\":\"rtmp://media.example.com/live/room%201\"}");
	}

	@Test
	void startWhenRequestSaysOtherSendsThat() {
		start(StartLiveRequest.builder("room-1").width(640).build(), "live.defaults.width=1280");
		assertThat(this.sent.get()).contains("\"width\":640");
	}

	private void start(StartLiveRequest request, String... properties) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
			.withPropertyValues(DemoAccount.properties())
			.withPropertyValues("live.base-url=http://127.0.0.1:" + this.gateway.port())
			.withPropertyValues(properties)
			.run((context) -> StepVerifier.create(context.getBean(LiveOperations.class).start(request))
				.expectNextCount(1)
				.expectComplete()
				.verify(LIMIT));
	}

}
