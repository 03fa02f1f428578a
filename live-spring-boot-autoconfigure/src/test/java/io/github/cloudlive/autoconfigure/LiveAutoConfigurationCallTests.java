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

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.webclient.WebClientCustomizer;
import org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperation;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.LiveClientCustomizer;
import io.github.cloudlive.client.LiveClientInstrumentation;
import io.github.cloudlive.client.LiveClientListener;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.observation.DefaultLiveClientObservationConvention;
import io.github.cloudlive.observation.DefaultLiveTokenFetchObservationConvention;
import io.github.cloudlive.observation.LiveClientObservationConvention;
import io.github.cloudlive.observation.LiveTokenFetchObservationConvention;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.InMemoryAccessTokenStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveAutoConfiguration}: how properties and beans tell in calls.
 */
class LiveAutoConfigurationCallTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@RegisterExtension
	static final LiveEmulatorExtension emulator = new LiveEmulatorExtension();

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, HttpClientAutoConfiguration.class,
				WebClientAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + emulator.baseUrl(), "live.retry.max-attempts=1");

	@Test
	void callGoesToBaseUrlWithCredentials() {
		this.contextRunner.run((context) -> {
			StepVerifier.create(operations(context).start("room-1")).expectNextCount(1).expectComplete().verify(LIMIT);
			assertThat(emulator.emulator().state().lives()).singleElement().satisfies((live) -> {
				assertThat(live.developerId()).isEqualTo("demo-developer");
				assertThat(live.appId()).isEqualTo("demo-app");
				assertThat(live.groupId()).isEqualTo("room-1");
			});
		});
	}

	@Test
	void callWhenNoBaseUrlAsksAccessService() {
		this.contextRunner
			.withPropertyValues("live.base-url=", "live.discovery.url=" + emulator.baseUrl() + "/server/address")
			.run((context) -> {
				list(context);
				assertThat(emulator.emulator().state().calls(EmulatorOperation.DISCOVERY)).isEqualTo(1);
			});
	}

	@Test
	void callWhenBaseUrlDoesNotAskAccessService() {
		this.contextRunner.run((context) -> {
			list(context);
			assertThat(emulator.emulator().state().calls(EmulatorOperation.DISCOVERY)).isZero();
		});
	}

	@Test
	void readTimeoutWhenNothingIsSetIsTenSeconds() {
		VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();
		LiveClientCustomizer customizer = (builder) -> builder.scheduler(scheduler);
		emulator.emulator().inject(EmulatorOperation.TOKEN, Fault.delay(Duration.ofMinutes(5)));
		this.contextRunner.withBean(LiveClientCustomizer.class, () -> customizer)
			.run((context) -> StepVerifier.create(operations(context).list())
				.then(() -> scheduler.advanceTimeBy(Duration.ofSeconds(10)))
				.expectErrorSatisfies((ex) -> assertThat(ex).hasMessageContaining("within PT10S"))
				.verify(LIMIT));
	}

	@Test
	void readTimeoutWhenSetForAllClientsIsTheirs() {
		this.contextRunner.withPropertyValues("spring.http.clients.read-timeout=50ms")
			.run((context) -> assertThat(failedList(context)).hasMessageContaining("within PT0.05S"));
	}

	@Test
	void readTimeoutWhenSetForLiveIsThatOne() {
		this.contextRunner.withPropertyValues("spring.http.clients.read-timeout=1h", "live.read-timeout=60ms")
			.run((context) -> assertThat(failedList(context)).hasMessageContaining("within PT0.06S"));
	}

	@Test
	void callTimeoutEndsCall() {
		this.contextRunner.withPropertyValues("live.read-timeout=1h", "live.call-timeout=80ms")
			.run((context) -> assertThat(failedList(context)).isInstanceOfSatisfying(LiveRequestException.class,
					(ex) -> assertThat(ex.getReason()).isEqualTo(Reason.TIMEOUT)));
	}

	@Test
	void maxResponseSizeBoundsAnswer() {
		this.contextRunner.withPropertyValues("live.max-response-size=10B")
			.run((context) -> StepVerifier.create(operations(context).list())
				.expectErrorSatisfies((ex) -> assertThat(ex).hasMessageContaining("larger than 10 bytes"))
				.verify(LIMIT));
	}

	@Test
	void maxAttemptsIsNumberOfTries() {
		emulator.emulator().inject(EmulatorOperation.LIST, 5, Fault.code(606000006));
		this.contextRunner
			.withPropertyValues("live.retry.max-attempts=2", "live.retry.first-backoff=1ms",
					"live.retry.max-backoff=1ms")
			.run((context) -> {
				StepVerifier.create(operations(context).list()).expectError(LiveException.class).verify(LIMIT);
				assertThat(emulator.emulator().state().calls(EmulatorOperation.LIST)).isEqualTo(2);
			});
	}

	@Test
	void retryBudgetWhenEmptyReportsFirstFailure() {
		emulator.emulator().inject(EmulatorOperation.LIST, 5, Fault.code(606000006));
		this.contextRunner
			.withPropertyValues("live.retry.max-attempts=3", "live.retry.first-backoff=1ms",
					"live.retry.budget.capacity=9", "live.retry.budget.cost=10")
			.run((context) -> {
				StepVerifier.create(operations(context).list()).expectError(LiveException.class).verify(LIMIT);
				assertThat(emulator.emulator().state().calls(EmulatorOperation.LIST)).isOne();
			});
	}

	@Test
	void tokenStoreWhenUserHasOneIsUsed() {
		InMemoryAccessTokenStore store = new InMemoryAccessTokenStore(Clock.systemUTC());
		this.contextRunner.withBean(AccessTokenStore.class, () -> store).run((context) -> {
			list(context);
			StepVerifier.create(store.read())
				.assertNext((snapshot) -> assertThat(snapshot.generation()).isOne())
				.expectComplete()
				.verify(LIMIT);
		});
	}

	@Test
	void observationRegistryWhenThereIsOneObservesCalls() {
		TestObservationRegistry registry = TestObservationRegistry.create();
		this.contextRunner.withBean(TestObservationRegistry.class, () -> registry).run((context) -> {
			list(context);
			TestObservationRegistryAssert.assertThat(registry)
				.hasObservationWithNameEqualTo("live.client")
				.that()
				.hasLowCardinalityKeyValue("operation", "list")
				.hasBeenStopped();
		});
	}

	@Test
	void observationConventionWhenUserHasOneIsUsed() {
		TestObservationRegistry registry = TestObservationRegistry.create();
		this.contextRunner.withBean(TestObservationRegistry.class, () -> registry)
			.withBean(LiveClientObservationConvention.class, OwnConvention::new)
			.run((context) -> {
				list(context);
				TestObservationRegistryAssert.assertThat(registry).hasObservationWithNameEqualTo("own.live");
			});
	}

	@Test
	void tokenFetchObservationConventionWhenUserHasOneIsUsed() {
		TestObservationRegistry registry = TestObservationRegistry.create();
		this.contextRunner.withBean(TestObservationRegistry.class, () -> registry)
			.withBean(LiveTokenFetchObservationConvention.class, OwnTokenFetchConvention::new)
			.run((context) -> {
				list(context);
				TestObservationRegistryAssert.assertThat(registry).hasObservationWithNameEqualTo("own.token");
			});
	}

	@Test
	void instrumentationsAreAskedForTheAccount() {
		List<String> accounts = new ArrayList<>();
		LiveClientInstrumentation instrumentation = (account) -> {
			accounts.add(account);
			return new LiveClientListener() {
			};
		};
		this.contextRunner.withBean(LiveClientInstrumentation.class, () -> instrumentation)
			.run((context) -> assertThat(accounts).containsExactly("default"));
	}

	@Test
	void listenersAreTold() {
		List<String> told = new ArrayList<>();
		this.contextRunner.withBean("one", LiveCallListener.class, () -> new Recorder("one", told))
			.withBean("two", LiveCallListener.class, () -> new Recorder("two", told))
			.run((context) -> {
				list(context);
				assertThat(told).containsExactlyInAnyOrder("one list", "two list");
			});
	}

	@Test
	void webClientCustomizerIsApplied() {
		AtomicInteger exchanges = new AtomicInteger();
		WebClientCustomizer customizer = (builder) -> builder
			.filter((request, next) -> next.exchange(request).doOnSubscribe((s) -> exchanges.incrementAndGet()));
		this.contextRunner.withBean(WebClientCustomizer.class, () -> customizer).run((context) -> {
			list(context);
			assertThat(exchanges).as("a token and a list").hasValue(2);
		});
	}

	@Test
	void webClientBuildersOfTheUserAreLeftAlone() {
		WebClient.Builder loadBalanced = WebClient.builder()
			.filter((request, next) -> Mono.error(new IllegalStateException("No such service")));
		this.contextRunner.withBean("loadBalanced", WebClient.Builder.class, () -> loadBalanced)
			.withBean("plain", WebClient.Builder.class, WebClient::builder)
			.run(LiveAutoConfigurationCallTests::list);
	}

	@Test
	void liveClientCustomizerWinsOverProperties() {
		LiveClientCustomizer customizer = (builder) -> builder.readTimeout(Duration.ofMillis(70));
		this.contextRunner.withPropertyValues("live.read-timeout=1h")
			.withBean(LiveClientCustomizer.class, () -> customizer)
			.run((context) -> assertThat(failedList(context)).hasMessageContaining("within PT0.07S"));
	}

	@Test
	void liveClientCustomizersRunInTheirOrder() {
		List<Integer> order = new ArrayList<>();
		this.contextRunner.withBean(Second.class, () -> new Second(order))
			.withBean(First.class, () -> new First(order))
			.run((context) -> assertThat(order).containsExactly(1, 2));
	}

	private LiveException failedList(AssertableApplicationContext context) {
		LiveEmulator platform = emulator.emulator();
		platform.inject(EmulatorOperation.LIST, Fault.delay(Duration.ofMinutes(5)));
		LiveException[] failure = new LiveException[1];
		StepVerifier.create(operations(context).list())
			.expectErrorSatisfies((ex) -> failure[0] = (LiveException) ex)
			.verify(LIMIT);
		return failure[0];
	}

	private static void list(AssertableApplicationContext context) {
		StepVerifier.create(operations(context).list()).expectComplete().verify(LIMIT);
	}

	private static LiveOperations operations(AssertableApplicationContext context) {
		return context.getBean(LiveOperations.class);
	}

	private static final class OwnConvention extends DefaultLiveClientObservationConvention {

		@Override
		public String getName() {
			return "own.live";
		}

	}

	private static final class OwnTokenFetchConvention extends DefaultLiveTokenFetchObservationConvention {

		@Override
		public String getName() {
			return "own.token";
		}

	}

	private record Recorder(String name, List<String> told) implements LiveCallListener {

		@Override
		public void onSuccess(LiveOperation operation) {
			this.told.add(this.name + " " + operation.getId());
		}

		@Override
		public void onFailure(LiveOperation operation, LiveException failure) {
			this.told.add(this.name + " " + failure.getMessage());
		}

	}

	@Order(1)
	private record First(List<Integer> order) implements LiveClientCustomizer {

		@Override
		public void customize(LiveClientBuilder builder) {
			this.order.add(1);
		}

	}

	@Order(2)
	private record Second(List<Integer> order) implements LiveClientCustomizer {

		@Override
		public void customize(LiveClientBuilder builder) {
			this.order.add(2);
		}

	}

}
