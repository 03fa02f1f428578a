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

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import reactor.core.publisher.Flux;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.autoconfigure.metrics.LiveMonitorMetricsAutoConfiguration;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.metrics.LiveStreamsMetrics;
import io.github.cloudlive.monitor.LiveEvent;
import io.github.cloudlive.monitor.LiveMonitor;
import io.github.cloudlive.monitor.PollingLiveMonitor;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveMonitorAutoConfiguration},
 * {@link LiveMonitorMetricsAutoConfiguration} and {@link LiveMonitorLifecycle}.
 */
class LiveMonitorAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final ApplicationContextRunner withoutInterval = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveMonitorAutoConfiguration.class,
				LiveMonitorMetricsAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + emulator.baseUrl());

	private final ApplicationContextRunner contextRunner = this.withoutInterval
		.withPropertyValues("live.monitor.interval=10s");

	private final ApplicationContextRunner withMetrics = this.contextRunner
		.withConfiguration(AutoConfigurations.of(MetricsAutoConfiguration.class))
		.withBean(SimpleMeterRegistry.class);

	@Test
	void monitorWhenThereIsNoIntervalIsAbsent() {
		this.withoutInterval.run((context) -> assertThat(context).doesNotHaveBean(LiveMonitor.class)
			.doesNotHaveBean(LiveMonitorLifecycle.class));
	}

	@Test
	void monitorWhenClientIsDisabledIsAbsent() {
		this.contextRunner.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveMonitor.class));
	}

	@Test
	void monitorWhenIntervalIsGivenTellsLivesOfConfiguredApp() {
		this.contextRunner.run((context) -> {
			context.getBean(LiveOperations.class).start("room-1").block(LIMIT);
			LiveMonitor monitor = context.getBean(LiveMonitor.class);
			assertThat(monitor.events().blockFirst(LIMIT).getGroupId()).isEqualTo("room-1");
			assertThat(monitor.forApp("demo-app").events().blockFirst(LIMIT).getGroupId()).isEqualTo("room-1");
			assertThat(emulator.emulator().state().calls(EmulatorOperation.LIST)).isOne();
		});
	}

	@Test
	void monitorWhenNobodyListensCallsNothing() {
		this.contextRunner.run((context) -> {
			context.getBean(LiveMonitor.class).events();
			assertThat(emulator.emulator().state().calls()).isEmpty();
		});
	}

	@Test
	void monitorWhenUserHasOneIsThatOne() {
		this.contextRunner.withBean("ours", LiveMonitor.class, NoMonitor::new)
			.run((context) -> assertThat(context).getBean(LiveMonitor.class).isInstanceOf(NoMonitor.class));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "live.monitor.interval=10|must be between 1s and 1d, but was PT0.01S",
			"live.monitor.interval=0s|must be between 1s and 1d, but was PT0S",
			"live.monitor.interval=25h|must be between 1s and 1d, but was PT25H", "live.monitor.interval=|is empty" })
	void startWhenIntervalCannotBeUsedSaysSo(String property, String problem) {
		FailureAnalysis analysis = FailedStart.of(this.contextRunner.withPropertyValues(property)).analysis();
		assertThat(analysis.getDescription()).contains("'live.monitor.interval' " + problem);
	}

	@Test
	void gaugeWhenThereIsRegistryTellsHowManyLivesRun() {
		this.withMetrics.run((context) -> {
			LiveMonitor monitor = context.getBean(LiveMonitor.class);
			Polling.until("the list was read", LIMIT, monitor::isUpToDate);
			assertThat(context.getBean(MeterRegistry.class)
				.get("live.streams")
				.tag("account", LiveAccounts.DEFAULT)
				.gauge()
				.value()).isZero();
		});
	}

	@Test
	void gaugeWhenItIsDisabledCostsNoPoll() {
		this.withMetrics.withPropertyValues("management.metrics.enable.live.streams=false").run((context) -> {
			assertThat(context).hasSingleBean(LiveStreamsMetrics.class);
			assertThat(emulator.emulator().state().calls()).isEmpty();
		});
	}

	@Test
	void gaugeWhenThereIsNoRegistryIsAbsent() {
		this.contextRunner.run((context) -> assertThat(context).doesNotHaveBean(LiveStreamsMetrics.class));
	}

	@Test
	void gaugeWhenMicrometerIsAbsentIsAbsent() {
		this.contextRunner.withClassLoader(new FilteredClassLoader(MeterRegistry.class))
			.run((context) -> assertThat(context).hasSingleBean(LiveMonitor.class)
				.doesNotHaveBean(LiveStreamsMetrics.class));
	}

	@Test
	void closeEndsEvents() {
		CompletableFuture<Void> end = new CompletableFuture<>();
		this.contextRunner.run((context) -> context.getBean(LiveMonitor.class)
			.events()
			.subscribe(null, end::completeExceptionally, () -> end.complete(null)));
		assertThat(end).succeedsWithin(LIMIT);
	}

	@Test
	void stopWhenContextOnlyPausesKeepsMonitor() {
		this.contextRunner.run((context) -> {
			context.stop();
			context.start();
			context.getBean(LiveOperations.class).start("room-1").block(LIMIT);
			assertThat(context.getBean(LiveMonitor.class).events().blockFirst(LIMIT)).isNotNull();
		});
	}

	@Test
	void closeWhenMonitorIsLazyAndWasNotUsedMakesNone() {
		this.contextRunner.withBean(PollingLiveMonitor.class, () -> {
			throw new IllegalStateException("Not to be made");
		}, (definition) -> definition.setLazyInit(true))
			.run((context) -> assertThat(context).hasSingleBean(LiveMonitorLifecycle.class));
	}

	@Test
	void phaseIsBeforeThoseOfWebServers() {
		this.contextRunner.run((context) -> assertThat(context.getBean(LiveMonitorLifecycle.class).getPhase())
			.isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
			.isGreaterThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE));
	}

	private static final class NoMonitor implements LiveMonitor {

		@Override
		public Flux<LiveEvent> events() {
			return Flux.empty();
		}

		@Override
		public boolean isUpToDate() {
			return false;
		}

		@Override
		public LiveMonitor forApp(String appId) {
			return this;
		}

	}

}
