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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.InMemoryAccessTokenStore;
import io.github.cloudlive.token.redis.RedisAccessTokenStore;
import io.github.cloudlive.token.redis.RedisExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveTokenStoreAutoConfiguration}.
 */
@ExtendWith(OutputCaptureExtension.class)
class LiveTokenStoreAutoConfigurationTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

	private static final String AMBIGUOUS = "several ReactiveRedisConnectionFactory beans";

	private final ApplicationContextRunner withoutRedis = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties());

	private final ApplicationContextRunner contextRunner = this.withoutRedis.withConfiguration(
			AutoConfigurations.of(DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class));

	@ParameterizedTest
	@ValueSource(strings = { "", "auto", "AUTO", "redis" })
	void storeWhenThereIsRedisIsInRedis(String type) {
		this.contextRunner.withPropertyValues("live.token.store.type=" + type)
			.run((context) -> assertThat(context).hasSingleBean(RedisAccessTokenStore.class)
				.hasSingleBean(AccessTokenStore.class)
				.hasSingleBean(LiveOperations.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "memory", "MEMORY" })
	void storeWhenTypeIsMemoryIsInMemory(String type) {
		this.contextRunner.withPropertyValues("live.token.store.type=" + type)
			.run((context) -> assertThat(context).doesNotHaveBean(AccessTokenStore.class)
				.hasSingleBean(LiveOperations.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "auto", "memory" })
	void storeWhenThereIsNoRedisIsInMemory(String type) {
		this.withoutRedis.withPropertyValues("live.token.store.type=" + type)
			.run((context) -> assertThat(context).doesNotHaveBean(AccessTokenStore.class)
				.hasSingleBean(LiveOperations.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "org.springframework.data.redis", "io.lettuce" })
	void storeWhenRedisClassesAreAbsentIsInMemory(String absent) {
		this.contextRunner.withClassLoader(new FilteredClassLoader(absent))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(AccessTokenStore.class)
				.hasSingleBean(LiveOperations.class));
	}

	@Test
	void storeWhenAllOfRedisIsAbsentIsInMemory() {
		this.withoutRedis
			.withClassLoader(new FilteredClassLoader("org.springframework.data.redis", "io.lettuce",
					"org.springframework.boot.data.redis"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(AccessTokenStore.class)
				.hasSingleBean(LiveOperations.class));
	}

	@Test
	void storeWhenUserHasOwnBacksOff() {
		this.contextRunner.withUserConfiguration(OwnStore.class)
			.withPropertyValues("live.token.store.type=redis")
			.run((context) -> assertThat(context).hasSingleBean(AccessTokenStore.class).hasBean("ownStore"));
	}

	@Test
	void storeWhenDisabledIsAbsent() {
		this.contextRunner.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(AccessTokenStore.class));
	}

	@Test
	void storeWhenUserHasOwnClientNeedsNoKeys() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class,
					DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class))
			.withUserConfiguration(OwnClient.class)
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(LiveOperations.class));
	}

	@Test
	void storeWhenTypeIsRedisAndThereIsNoneSaysWhatToAdd() {
		FailureAnalysis analysis = analyze(this.withoutRedis.withPropertyValues("live.token.store.type=redis"));
		assertThat(analysis.getDescription()).contains("'live.token.store.type' is 'redis', but");
		assertThat(analysis.getAction()).contains("org.springframework.boot:spring-boot-starter-data-redis");
	}

	@Test
	void storeWhenTypeIsRedisAndClassesAreAbsentSaysWhatToAdd() {
		FailureAnalysis analysis = analyze(this.contextRunner.withPropertyValues("live.token.store.type=redis")
			.withClassLoader(new FilteredClassLoader("org.springframework.data.redis")));
		assertThat(analysis.getAction()).contains("org.springframework.boot:spring-boot-starter-data-redis");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			s3cr3t!  | 'live.token.store.key' must be the Base64 of 32 bytes, but is no Base64
			czNjcjN0 | 'live.token.store.key' must be the Base64 of 32 bytes, but is that of 6
			""")
	void storeWhenKeyIsInvalidSaysWhatIsWrongWithoutIt(String key, String problem) {
		ApplicationContextRunner wrong = this.contextRunner.withPropertyValues("live.token.store.key=" + key);
		assertThat(analyze(wrong).getDescription()).endsWith(problem);
		assertThat(FailedStart.of(wrong).allThatIsTold()).doesNotContain(key);
	}

	@Test
	void storeWhenBaseUrlIsInvalidLeavesItToClientToSay() {
		FailureAnalysis analysis = analyze(this.contextRunner.withPropertyValues("live.base-url=gateway"));
		assertThat(analysis.getDescription()).contains("'live.base-url' must start with http:// or https://");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "live.token.store.key=" + KEY })
	void callsWhenReplicasShareRedisFetchOneToken(String property) {
		try (LiveEmulator emulator = LiveEmulator.start()) {
			ApplicationContextRunner replica = this.contextRunner.withPropertyValues(property,
					"live.base-url=http://127.0.0.1:" + emulator.port(), "spring.data.redis.host=127.0.0.1",
					"spring.data.redis.port=" + redis.port());
			replica.run((one) -> {
				list(one);
				replica.run((two) -> {
					list(two);
					list(one);
				});
			});
			assertThat(emulator.state().calls(EmulatorOperation.TOKEN)).isEqualTo(1);
		}
	}

	@Test
	void callsWhenRedisIsAwaySucceedAndSaySo(CapturedOutput output) {
		try (LiveEmulator emulator = LiveEmulator.start()) {
			this.contextRunner
				.withPropertyValues("live.base-url=http://127.0.0.1:" + emulator.port(), "spring.data.redis.port=1")
				.run(LiveTokenStoreAutoConfigurationTests::list);
		}
		assertThat(output).contains("is unavailable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "live.token.store.type=auto" })
	void storeWhenThereAreSeveralRedisAndNoneIsPrimaryIsInMemoryAndSaysSo(String property, CapturedOutput output) {
		this.withoutRedis.withUserConfiguration(SeveralRedis.class)
			.withPropertyValues(property)
			.run((context) -> assertThat(context).doesNotHaveBean(AccessTokenStore.class)
				.hasSingleBean(LiveOperations.class));
		assertThat(output).containsOnlyOnce(AMBIGUOUS).contains("make one primary");
	}

	@Test
	void storeWhenOneOfSeveralRedisIsPrimaryIsThere(CapturedOutput output) {
		this.withoutRedis.withUserConfiguration(SeveralRedis.class)
			.withBean("primary", ReactiveRedisConnectionFactory.class, () -> redis.connectionFactory(),
					(bean) -> bean.setPrimary(true))
			.run((context) -> assertThat(context).hasSingleBean(RedisAccessTokenStore.class));
		assertThat(output).doesNotContain(AMBIGUOUS);
	}

	@Test
	void storeWhenThereAreSeveralRedisButTypeIsMemorySaysNothing(CapturedOutput output) {
		this.withoutRedis.withUserConfiguration(SeveralRedis.class)
			.withPropertyValues("live.token.store.type=memory")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain(AMBIGUOUS);
	}

	@ParameterizedTest
	@ValueSource(classes = { OwnStore.class, OwnClient.class })
	void storeWhenThereAreSeveralRedisButUserHasOwnBeanSaysNothing(Class<?> own, CapturedOutput output) {
		this.withoutRedis.withUserConfiguration(SeveralRedis.class, own)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain(AMBIGUOUS);
	}

	@Test
	void storeWhenThereAreSeveralRedisButTypeIsRedisSaysWhatToDo() {
		FailureAnalysis analysis = analyze(this.withoutRedis.withUserConfiguration(SeveralRedis.class)
			.withPropertyValues("live.token.store.type=redis"));
		assertThat(analysis.getAction()).contains("make one primary");
	}

	private static void list(ConfigurableApplicationContext context) {
		assertThat(context.getBean(LiveOperations.class).list().collectList().block(LIMIT)).isEmpty();
	}

	private static FailureAnalysis analyze(ApplicationContextRunner wrong) {
		return FailedStart.of(wrong).analysis();
	}

	/**
	 * Without Boot's own configuration of Redis: its templates would need a single one.
	 */
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
	static class OwnStore {

		@Bean
		InMemoryAccessTokenStore ownStore() {
			return new InMemoryAccessTokenStore(Clock.systemUTC());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnClient {

		@Bean
		LiveClient ownClient() {
			return new LiveClientBuilder("own-app").credentials(new DeveloperCredentials("own", "fedcba9876543210"))
				.build();
		}

	}

}
