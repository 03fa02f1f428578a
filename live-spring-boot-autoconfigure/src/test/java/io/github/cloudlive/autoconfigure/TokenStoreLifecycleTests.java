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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.redis.Polling;
import io.github.cloudlive.token.redis.RedisExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenStoreLifecycle}.
 */
@ExtendWith(OutputCaptureExtension.class)
class TokenStoreLifecycleTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final LiveEmulator emulator = LiveEmulator.start();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class,
				DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class,
				LifecycleAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + this.emulator.baseUrl(), "live.token.min-fetch-interval=0s",
				"live.token.store.timeout=5s", "spring.data.redis.host=127.0.0.1",
				"spring.data.redis.client-name=replica", "spring.lifecycle.timeout-per-shutdown-phase=3s");

	private ReactiveStringRedisTemplate template;

	@BeforeEach
	void connect() {
		this.template = new ReactiveStringRedisTemplate(redis.connectionFactory());
	}

	@AfterEach
	void stopEmulator() {
		this.emulator.close();
	}

	@Test
	void callWhenTokenIsPublishedOnAnotherThreadFailsNowhere(CapturedOutput output) {
		this.contextRunner.withPropertyValues("spring.data.redis.port=" + redis.port())
			.run((context) -> context.getBean(LiveOperations.class).list().blockLast(LIMIT));
		assertThat(output).doesNotContain("onErrorDropped");
	}

	@Test
	void closeWhenFetchIsUnderWayGivesLeaseBack() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.delay(LIMIT));
		this.contextRunner.withPropertyValues("spring.data.redis.port=" + redis.port()).run((context) -> {
			context.getBean(LiveOperations.class).list().subscribe(null, (ex) -> {
				// the client is closed
			});
			untilFetching();
			assertThat(leases()).hasSize(1);
		});
		assertThat(leases()).isEmpty();
	}

	@Test
	void closeWhenListeningEndsSubscription(CapturedOutput output) {
		redis.requireRealServer();
		this.contextRunner.withPropertyValues("spring.data.redis.port=" + redis.port()).run((context) -> {
			context.getBean(LiveOperations.class).list().blockLast(LIMIT);
			Polling.until("the replica listens on a connection of its own", LIMIT,
					() -> redis.connections("replica") == 2);
		});
		Polling.until("Redis has noticed", LIMIT, () -> redis.connections("replica") == 0);
		assertThat(output).doesNotContain("PoolException", "unreleased connections");
	}

	@Test
	void startWhenRedisAnswersWaitsUntilStoreIsWarm() {
		redis.requireRealServer();
		this.contextRunner.withPropertyValues("spring.data.redis.port=" + redis.port())
			.run((context) -> assertThat(redis.connections("replica")).isPositive());
	}

	@Test
	void startWhenRedisHangsGoesOn(CapturedOutput output) {
		redis.server().hang();
		this.contextRunner.withPropertyValues("spring.data.redis.port=" + redis.port()).run((context) -> {
			// for the sake of Spring Data, which waits for its connection when it is
			// closed
			redis.server().resume();
			assertThat(context).hasNotFailed();
		});
		assertThat(output).contains("Redis, where replicas share the access token, is unavailable: no answer");
	}

	@Test
	void stopWhenContextOnlyPausesKeepsClient() {
		this.contextRunner.withPropertyValues("spring.data.redis.port=" + redis.port()).run((context) -> {
			context.stop();
			context.start();
			assertThat(context.getBean(LiveOperations.class).list().collectList().block(LIMIT)).isEmpty();
		});
	}

	private void untilFetching() {
		Mono.fromSupplier(() -> this.emulator.state().calls(EmulatorOperation.TOKEN))
			.repeatWhen((done) -> done.delayElements(Duration.ofMillis(20)))
			.filter((calls) -> calls > 0)
			.blockFirst(LIMIT);
	}

	private List<String> leases() {
		return this.template.keys("live:*:lease").collectList().block(LIMIT);
	}

}
