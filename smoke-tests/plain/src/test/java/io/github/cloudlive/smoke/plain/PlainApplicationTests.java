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

package io.github.cloudlive.smoke.plain;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the starter in an application that has nothing else.
 */
class PlainApplicationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private static SpringApplication application;

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void run() {
		application = new SpringApplication(PlainApplication.class);
		context = application.run("--live.base-url=" + emulator.baseUrl(), "--live.app-id=demo-app",
				"--live.developer.id=demo-developer", "--live.developer.secret=0123456789abcdef");
	}

	@AfterAll
	static void close() {
		context.close();
	}

	@Test
	void applicationIsNoWebApplication() {
		assertThat(application.getWebApplicationType()).isEqualTo(WebApplicationType.NONE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jakarta.servlet.Servlet", "org.springframework.web.servlet.DispatcherServlet",
			"org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration",
			"org.springframework.boot.web.server.WebServer",
			"org.springframework.boot.actuate.endpoint.annotation.Endpoint",
			"org.springframework.boot.health.contributor.HealthIndicator",
			"io.micrometer.core.instrument.MeterRegistry", "org.springframework.data.redis.core.RedisTemplate",
			"io.lettuce.core.RedisClient" })
	void starterDoesNotBring(String className) {
		assertThat(ClassUtils.isPresent(className, null)).isFalse();
	}

	@Test
	void startedLiveIsListedUntilStopped() {
		LiveOperations live = context.getBean(LiveOperations.class);
		StepVerifier.create(live.start("room-1")).expectNextCount(1).expectComplete().verify(LIMIT);
		StepVerifier.create(live.list().map(LiveStream::getGroupId))
			.expectNext("room-1")
			.expectComplete()
			.verify(LIMIT);
		StepVerifier.create(live.stop("room-1")).expectComplete().verify(LIMIT);
		StepVerifier.create(live.list()).expectComplete().verify(LIMIT);
	}

}
