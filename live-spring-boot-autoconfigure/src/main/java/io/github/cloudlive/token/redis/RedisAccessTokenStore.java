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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.ReactiveSubscription.Message;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.ReactiveRedisMessageListenerContainer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.FetchedToken;
import io.github.cloudlive.token.TokenSnapshot;
import io.github.cloudlive.token.TokenSnapshot.StoredToken;

/**
 * Keeps the access token of one account in Redis, encrypted, for all replicas that use
 * the same Redis, platform, developer ID and key. Times are by the clock of Redis. What
 * cannot be decrypted counts as absent; the first time a warning is logged. Commands
 * themselves have no time limit. Thread-safe.
 * <p>
 * All names in Redis begin with <code>live:{hash}:</code>, where the hash is that of
 * platform and developer ID: the keys {@code token}, {@code generation} and
 * {@code lease}, and the channel {@code publications}.
 */
public final class RedisAccessTokenStore implements AccessTokenStore, AutoCloseable {

	private static final Log logger = LogFactory.getLog(RedisAccessTokenStore.class);

	private final AtomicBoolean warned = new AtomicBoolean();

	private final UnfinishedWork farewells = new UnfinishedWork();

	private final ReactiveRedisConnectionFactory connectionFactory;

	private final ReactiveStringRedisTemplate redis;

	private final RedisConnector connector;

	private final TokenCipher cipher;

	private final Publications publications;

	private final List<String> tokenKeys;

	private final List<String> leaseKeys;

	private final String channel;

	/**
	 * Create a store. Nothing is sent.
	 * @param connectionFactory connects to Redis; closing it is up to its owner
	 * @param platform where the platform is: the gateway's base URL, or that of the
	 * access service
	 * @param developerId the account's developer ID
	 * @param key what tokens are encrypted with
	 * @throws InvalidFieldException if the platform's URL has no host, or the developer
	 * ID is blank or has control characters
	 */
	public RedisAccessTokenStore(ReactiveRedisConnectionFactory connectionFactory, URI platform, String developerId,
			TokenKey key) {
		TokenNamespace namespace = new TokenNamespace(platform, developerId);
		this.connectionFactory = connectionFactory;
		this.redis = new ReactiveStringRedisTemplate(connectionFactory);
		this.connector = new RedisConnector(connectionFactory);
		this.cipher = new TokenCipher(key, namespace);
		this.tokenKeys = List.of(namespace.name("generation"), namespace.name("token"));
		this.leaseKeys = List.of(namespace.name("lease"));
		this.channel = namespace.name("publications");
		this.publications = new Publications(messages());
	}

	/**
	 * Connect to Redis and try it out, so that the first command that somebody waits for
	 * need not. Not needed, but where it is left out the first command takes longer.
	 * @return completion, or what Redis or the connection failed with
	 */
	public Mono<Void> warmUp() {
		return read().then();
	}

	@Override
	public Mono<TokenSnapshot> read() {
		return execute(TokenScripts.READ, this.tokenKeys).map(this::snapshot);
	}

	@Override
	public Mono<Boolean> publish(FetchedToken token, long after) {
		return Mono.defer(() -> {
			long generation = after + 1;
			String sealed = this.cipher.seal(token.value(), generation);
			return execute(TokenScripts.PUBLISH, this.tokenKeys, Long.toString(after), Long.toString(generation),
					new StoredValue(token.lifetime(), sealed).format(), millis(token.lifetime()), this.channel);
		});
	}

	@Override
	public Mono<Boolean> acquireLease(String owner, Duration time) {
		return execute(TokenScripts.ACQUIRE, this.leaseKeys, owner, millis(time));
	}

	@Override
	public Mono<Boolean> renewLease(String owner, Duration time) {
		return execute(TokenScripts.RENEW, this.leaseKeys, owner, millis(time));
	}

	@Override
	public Mono<Void> releaseLease(String owner, Duration rest) {
		return this.farewells
			.track(execute(TokenScripts.RELEASE, this.leaseKeys, owner, rest.isZero() ? "0" : millis(rest)).then());
	}

	@Override
	public Flux<Long> publications() {
		return this.publications.generations();
	}

	/**
	 * End {@link #publications()}. The token stays.
	 */
	@Override
	public void close() {
		this.publications.close();
	}

	/**
	 * End {@link #publications()} and wait until Redis was told of all that ended: that
	 * nobody listens any more, and of leases given back by callers who wait for nothing.
	 * Until then the connection is needed.
	 * @return completion
	 */
	public Mono<Void> closeGracefully() {
		return Mono.fromRunnable(this::close).then(this.farewells.ended());
	}

	private <T> Mono<T> execute(RedisScript<T> script, List<String> keys, String... arguments) {
		return this.connector.connect()
			.then(Mono.defer(() -> this.redis.execute(script, keys, List.of(arguments)).single()));
	}

	private Flux<String> messages() {
		return Flux
			.usingWhen(
					this.connector.connect()
						.then(Mono
							.fromCallable(() -> new ReactiveRedisMessageListenerContainer(this.connectionFactory))),
					(listener) -> listener.receive(ChannelTopic.of(this.channel)),
					(listener) -> this.farewells.track(listener.destroyLater().onErrorComplete()))
			.map(Message::getMessage);
	}

	private TokenSnapshot snapshot(List<?> answer) {
		long generation = Long.parseLong(answer.get(0).toString());
		String value = answer.get(1).toString();
		Duration remaining = Duration.ofMillis(Long.parseLong(answer.get(2).toString()));
		boolean present = !value.isEmpty() && !remaining.isNegative() && !remaining.isZero();
		return new TokenSnapshot(generation, present ? open(value, remaining, generation) : null);
	}

	private @Nullable StoredToken open(String text, Duration remaining, long generation) {
		StoredValue value = StoredValue.parse(text);
		String token = (value != null) ? this.cipher.open(value.sealed(), generation) : null;
		if (value == null || token == null) {
			warn();
			return null;
		}
		return new StoredToken(token, value.lifetime(), remaining);
	}

	private void warn() {
		if (this.warned.compareAndSet(false, true)) {
			logger.warn("Redis holds an access token that cannot be decrypted, it is taken for absent: check that "
					+ "all replicas have the same 'token.store.key' for the account, or without one the same "
					+ "'developer.secret'");
		}
	}

	/**
	 * Redis knows no shorter time than a millisecond.
	 */
	private static String millis(Duration duration) {
		return Long.toString(Math.max(1, duration.toMillis()));
	}

}
