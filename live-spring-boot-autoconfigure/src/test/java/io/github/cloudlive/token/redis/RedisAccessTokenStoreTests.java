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

package io.github.cloudlive.token.redis;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.util.StringUtils;
import reactor.test.StepVerifier;

import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.FetchedToken;
import io.github.cloudlive.token.TokenSnapshot;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RedisAccessTokenStore}: what is its own matter.
 */
@ExtendWith(OutputCaptureExtension.class)
class RedisAccessTokenStoreTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final FetchedToken TOKEN = new FetchedToken("secret-token", Duration.ofHours(2));

	private static final String WARNING = "cannot be decrypted";

	private final String developerId = UUID.randomUUID().toString();

	private final List<RedisAccessTokenStore> stores = new ArrayList<>();

	private final ReactiveStringRedisTemplate template = new ReactiveStringRedisTemplate(redis.connectionFactory());

	@AfterEach
	void close() {
		this.stores.forEach(RedisAccessTokenStore::close);
	}

	@Test
	void readWhenKeyDiffersIsGenerationWithoutToken() {
		publish(store("0123456789abcdef"), 0);
		assertThat(read(store("fedcba9876543210"))).isEqualTo(new TokenSnapshot(1, null));
	}

	@Test
	void readWhenKeyDiffersWarnsOnceWithoutSecrets(CapturedOutput output) {
		publish(store("0123456789abcdef"), 0);
		RedisAccessTokenStore other = store("fedcba9876543210");
		read(other);
		read(other);
		assertThat(StringUtils.countOccurrencesOf(output.getAll(), WARNING)).isEqualTo(1);
		assertThat(output).contains("token.store.key")
			.contains("developer.secret")
			.doesNotContain("0123456789abcdef", "fedcba9876543210", "secret-token");
	}

	@Test
	void readWhenKeyIsSameDoesNotWarn(CapturedOutput output) {
		publish(store("0123456789abcdef"), 0);
		assertThat(read(store("0123456789abcdef")).token()).isNotNull();
		assertThat(output).doesNotContain(WARNING);
	}

	@Test
	void readWhenSomethingElseIsStoredIsGenerationWithoutToken() {
		RedisAccessTokenStore store = store("0123456789abcdef");
		publish(store, 0);
		this.template.opsForValue().set(name("token"), "nonsense", Duration.ofHours(1)).block(LIMIT);
		assertThat(read(store)).isEqualTo(new TokenSnapshot(1, null));
	}

	@Test
	void readWhenSealedTokenIsOfEarlierGenerationIsGenerationWithoutToken() {
		RedisAccessTokenStore store = store("0123456789abcdef");
		publish(store, 0);
		String old = this.template.opsForValue().get(name("token")).block(LIMIT);
		publish(store, 1);
		this.template.opsForValue().set(name("token"), old, Duration.ofHours(1)).block(LIMIT);
		assertThat(read(store)).isEqualTo(new TokenSnapshot(2, null));
	}

	@Test
	void publishWhenKeyDiffersReplacesToken() {
		publish(store("0123456789abcdef"), 0);
		RedisAccessTokenStore other = store("fedcba9876543210");
		publish(other, 1);
		assertThat(read(other).token()).isNotNull();
	}

	@Test
	void readWhenPlatformDiffersFindsNothing() {
		publish(store("0123456789abcdef"), 0);
		assertThat(read(store("http://emulator:28000", "0123456789abcdef"))).isEqualTo(new TokenSnapshot(0, null));
	}

	@Test
	void acquireLeaseWhenPlatformDiffersIsIndependent() {
		store("0123456789abcdef").acquireLease("me", LIMIT).block(LIMIT);
		assertThat(store("http://emulator:28000", "0123456789abcdef").acquireLease("other", LIMIT).block(LIMIT))
			.isTrue();
	}

	@Test
	void acquireLeaseWhenSentTwiceSucceedsTwice() {
		// as a client does whose connection broke before the answer came
		RedisAccessTokenStore store = store("0123456789abcdef");
		assertThat(store.acquireLease("me", LIMIT).block(LIMIT)).isTrue();
		assertThat(store.acquireLease("me", LIMIT).block(LIMIT)).isTrue();
	}

	@Test
	void publishLeavesNothingReadableInRedis() {
		RedisAccessTokenStore store = store("0123456789abcdef");
		store.acquireLease("me", LIMIT).block(LIMIT);
		publish(store, 0);
		List<String> everything = this.template.scan()
			.concatMap((key) -> this.template.opsForValue().get(key).map((value) -> key + "=" + value))
			.collectList()
			.block(LIMIT);
		assertThat(everything).hasSizeGreaterThanOrEqualTo(3)
			.noneMatch((entry) -> entry.contains("secret-token"))
			.noneMatch((entry) -> entry.contains("0123456789abcdef"))
			.noneMatch((entry) -> entry.contains(this.developerId));
	}

	@Test
	void publishKeepsTokenInRedisNoLongerThanItLives() {
		publish(store("0123456789abcdef"), 0);
		assertThat(this.template.getExpire(name("token")).block(LIMIT)).isPositive()
			.isLessThanOrEqualTo(TOKEN.lifetime());
	}

	@Test
	void publishKeepsGenerationForEver() {
		publish(store("0123456789abcdef"), 0);
		assertThat(this.template.opsForValue().get(name("generation")).block(LIMIT)).isEqualTo("1");
		assertThat(this.template.getExpire(name("generation")).block(LIMIT)).isEqualTo(Duration.ZERO);
	}

	@Test
	void closeEndsPublications() {
		RedisAccessTokenStore store = store("0123456789abcdef");
		StepVerifier.create(store.publications()).then(store::close).expectComplete().verify(LIMIT);
	}

	private String name(String suffix) {
		return new TokenNamespace(Replica.PLATFORM, this.developerId).name(suffix);
	}

	private RedisAccessTokenStore store(String secret) {
		return store(Replica.PLATFORM.toString(), secret);
	}

	private RedisAccessTokenStore store(String platform, String secret) {
		RedisAccessTokenStore store = new RedisAccessTokenStore(redis.connectionFactory(), URI.create(platform),
				this.developerId, TokenKey.derivedFrom(new DeveloperCredentials("dev", secret)));
		this.stores.add(store);
		return store;
	}

	private static void publish(RedisAccessTokenStore store, long after) {
		assertThat(store.publish(TOKEN, after).block(LIMIT)).isTrue();
	}

	private static TokenSnapshot read(RedisAccessTokenStore store) {
		return store.read().block(LIMIT);
	}

}
