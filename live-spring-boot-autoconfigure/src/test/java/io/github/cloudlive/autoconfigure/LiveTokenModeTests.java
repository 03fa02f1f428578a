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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.client.LiveClientCustomizer;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.InMemoryAccessTokenStore;
import io.github.cloudlive.token.redis.RedisExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code live.token.mode}.
 */
class LiveTokenModeTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String SECRET = "live.developer.secret=0123456789abcdef";

	private static final String KEY = "live.token.store.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

	private final LiveEmulator emulator = LiveEmulator.start();

	private final ApplicationContextRunner withoutRedis = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class))
		.withPropertyValues("live.app-id=demo-app", "live.developer.id=demo-developer",
				"live.base-url=" + this.emulator.baseUrl());

	private final ApplicationContextRunner contextRunner = this.withoutRedis
		.withConfiguration(
				AutoConfigurations.of(DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class))
		.withPropertyValues("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port(),
				"live.token.store.timeout=20s");

	private final ApplicationContextRunner fetching = this.contextRunner.withPropertyValues(SECRET);

	private final ApplicationContextRunner following = this.contextRunner.withPropertyValues("live.token.mode=follow");

	@AfterEach
	void stopEmulator() {
		this.emulator.close();
	}

	@Test
	void callsWhenFollowingWithoutSecretUseTheTokenOfOthers() {
		this.fetching.withPropertyValues(KEY).run((fetcher) -> {
			list(fetcher).block(LIMIT);
			this.following.withPropertyValues(KEY).run((follower) -> assertThat(list(follower).block(LIMIT)).isEmpty());
		});
		assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isOne();
	}

	@Test
	void callsWhenTokenDiedGoOnWithTheOneThatFetcherRotatesTo() {
		this.fetching.withPropertyValues(KEY).run((fetcher) -> {
			list(fetcher).block(LIMIT);
			this.following.withPropertyValues(KEY).run((follower) -> {
				list(follower).block(LIMIT);
				this.emulator.expireTokens();
				Mono.zip(list(follower), list(fetcher)).block(LIMIT);
			});
		});
		assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isEqualTo(2);
	}

	@Test
	void callsWhenFollowingWithSecretNeedNoKey() {
		this.fetching.run((fetcher) -> {
			list(fetcher).block(LIMIT);
			this.following.withPropertyValues(SECRET)
				.run((follower) -> assertThat(list(follower).block(LIMIT)).isEmpty());
		});
		assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isOne();
	}

	@Test
	void callsWhenFollowingAndStoreIsEmptyFailClearly() {
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		this.following.withPropertyValues(KEY)
			.withBean(LiveClientCustomizer.class, () -> (builder) -> builder.scheduler(time))
			.run((follower) -> {
				TestSubscriber<List<LiveStream>> caller = TestSubscriber.create();
				list(follower).subscribe(caller);
				time.advanceTimeBy(Duration.ofSeconds(15));
				caller.block(LIMIT);
				assertThat(caller.expectTerminalError()).isInstanceOfSatisfying(LiveRequestException.class,
						(failure) -> {
							assertThat(failure.getReason()).isEqualTo(Reason.TOKEN_STORE);
							assertThat(failure)
								.hasMessageContaining("run at least one service with 'live.token.mode=fetch'");
						});
			});
		assertThat(this.emulator.state().calls()).allSatisfy((operation, calls) -> assertThat(calls).isZero());
	}

	@Test
	void startWhenFollowingThroughOwnStoreNeedsNeitherSecretNorKey() {
		this.withoutRedis.withPropertyValues("live.token.mode=follow")
			.withBean(AccessTokenStore.class, () -> new InMemoryAccessTokenStore(Clock.systemUTC()))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(LiveOperations.class));
	}

	@Test
	void startWhenFollowingAndPlaceholderOfSecretIsNotFilledTakesItForAbsent() {
		this.following.withPropertyValues(KEY, "live.developer.secret=${NOT_SET_ANYWHERE}")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void startWhenFollowingWithOwnConnectionDetailsNeedsNoSecret() {
		this.following.withPropertyValues(KEY)
			.withBean(LiveConnectionDetails.class, () -> (name) -> new AccountWithoutSecret("own-app", "own"))
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(LiveOperations.class));
	}

	@Test
	void startWhenFollowingWithoutIdsNamesThemOnly() {
		ApplicationContextRunner wrong = this.following.withPropertyValues("live.app-id=", "live.developer.id=");
		assertThat(FailedStart.of(wrong).analysis().getDescription()).isEqualTo("""
				The live client cannot be configured:

				    - 'live.app-id' is missing
				    - 'live.developer.id' is missing""");
	}

	@Test
	void startWhenFollowingWithSecretOfWrongLengthSaysSo() {
		ApplicationContextRunner wrong = this.following.withPropertyValues(KEY, "live.developer.secret=topsecret");
		assertThat(FailedStart.of(wrong).analysis().getDescription())
			.endsWith("'live.developer.secret' must be exactly 16 bytes long, but is 9");
		assertThat(FailedStart.of(wrong).allThatIsTold()).doesNotContain("topsecret");
	}

	@Test
	void startWhenFollowingWithDeveloperIdThatIsNoneSaysSo() {
		ApplicationContextRunner wrong = this.following.withPropertyValues(KEY, "live.developer.id=a\tb");
		assertThat(FailedStart.of(wrong).analysis().getDescription())
			.endsWith("'live.developer.id' must not have control characters, but has U+0009 at index 1");
	}

	@Test
	void startWhenFollowingWithoutSecretAndKeySaysWhichKeyToWrite() {
		FailureAnalysis analysis = FailedStart.of(this.following).analysis();
		assertThat(analysis.getDescription()).endsWith("'live.token.store.key' is missing");
		assertThat(analysis.getAction()).contains("'live.token.store.key': Write the key that the replicas have "
				+ "that fetch, and give them one if they have none: "
				+ "without a developer secret it cannot be derived.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto", "memory" })
	void startWhenFollowingWithoutSharedStoreSaysThatNobodyIsThere(String type) {
		ApplicationContextRunner wrong = this.withoutRedis.withPropertyValues("live.token.mode=follow",
				"live.token.store.type=" + type);
		FailureAnalysis analysis = FailedStart.of(wrong).analysis();
		assertThat(analysis.getDescription()).endsWith("'live.token.mode' is 'follow', but there is nobody to follow: "
				+ "the token is kept in the memory of this replica alone");
		assertThat(analysis.getAction()).contains("connection to Redis").contains("an AccessTokenStore bean");
	}

	@Test
	void startWhenFollowingAndTypeIsMemoryInSpiteOfRedisSaysThatNobodyIsThere() {
		ApplicationContextRunner wrong = this.following.withPropertyValues(KEY, "live.token.store.type=memory");
		assertThat(FailedStart.of(wrong).analysis().getDescription()).contains("there is nobody to follow");
	}

	@Test
	void startWhenFollowingAndTypeIsRedisButThereIsNoneSaysWhatToAdd() {
		ApplicationContextRunner wrong = this.withoutRedis.withPropertyValues("live.token.mode=follow",
				"live.token.store.type=redis");
		assertThat(FailedStart.of(wrong).analysis().getDescription())
			.contains("'live.token.store.type' is 'redis', but");
	}

	@Test
	void startWhenFetchingWithOwnConnectionDetailsWithoutSecretSaysSo() {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues(KEY)
			.withBean(LiveConnectionDetails.class, () -> (name) -> new AccountWithoutSecret("own-app", "own"));
		FailureAnalysis analysis = FailedStart.of(wrong).analysis();
		assertThat(analysis.getDescription())
			.endsWith("'live.token.mode' is 'fetch', but the LiveConnectionDetails bean gives no developer secret");
		assertThat(analysis.getAction()).contains("write 'follow'");
	}

	private static Mono<List<LiveStream>> list(ApplicationContext context) {
		return context.getBean(LiveOperations.class).list().collectList();
	}

	private record AccountWithoutSecret(String getAppId,
			String getDeveloperId) implements LiveConnectionDetails.Account {
	}

}
