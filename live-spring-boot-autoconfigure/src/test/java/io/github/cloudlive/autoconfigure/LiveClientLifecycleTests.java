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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveClientLifecycle}.
 */
class LiveClientLifecycleTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final LiveEmulator emulator = LiveEmulator.start();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withClassLoader(new FilteredClassLoader(ReactiveRedisConnectionFactory.class))
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class,
				LifecycleAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + this.emulator.baseUrl());

	private CompletableFuture<LiveStream> start;

	@AfterEach
	void stopEmulator() {
		this.emulator.close();
	}

	@Test
	void closeWhenStartIsUnderWayLetsItEnd() {
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMillis(300)));
		this.contextRunner.run(this::start);
		assertThat(this.start).isCompletedWithValueMatching((live) -> live.getGroupId().equals("room-1"));
	}

	@Test
	void closeWhenStartOfNamedAccountIsUnderWayLetsItEnd() {
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMillis(300)));
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LifecycleAutoConfiguration.class))
			.withPropertyValues("live.accounts.studio.app-id=app", "live.accounts.studio.developer.id=demo-developer",
					"live.accounts.studio.developer.secret=0123456789abcdef",
					"live.accounts.studio.base-url=" + this.emulator.baseUrl())
			.run((context) -> start(context.getBean(LiveAccounts.class).get("studio")));
		assertThat(this.start).isCompletedWithValueMatching((live) -> live.getGroupId().equals("room-1"));
	}

	@Test
	void closeWhenStartTakesLongerThanPhaseEndsItAsUnknown() {
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMinutes(5)));
		this.contextRunner.withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=300ms").run(this::start);
		assertThat(this.start).failsWithin(LIMIT)
			.withThrowableOfType(ExecutionException.class)
			.withCauseInstanceOf(LiveOutcomeUnknownException.class);
	}

	@Test
	void closeWhenStartIsUnderWayRefusesOthers() {
		this.emulator.inject(EmulatorOperation.START, Fault.delay(Duration.ofMinutes(5)));
		Throwable[] refusal = new Throwable[1];
		this.contextRunner.withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=2s").run((context) -> {
			start(context);
			LiveOperations operations = context.getBean(LiveOperations.class);
			Thread closing = new Thread(context::close);
			closing.start();
			Polling.until("the client refuses calls", LIMIT, () -> {
				refusal[0] = operations.list().then().materialize().block(LIMIT).getThrowable();
				return refusal[0] != null;
			});
			assertThat(this.start).isNotDone();
			closing.join();
		});
		assertThat(refusal[0]).hasMessage("list failed (no HTTP status): the client was closed, nothing was sent");
	}

	@Test
	void closeWhenApplicationStillCallsInItsOwnLifecycleServesIt() {
		boolean[] stopped = new boolean[1];
		this.contextRunner.withBean(StopsLive.class, () -> new StopsLive(stopped)).run((context) -> {
			LiveOperations operations = context.getBean(LiveOperations.class);
			operations.start("room-1").block(LIMIT);
			context.getBean(StopsLive.class).operations = operations;
		});
		assertThat(stopped[0]).isTrue();
		assertThat(this.emulator.state().calls(EmulatorOperation.STOP)).isOne();
	}

	@Test
	void stopWhenContextOnlyPausesKeepsClient() {
		this.contextRunner.run((context) -> {
			context.stop();
			context.start();
			assertThat(context.getBean(LiveOperations.class).list().collectList().block(LIMIT)).isEmpty();
		});
	}

	@Test
	void closeWhenClientIsLazyAndWasNotUsedMakesNone() {
		int[] made = new int[1];
		this.contextRunner.withBean(LiveClient.class, () -> {
			made[0]++;
			throw new IllegalStateException("Not to be made");
		}, (definition) -> definition.setLazyInit(true))
			.withPropertyValues("spring.main.lazy-initialization=true")
			.withInitializer((context) -> context.addBeanFactoryPostProcessor((beans) -> {
				if (beans.containsBeanDefinition("liveOperations")) {
					beans.getBeanDefinition("liveOperations").setLazyInit(true);
				}
			}))
			.run((context) -> assertThat(context).hasSingleBean(LiveClientLifecycle.class));
		assertThat(made[0]).isZero();
	}

	@Test
	void phaseIsAfterThoseOfWebServers() {
		this.contextRunner.run((context) -> assertThat(context.getBean(LiveClientLifecycle.class).getPhase())
			.isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE)
			.isLessThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE));
	}

	private void start(ApplicationContext context) {
		start(context.getBean(LiveOperations.class));
	}

	private void start(LiveOperations operations) {
		this.start = operations.start("room-1").toFuture();
		Polling.until("the start is under way", LIMIT, () -> this.emulator.state().calls(EmulatorOperation.START) > 0);
	}

	/**
	 * What an application would do that ends its lives with itself.
	 */
	private static final class StopsLive implements SmartLifecycle {

		private final boolean[] stopped;

		private volatile LiveOperations operations;

		private volatile boolean running;

		StopsLive(boolean[] stopped) {
			this.stopped = stopped;
		}

		@Override
		public void start() {
			this.running = true;
		}

		@Override
		public void stop() {
			this.operations.stop("room-1").block(LIMIT);
			this.stopped[0] = true;
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

}
