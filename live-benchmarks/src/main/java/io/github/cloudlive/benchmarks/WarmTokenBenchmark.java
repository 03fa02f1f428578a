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

package io.github.cloudlive.benchmarks;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import com.azure.core.credential.SimpleTokenCache;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.CachingAccessTokenSupplier;
import io.github.cloudlive.token.FetchedToken;
import io.github.cloudlive.token.InMemoryAccessTokenStore;
import io.github.cloudlive.token.SharingSettings;
import io.github.cloudlive.token.TokenSettings;

/**
 * What a call pays for its access token when there is a valid one: each method is what a
 * caller does for one request, up to the text for the header.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WarmTokenBenchmark {

	static final String VALUE = "0123456789abcdef0123456789abcdef";

	private static final Duration LIFETIME = Duration.ofHours(2);

	private static final String KEY = "account";

	private final AtomicInteger fetches = new AtomicInteger();

	private final Clock clock = Clock.systemUTC();

	private final CachingAccessTokenSupplier supplier = new CachingAccessTokenSupplier(
			() -> fetch(() -> new FetchedToken(VALUE, LIFETIME)), new InMemoryAccessTokenStore(this.clock),
			TokenSettings.defaults(), SharingSettings.defaults(), this.clock, Schedulers.parallel(),
			RandomGenerator.getDefault());

	private final Mono<Token> cachedMono = fetch(this::token).cacheInvalidateIf((token) -> token.isExpired(this.clock));

	private final SimpleTokenCache simpleTokenCache = new SimpleTokenCache(() -> fetch(
			() -> new com.azure.core.credential.AccessToken(VALUE, OffsetDateTime.now(ZoneOffset.UTC).plus(LIFETIME))));

	private final AsyncLoadingCache<String, Token> asyncLoadingCache = Caffeine.newBuilder()
		.expireAfterWrite(LIFETIME)
		.buildAsync((key, executor) -> fetch(this::token).toFuture());

	private volatile @Nullable Token volatileField;

	/**
	 * Have everybody fetch, so that whatever is measured is at hand.
	 */
	@Setup
	public void warmUp() {
		this.volatileField = token();
		Mono.when(this.supplier.get(), this.cachedMono, this.simpleTokenCache.getToken(),
				Mono.fromFuture(this.asyncLoadingCache.get(KEY)))
			.block(Duration.ofSeconds(10));
	}

	/**
	 * Stop listening to the store.
	 */
	@TearDown
	public void close() {
		this.supplier.close();
	}

	/**
	 * The way of the library's own calls.
	 * @return the token
	 */
	@Benchmark
	public String supplierGetIfPresent() {
		AccessToken token = this.supplier.getIfPresent();
		return (token != null) ? token.getValue() : missing();
	}

	/**
	 * The way that also works when there is none at hand.
	 * @param receiver takes the token
	 * @return the token
	 */
	@Benchmark
	public String supplierGet(Receiver receiver) {
		return receiver.receive(this.supplier.get()).getValue();
	}

	/**
	 * Reactor's own.
	 * @param receiver takes the token
	 * @return the token
	 */
	@Benchmark
	public String cacheInvalidateIf(Receiver receiver) {
		return receiver.receive(this.cachedMono).value();
	}

	/**
	 * That of azure-core.
	 * @param receiver takes the token
	 * @return the token
	 */
	@Benchmark
	public String simpleTokenCache(Receiver receiver) {
		return receiver.receive(this.simpleTokenCache.getToken()).getToken();
	}

	/**
	 * Caffeine's, for a reactive caller: who leaves must not cancel the future of all.
	 * @param receiver takes the token
	 * @return the token
	 */
	@Benchmark
	public String asyncLoadingCacheMono(Receiver receiver) {
		return receiver.receive(Mono.fromFuture(this.asyncLoadingCache.get(KEY), true)).value();
	}

	/**
	 * Caffeine's without Reactor, which it is not to blame for.
	 * @return the token
	 */
	@Benchmark
	public String asyncLoadingCacheFuture() {
		return this.asyncLoadingCache.get(KEY).join().value();
	}

	/**
	 * The control: the least that a token with an end can cost.
	 * @return the token
	 */
	@Benchmark
	public String volatileField() {
		Token token = this.volatileField;
		return (token != null && !token.isExpired(this.clock)) ? token.value() : missing();
	}

	int fetches() {
		return this.fetches.get();
	}

	private <T> Mono<T> fetch(Supplier<T> answer) {
		return Mono.fromSupplier(() -> {
			this.fetches.incrementAndGet();
			return answer.get();
		});
	}

	private Token token() {
		return new Token(VALUE, this.clock.millis() + LIFETIME.toMillis());
	}

	private static String missing() {
		throw new IllegalStateException("The token was not at hand");
	}

}
