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
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import io.github.cloudlive.token.AccessToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for replicas that share a token through Redis.
 */
class SharedAccessTokenTests {

	@RegisterExtension
	static final RedisExtension redis = new RedisExtension();

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final String developerId = UUID.randomUUID().toString();

	private final Gateway gateway = new Gateway(Duration.ofHours(2));

	private final List<Replica> replicas = new ArrayList<>();

	@AfterEach
	void close() {
		this.replicas.forEach(Replica::close);
	}

	@Test
	void getWhenManyReplicasStartAtOnceFetchesOnce() {
		List<Replica> all = IntStream.range(0, 4).mapToObj((number) -> replica()).toList();
		List<AccessToken> tokens = Flux.range(0, 128)
			.flatMap((number) -> all.get(number % all.size()).supplier().get().subscribeOn(Schedulers.boundedElastic()),
					128)
			.collectList()
			.block(LIMIT);
		assertThat(this.gateway.fetches()).isEqualTo(1);
		assertThat(tokens).hasSize(128)
			.allSatisfy((token) -> assertThat(token.getValue()).isEqualTo(this.gateway.valid()));
	}

	@Test
	void getWhenOtherReplicaHasTokenAdoptsIt() {
		replica().get();
		AccessToken adopted = replica().get();
		assertThat(adopted.getValue()).isEqualTo(this.gateway.valid());
		assertThat(adopted.getGeneration()).isEqualTo(1);
		assertThat(this.gateway.fetches()).isEqualTo(1);
	}

	@Test
	void replaceWhenOtherReplicaRotatedAdoptsItsToken() {
		Replica one = replica();
		Replica two = replica();
		AccessToken first = one.get();
		assertThat(two.get()).isEqualTo(first);
		AccessToken second = one.replace(first);
		assertThat(second).isNotEqualTo(first);
		assertThat(two.replace(first)).isEqualTo(second);
		assertThat(this.gateway.fetches()).isEqualTo(2);
	}

	@Test
	void replaceWhenAllReplicasDoAtOnceRotatesOnce() {
		List<Replica> all = IntStream.range(0, 4).mapToObj((number) -> replica()).toList();
		AccessToken first = all.get(0).get();
		all.forEach(Replica::get);
		List<AccessToken> second = Flux.range(0, 128)
			.flatMap((number) -> all.get(number % all.size())
				.supplier()
				.replace(first)
				.subscribeOn(Schedulers.boundedElastic()), 128)
			.collectList()
			.block(LIMIT);
		assertThat(this.gateway.fetches()).isEqualTo(2);
		assertThat(second).hasSize(128)
			.allSatisfy((token) -> assertThat(token.getValue()).isEqualTo(this.gateway.valid()));
	}

	@Test
	void getWhenDeveloperIdDiffersFetchesItsOwn() {
		replica().get();
		Replica other = new Replica(redis.connectionFactory(), this.gateway, UUID.randomUUID().toString());
		this.replicas.add(other);
		other.get();
		assertThat(this.gateway.fetches()).isEqualTo(2);
	}

	@Test
	void replaceWhenRedisWasFlushedFetchesAndSharesAgain() {
		Replica one = replica();
		Replica two = replica();
		AccessToken first = one.get();
		two.get();
		flush();
		AccessToken second = one.replace(first);
		assertThat(second.getValue()).isEqualTo(this.gateway.valid());
		assertThat(two.replace(first)).isEqualTo(second);
		assertThat(replica().get()).isEqualTo(second);
		assertThat(this.gateway.fetches()).isEqualTo(2);
	}

	private Replica replica() {
		Replica replica = new Replica(redis.connectionFactory(), this.gateway, this.developerId);
		this.replicas.add(replica);
		return replica;
	}

	private static void flush() {
		ReactiveRedisConnection connection = redis.connectionFactory().getReactiveConnection();
		assertThat(connection.serverCommands().flushAll().block(LIMIT)).isEqualTo("OK");
	}

}
