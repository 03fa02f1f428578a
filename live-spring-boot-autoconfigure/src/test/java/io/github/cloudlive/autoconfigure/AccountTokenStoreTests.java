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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.InMemoryAccessTokenStore;
import io.github.cloudlive.token.redis.RedisAccessTokenStore;
import io.github.cloudlive.token.redis.RedisExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for where the tokens of several accounts are kept.
 */
@ExtendWith(OutputCaptureExtension.class)
class AccountTokenStoreTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final LiveEmulator emulator = Accounts.startEmulator();

	private final ApplicationContextRunner named = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class,
				LifecycleAutoConfiguration.class))
		.withPropertyValues(Accounts.named("studio", this.emulator))
		.withPropertyValues(Accounts.named("stage", this.emulator));

	private final ApplicationContextRunner withoutRedis = this.named.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + this.emulator.baseUrl());

	private final ApplicationContextRunner contextRunner = this.withoutRedis
		.withConfiguration(
				AutoConfigurations.of(DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class))
		.withPropertyValues("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port());

	private ReactiveStringRedisTemplate template;

	@BeforeEach
	void connect() {
		this.template = new ReactiveStringRedisTemplate(redis.connectionFactory());
		this.template.delete(this.template.keys("*")).block(LIMIT);
	}

	@AfterEach
	void stopEmulator() {
		this.emulator.close();
	}

	@Test
	void callsWhenReplicasShareRedisFetchOneTokenEachAccount() {
		this.contextRunner.run((one) -> {
			listAll(one);
			this.contextRunner.run((two) -> {
				listAll(two);
				listAll(one);
			});
		});
		assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isEqualTo(3);
	}

	@Test
	void tokensOfAccountsAreKeptUnderKeysOfTheirOwn() {
		this.contextRunner.run((context) -> {
			listAll(context);
			assertThat(tokensInRedis()).hasSize(3);
		});
	}

	@Test
	void tokenWhenTypeOfAccountIsMemoryIsNotInRedis() {
		this.contextRunner
			.withPropertyValues("live.token.store.type=memory", "live.accounts.stage.token.store.type=memory")
			.run((context) -> {
				listAll(context);
				assertThat(context).doesNotHaveBean(AccessTokenStore.class);
				assertThat(tokensInRedis()).hasSize(1);
			});
	}

	@Test
	void storesWhenThereIsNoDefaultAccountAreInRedis() {
		this.named
			.withConfiguration(
					AutoConfigurations.of(DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class))
			.withPropertyValues("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + redis.port())
			.run((context) -> {
				listAll(context);
				assertThat(context).doesNotHaveBean(RedisAccessTokenStore.class);
				assertThat(tokensInRedis()).hasSize(2);
			});
	}

	@Test
	void callsWhenAccountFollowsUseTheTokenOfOthers() {
		String key = "token.store.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
		this.contextRunner.withPropertyValues("live.accounts.studio." + key).run((fetcher) -> {
			fetcher.getBean(LiveAccounts.class).get("studio").list().then().block(LIMIT);
			this.contextRunner
				.withPropertyValues("live.accounts.studio." + key, "live.accounts.studio.developer.secret=",
						"live.accounts.studio.token.mode=follow", "live.accounts.studio.token.store.timeout=20s")
				.run((follower) -> follower.getBean(LiveAccounts.class).get("studio").list().then().block(LIMIT));
		});
		assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isOne();
	}

	@Test
	void startWhenKeyOfAccountIsInvalidNamesIt() {
		ApplicationContextRunner wrong = this.contextRunner
			.withPropertyValues("live.accounts.studio.token.store.key=czNjcjN0");
		assertThat(FailedStart.of(wrong).analysis().getDescription())
			.endsWith("'live.accounts.studio.token.store.key' must be the Base64 of 32 bytes, but is that of 6");
	}

	@Test
	void startWhenThereAreSeveralRedisSaysForEachAccountThatItIsNotShared(CapturedOutput output) {
		this.withoutRedis.withUserConfiguration(SeveralRedis.class)
			.withPropertyValues("live.token.store.type=memory", "live.accounts.stage.token.store.type=memory")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("several ReactiveRedisConnectionFactory beans")
			.contains("the account 'studio'")
			.contains("'live.accounts.studio.token.store.type=memory'");
	}

	@Test
	void startWhenRedisIsAwayTellsReasonOnce(CapturedOutput output) {
		this.contextRunner.withPropertyValues("spring.data.redis.port=1")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("Redis, where replicas share the access token, is unavailable")
			.doesNotContain("Multiple exceptions");
	}

	@Test
	void storeWhenUserHasQualifiedOneIsThat() {
		this.contextRunner.withUserConfiguration(StudioStore.class).run((context) -> {
			listAll(context);
			assertThat(context.getBean("store", AccessTokenStore.class).read().block(LIMIT).generation()).isOne();
			assertThat(context).hasSingleBean(RedisAccessTokenStore.class);
		});
	}

	@Test
	void startWhenStoreOfAccountIsAlsoThatOfDefaultSaysWhatToDo() {
		this.withoutRedis.withUserConfiguration(StoreForBoth.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith("The accounts 'default' and 'studio' have the same AccessTokenStore bean")
				.hasMessageContaining("@Bean(defaultCandidate = false)"));
	}

	@Test
	void startWhenTwoStoresAreQualifiedByAccountFails() {
		this.withoutRedis.withUserConfiguration(StudioStore.class, OtherStudioStore.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(NoUniqueBeanDefinitionException.class));
	}

	private List<String> tokensInRedis() {
		return this.template.keys("live:*:token").collectList().block(LIMIT);
	}

	private static void listAll(ApplicationContext context) {
		LiveAccounts accounts = context.getBean(LiveAccounts.class);
		accounts.names().forEach((name) -> assertThat(accounts.get(name).list().collectList().block(LIMIT)).isEmpty());
	}

	@Configuration(proxyBeanMethods = false)
	static class SeveralRedis {

		@Bean
		LettuceConnectionFactory one() {
			return new LettuceConnectionFactory();
		}

		@Bean
		LettuceConnectionFactory two() {
			return new LettuceConnectionFactory();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class StudioStore {

		@Bean(defaultCandidate = false)
		@Qualifier("studio")
		AccessTokenStore store() {
			return new InMemoryAccessTokenStore(Clock.systemUTC());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OtherStudioStore {

		@Bean(defaultCandidate = false)
		@Qualifier("studio")
		AccessTokenStore otherStore() {
			return new InMemoryAccessTokenStore(Clock.systemUTC());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class StoreForBoth {

		@Bean
		@Qualifier("studio")
		AccessTokenStore store() {
			return new InMemoryAccessTokenStore(Clock.systemUTC());
		}

	}

}
