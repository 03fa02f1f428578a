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

package io.github.cloudlive.sample;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;

import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two replicas and a Redis, as the README starts them.
 */
@ExtendWith(RedisServerCondition.class)
class ClusterProfileTests {

	private static RedisServer redis;

	private static ConfigurableApplicationContext first;

	private static ConfigurableApplicationContext second;

	private static LiveEmulator emulator;

	private final WebTestClient firstClient = client(first);

	private final WebTestClient secondClient = client(second);

	@BeforeAll
	static void startReplicas() throws Exception {
		redis = new RedisServer();
		first = start("cluster", 0);
		emulator = first.getBean(LiveEmulator.class);
		second = start("cluster,second", emulator.port());
	}

	@AfterAll
	static void stopReplicas() {
		second.close();
		first.close();
		redis.close();
	}

	@BeforeEach
	void resetEmulator() {
		emulator.reset();
	}

	@Test
	void listShowsWhatTheOtherReplicaStarted() {
		start(this.firstClient, csrfToken(this.firstClient));
		list(this.secondClient).jsonPath("$[0].groupId").isEqualTo("room");
	}

	@Test
	void tokenIsFetchedOnceForBothReplicas() {
		list(this.firstClient);
		list(this.secondClient);
		assertThat(emulator.state().tokenFetches()).isEqualTo(1);
		emulator.expireTokens();
		list(this.secondClient);
		list(this.firstClient);
		list(this.secondClient);
		assertThat(emulator.state().tokenFetches()).isEqualTo(2);
	}

	@Test
	void csrfTokenOfOneReplicaIsGoodForTheOther() {
		start(this.secondClient, csrfToken(this.firstClient));
		list(this.firstClient).jsonPath("$[0].groupId").isEqualTo("room");
	}

	@Test
	void infoOfTheReplicaWithoutAnEmulatorTellsTheEmulatorToo() {
		get(this.secondClient, "/actuator/info").jsonPath("$.platform.name").isEqualTo("emulator");
	}

	// A slow machine must not count as a Redis that is away, nor outlive a token
	private static ConfigurableApplicationContext start(String profiles, int emulatorPort) {
		return SpringApplication.run(ControlRoomApplication.class, "--spring.profiles.active=" + profiles,
				"--server.port=0", "--live.emulator.port=" + emulatorPort, "--live.emulator.token-lifetime=1h",
				"--live.token.store.timeout=10s", "--live.monitor.interval=1d",
				"--spring.data.redis.port=" + redis.port());
	}

	private static WebTestClient client(ConfigurableApplicationContext replica) {
		return WebTestClient.bindToServer()
			.baseUrl("http://127.0.0.1:" + replica.getEnvironment().getProperty("local.server.port"))
			.responseTimeout(Duration.ofSeconds(30))
			.build();
	}

	// A browser keeps one cookie for both, as they differ in the port only
	private static String csrfToken(WebTestClient client) {
		return client.get()
			.uri("/api/lives")
			.exchange()
			.expectBody()
			.returnResult()
			.getResponseCookies()
			.getFirst("XSRF-TOKEN")
			.getValue();
	}

	private static void start(WebTestClient client, String csrfToken) {
		client.post()
			.uri("/api/lives")
			.cookie("XSRF-TOKEN", csrfToken)
			.header("X-XSRF-TOKEN", csrfToken)
			.bodyValue(new StartLiveForm("room", null, null, null, null, null, null))
			.exchange()
			.expectStatus()
			.isCreated();
	}

	private static BodyContentSpec list(WebTestClient client) {
		return get(client, "/api/lives");
	}

	private static BodyContentSpec get(WebTestClient client, String uri) {
		return client.get().uri(uri).exchange().expectStatus().isOk().expectBody();
	}

}
