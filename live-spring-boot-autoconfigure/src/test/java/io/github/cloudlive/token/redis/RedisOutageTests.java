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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.FetchedToken;
import io.github.cloudlive.token.SharingSettings.OnUnavailable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for replicas whose Redis is away.
 */
class RedisOutageTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final Duration LIMIT = Duration.ofSeconds(30);

	/** One store command and a fetch, with room for a slow machine. */
	private static final Duration COLD_LIMIT = Replica.STORE_TIMEOUT.plusSeconds(2);

	private final String developerId = UUID.randomUUID().toString();

	private final Gateway gateway = new Gateway(Duration.ofHours(2));

	private final List<Replica> replicas = new ArrayList<>();

	private final Replica one = replica(OnUnavailable.LOCAL);

	private final Replica two = replica(OnUnavailable.LOCAL);

	private int fetchesBefore;

	private boolean stopped;

	private boolean hanging;

	@BeforeEach
	void warmUp() {
		this.one.get();
		this.two.get();
		this.fetchesBefore = this.gateway.fetches();
	}

	@AfterEach
	void close() {
		comeBack();
		this.replicas.forEach(Replica::close);
	}

	@Test
	void getWhenRedisIsStoppedReturnsTokenAtHand() {
		stop();
		assertThat(this.one.supplier().getIfPresent()).isNotNull();
		assertThat(this.gateway.fetches()).isEqualTo(this.fetchesBefore);
	}

	@Test
	void getWhenRedisHangsReturnsTokenAtHandAtOnce() {
		hang();
		long start = System.nanoTime();
		for (int i = 0; i < 10_000; i++) {
			this.one.get();
		}
		assertThat(since(start)).isLessThan(Replica.STORE_TIMEOUT);
		assertThat(this.gateway.fetches()).isEqualTo(this.fetchesBefore);
	}

	@Test
	void replaceWhenRedisIsStoppedFetchesForItselfInTime() {
		AccessToken first = this.one.get();
		stop();
		long start = System.nanoTime();
		assertThat(this.one.replace(first).getValue()).isEqualTo(this.gateway.valid());
		assertThat(since(start)).isLessThan(COLD_LIMIT);
	}

	@Test
	void replaceWhenRedisHangsFetchesForItselfInTime() {
		AccessToken first = this.one.get();
		hang();
		long start = System.nanoTime();
		assertThat(this.one.replace(first).getValue()).isEqualTo(this.gateway.valid());
		assertThat(since(start)).isLessThan(COLD_LIMIT);
	}

	@Test
	void getWhenRedisWasNeverThereFetchesForItselfInTime() {
		stop();
		long start = System.nanoTime();
		assertThat(replica(OnUnavailable.LOCAL).get().getValue()).isEqualTo(this.gateway.valid());
		assertThat(since(start)).isLessThan(COLD_LIMIT);
	}

	@Test
	void getWhenRedisHangsFromTheStartFetchesForItselfInTime() {
		hang();
		long start = System.nanoTime();
		assertThat(replica(OnUnavailable.LOCAL).get().getValue()).isEqualTo(this.gateway.valid());
		assertThat(since(start)).isLessThan(COLD_LIMIT);
	}

	@Test
	void getWhenRedisHangsFromTheStartDoesNotBlockCaller() {
		hang();
		Replica third = replica(OnUnavailable.LOCAL);
		long start = System.nanoTime();
		Disposable caller = third.supplier().get().subscribe();
		assertThat(since(start)).isLessThan(Replica.STORE_TIMEOUT);
		caller.dispose();
	}

	@Test
	void getWhenRedisIsStoppedAndFetchingAloneIsForbiddenFails() {
		stop();
		StepVerifier.create(replica(OnUnavailable.FAIL).supplier().get())
			.expectErrorSatisfies(
					(ex) -> assertThat(ex).hasMessageContaining("the store of the shared access token is unavailable"))
			.verify(LIMIT);
		assertThat(this.gateway.fetches()).isEqualTo(this.fetchesBefore);
	}

	@Test
	void replaceWhenRedisIsBackEmptyConverges() {
		AccessToken first = this.one.get();
		stop();
		this.one.replace(first);
		this.two.replace(first);
		comeBack();
		converge();
	}

	@Test
	void replaceWhenRedisNoLongerHangsConverges() {
		AccessToken first = this.one.get();
		hang();
		this.one.replace(first);
		this.two.replace(first);
		comeBack();
		converge();
	}

	@Test
	void publicationsWhenRedisIsBackGoOn() {
		TokenKey key = TokenKey.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
		try (RedisAccessTokenStore store = new RedisAccessTokenStore(redis.connectionFactory(), Replica.PLATFORM,
				this.developerId, key)) {
			AtomicInteger heard = new AtomicInteger();
			Disposable listener = store.publications().subscribe((generation) -> heard.incrementAndGet());
			publishUntilHeard(store, heard);
			stop();
			comeBack();
			publishUntilHeard(store, heard);
			assertThat(listener.isDisposed()).isFalse();
			listener.dispose();
		}
	}

	private static void publishUntilHeard(RedisAccessTokenStore store, AtomicInteger heard) {
		int before = heard.get();
		Mono<Boolean> publish = store.read()
			.flatMap((snapshot) -> store.publish(new FetchedToken("token", LIMIT), snapshot.generation()))
			.timeout(Duration.ofSeconds(1))
			.onErrorComplete();
		Polling.until("a publication is heard of", LIMIT, () -> {
			publish.block(LIMIT);
			return heard.get() > before;
		});
	}

	/**
	 * Replicas hand back what the platform rejects until both have the same valid token.
	 */
	private void converge() {
		Polling.until("both have the valid token", LIMIT, () -> {
			AccessToken ofOne = useOrReplace(this.one);
			AccessToken ofTwo = useOrReplace(this.two);
			return ofOne.equals(ofTwo) && ofOne.getValue().equals(this.gateway.valid());
		});
		assertThat(replica(OnUnavailable.LOCAL).get().getValue()).isEqualTo(this.gateway.valid());
	}

	private AccessToken useOrReplace(Replica replica) {
		AccessToken token = replica.get();
		return token.getValue().equals(this.gateway.valid()) ? token : replica.replace(token);
	}

	private void stop() {
		redis.server().stop();
		this.stopped = true;
	}

	private void hang() {
		redis.server().hang();
		this.hanging = true;
	}

	private void comeBack() {
		if (this.stopped) {
			redis.server().start();
			this.stopped = false;
		}
		if (this.hanging) {
			redis.server().resume();
			this.hanging = false;
		}
	}

	private Replica replica(OnUnavailable onUnavailable) {
		Replica replica = new Replica(redis.connectionFactory(), this.gateway, this.developerId, onUnavailable);
		this.replicas.add(replica);
		return replica;
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}

}
