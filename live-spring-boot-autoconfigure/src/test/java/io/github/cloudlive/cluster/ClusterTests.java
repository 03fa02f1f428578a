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

package io.github.cloudlive.cluster;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.redis.Polling;
import io.github.cloudlive.token.redis.RedisExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four replicas, each in a JVM of its own, on a real Redis and an emulator whose tokens
 * live two seconds.
 */
class ClusterTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final Duration LIMIT = Duration.ofSeconds(90);

	private static final Duration TOKEN_LIFE = Duration.ofSeconds(2);

	private static final Duration MIN_FETCH_INTERVAL = Duration.ofSeconds(1);

	private static final Duration OUTAGE = Duration.ofSeconds(4);

	private final LiveEmulator emulator = LiveEmulator.builder().port(0).tokenLifetime(TOKEN_LIFE).start();

	private final List<ReplicaProcess> replicas = IntStream.range(1, 5)
		.mapToObj((number) -> ReplicaProcess.launch("replica-" + number, this.emulator.baseUrl(), redis.port(),
				"--live.token.min-fetch-interval=" + MIN_FETCH_INTERVAL.toMillis() + "ms"))
		.toList();

	@BeforeAll
	static void requireRedis() {
		redis.requireRealServer();
	}

	@AfterEach
	void close() {
		this.replicas.forEach(ReplicaProcess::close);
		this.emulator.close();
	}

	@Test
	void callsWhenReplicaIsKilledAndRedisGoesAndTokenExpiresAllSucceed() {
		Polling.until("all replicas serve", LIMIT, () -> this.replicas.stream().allMatch(ReplicaProcess::isReady));
		measure(() -> pass(TOKEN_LIFE.multipliedBy(3)), ClusterTests::rotationsIn);
		assertThat(fetches()).as("the cluster rotates at all").isGreaterThan(1);
		measure(() -> {
			this.emulator.expireTokens();
			letRotate(2);
		}, (time) -> 1 + rotationsIn(time));
		measure(() -> {
			killWhileFetching();
			letRotate(2);
			// the fetch of the one who is killed
		}, (time) -> 1 + rotationsIn(time));
		measure(() -> {
			redis.server().stop();
			pass(OUTAGE);
			redis.server().start();
			Polling.until("the others are connected again", LIMIT,
					() -> alive().stream().allMatch((replica) -> redis.connections(replica.name()) == 2));
			// each fetches for itself
		}, (time) -> alive().size() * fetchesAloneIn(time));
		measure(() -> pass(TOKEN_LIFE.multipliedBy(3)),
				// a token that was fetched alone may have been offered to the others when
				// the next one's fetch had killed it
				(time) -> alive().size() + rotationsIn(time));
		List<ReplicaProcess> survivors = alive();
		survivors.forEach(ReplicaProcess::finish);
		assertThat(this.replicas).allSatisfy((replica) -> {
			assertThat(replica.failures()).isEmpty();
			assertThat(replica.toString()).doesNotContain("onErrorDropped");
		});
		assertThat(survivors).hasSize(3).allSatisfy((replica) -> {
			assertThat(replica.exitCode()).isZero();
			assertThat(replica.successes()).isGreaterThan(ReplicaApplication.CALLERS);
		});
	}

	/**
	 * A token is refreshed in the last tenth of its life; a phase may begin right before
	 * a rotation and end right after one. Late fetches do not add to it: a lease is
	 * prolonged for as long as a fetch may take, 30 s.
	 */
	private static long rotationsIn(Duration time) {
		return 2 + time.dividedBy(TOKEN_LIFE.minus(TOKEN_LIFE.dividedBy(10)));
	}

	private static long fetchesAloneIn(Duration time) {
		return 1 + time.dividedBy(MIN_FETCH_INTERVAL);
	}

	/**
	 * Run a phase and compare the token fetches in it with what they may be at most.
	 */
	private void measure(Runnable phase, ToLongFunction<Duration> bound) {
		long fetches = fetches();
		long start = System.nanoTime();
		phase.run();
		Duration time = Duration.ofNanos(System.nanoTime() - start);
		assertThat(fetches() - fetches).as("fetches in %s", time).isLessThanOrEqualTo(bound.applyAsLong(time));
	}

	private void letRotate(int times) {
		long before = fetches();
		Polling.until(times + " more tokens are fetched", LIMIT, () -> fetches() >= before + times);
	}

	private void killWhileFetching() {
		List<Long> before = this.replicas.stream().map(ReplicaProcess::fetches).toList();
		// the platform rotates the token, and whoever asked for it never learns it
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.delay(Duration.ofSeconds(2)));
		int[] fetching = { -1 };
		Polling.until("a replica fetches a token", LIMIT, () -> {
			fetching[0] = IntStream.range(0, before.size())
				.filter((index) -> this.replicas.get(index).fetches() > before.get(index))
				.findFirst()
				.orElse(-1);
			return fetching[0] >= 0;
		});
		this.replicas.get(fetching[0]).kill();
	}

	private List<ReplicaProcess> alive() {
		return this.replicas.stream().filter(ReplicaProcess::isAlive).toList();
	}

	private long fetches() {
		return this.emulator.state().calls(EmulatorOperation.TOKEN);
	}

	private static void pass(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		Polling.until("time passes", LIMIT, () -> System.nanoTime() > end);
	}

}
