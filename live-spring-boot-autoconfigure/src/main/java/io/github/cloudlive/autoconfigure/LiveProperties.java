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

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import io.github.cloudlive.CropMode;
import io.github.cloudlive.QualityLevel;
import io.github.cloudlive.token.SharingSettings.OnUnavailable;
import io.github.cloudlive.token.TokenMode;

/**
 * Properties of the live client.
 *
 * @param baseUrl Base URL of the gateway, given by the operator of a private cloud. When
 * not set, the access service is asked for it.
 * @param appId ID of the app whose lives are run.
 * @param connectTimeout Time to connect to the gateway. When not set,
 * 'spring.http.clients.connect-timeout' applies, else 2 seconds.
 * @param readTimeout Time for one try, from waiting for a connection to the last byte of
 * the answer. When not set, 'spring.http.clients.read-timeout' applies, else 10 seconds.
 * @param callTimeout Time for a whole operation: tries, waits between them and the
 * fetching of an access token.
 * @param maxResponseSize Maximum size of an answer.
 * @param discovery Where the access service is.
 * @param developer What identifies the account.
 * @param ssl TLS to the gateway.
 * @param defaults What a start takes where its request does not say.
 * @param token How access tokens are renewed and shared.
 * @param pool Connections to the gateway.
 * @param retry How often requests are repeated.
 */
@ConfigurationProperties("live")
record LiveProperties(@Nullable String baseUrl, @Nullable String appId, @Nullable Duration connectTimeout,
		@Nullable Duration readTimeout, @DefaultValue("30s") Duration callTimeout,
		@DefaultValue("16MB") DataSize maxResponseSize, @DefaultValue Discovery discovery,
		@DefaultValue Developer developer, @DefaultValue Ssl ssl, @DefaultValue Defaults defaults,
		@DefaultValue Token token, @DefaultValue Pool pool, @DefaultValue Retry retry) {

	/**
	 * Where the access service is.
	 *
	 * @param url URL of the access service, which tells where the gateway is.
	 */
	record Discovery(@DefaultValue("https://access.paas.hst.com/server/address") String url) {

	}

	/**
	 * What identifies the account.
	 *
	 * @param id Developer ID.
	 * @param secret Developer secret, exactly 16 bytes. Needed to fetch access tokens.
	 * Keep it out of files that are shared.
	 */
	record Developer(@Nullable String id, @Nullable String secret) {

		@Override
		public String toString() {
			return "Developer[id=%s, secret=(hidden)]".formatted(this.id);
		}

	}

	/**
	 * TLS to the gateway.
	 *
	 * @param bundle Name of the SSL bundle to use. When not set,
	 * 'spring.http.clients.ssl.bundle' applies.
	 */
	record Ssl(@Nullable String bundle) {

	}

	/**
	 * What a start takes where its request does not say. What is not set here either is
	 * left to the platform.
	 *
	 * @param width Width of the canvas in pixels, 1 to 1920.
	 * @param height Height of the canvas in pixels, 1 to 1080.
	 * @param cropMode How a picture is brought onto the canvas.
	 * @param frameRate Frames a second, 1 to 30.
	 * @param qualityLevel Picture quality.
	 * @param pushAddress RTMP address that the platform pushes the mixed stream to, which
	 * a private cloud needs. {groupId} in it stands for the percent-encoded group ID.
	 */
	record Defaults(@Nullable Integer width, @Nullable Integer height, @Nullable CropMode cropMode,
			@Nullable Integer frameRate, @Nullable QualityLevel qualityLevel, @Nullable String pushAddress) {

		@Override
		public String toString() {
			return "Defaults[width=%s, height=%s, cropMode=%s, frameRate=%s, qualityLevel=%s, pushAddress=(hidden)]"
				.formatted(this.width, this.height, this.cropMode, this.frameRate, this.qualityLevel);
		}

	}

	/**
	 * How access tokens are renewed and shared.
	 *
	 * @param mode Who gets access tokens: with fetch this service does, with follow it
	 * uses those that others publish in the store, and needs no developer secret.
	 * @param refreshWindow Time before its expiry at which an access token is refreshed,
	 * never more than a quarter of its life. Zero to refresh only when it has expired.
	 * When not set, 10 % of its life, at most 5 minutes.
	 * @param failureBackoff Time that the next fetch waits after a failed one, doubled
	 * with each failure in a row.
	 * @param maxFailureBackoff Maximum time that a fetch waits after failed ones.
	 * @param minFetchInterval Minimum time between two fetches: of all replicas together,
	 * of each one while the store is unavailable.
	 * @param store Where access tokens are kept.
	 */
	record Token(@DefaultValue("fetch") TokenMode mode, @Nullable Duration refreshWindow,
			@DefaultValue("1s") Duration failureBackoff, @DefaultValue("5s") Duration maxFailureBackoff,
			@DefaultValue("1s") Duration minFetchInterval, @DefaultValue Store store) {

	}

	/**
	 * Where access tokens are kept.
	 *
	 * @param type Where access tokens are kept. With auto it is Redis where there is a
	 * connection to one, which all replicas then share, else the memory of each replica.
	 * @param timeout Time for one command of the store.
	 * @param onUnavailable What a replica without a valid token does while the store is
	 * unavailable: fetch one for itself, or fail. A follower fails in any case.
	 * @param key Key that access tokens are encrypted with in Redis, 32 bytes in Base64,
	 * the same on all replicas, followers included. When not set, it is derived from the
	 * developer secret.
	 */
	record Store(@DefaultValue("auto") TokenStoreType type, @DefaultValue("500ms") Duration timeout,
			@DefaultValue("local") OnUnavailable onUnavailable, @Nullable String key) {

		@Override
		public String toString() {
			return "Store[type=%s, timeout=%s, onUnavailable=%s, key=(hidden)]".formatted(this.type, this.timeout,
					this.onUnavailable);
		}

	}

	/**
	 * Connections to the gateway.
	 *
	 * @param maxConnections Maximum number of connections, each of which carries one
	 * request at a time.
	 * @param pendingAcquireLimit Maximum number of requests that wait for a connection, 0
	 * for none.
	 * @param pendingAcquireTimeout Maximum time that a request waits for a connection.
	 * @param maxIdleTime Time after which a connection without a request is closed.
	 * Should be less than the gateway's keep-alive.
	 */
	record Pool(@DefaultValue("500") int maxConnections, @DefaultValue("1000") int pendingAcquireLimit,
			@DefaultValue("5s") Duration pendingAcquireTimeout, @DefaultValue("15s") Duration maxIdleTime) {

	}

	/**
	 * How often requests are repeated. A start or a stop is repeated only where it is
	 * certain that nothing was done.
	 *
	 * @param maxAttempts Maximum number of times that a request is sent, 1 to send it
	 * never again.
	 * @param firstBackoff Maximum wait before the first repetition, doubled with each
	 * one.
	 * @param maxBackoff Maximum wait before any repetition.
	 * @param budget How many repetitions there may be while the platform fails.
	 */
	record Retry(@DefaultValue("3") int maxAttempts, @DefaultValue("200ms") Duration firstBackoff,
			@DefaultValue("5s") Duration maxBackoff, @DefaultValue RetryBudget budget) {

	}

	/**
	 * How many repetitions there may be while the platform fails. A repetition takes its
	 * cost, a success puts it back, and one at the first attempt puts in 1.
	 *
	 * @param capacity What the budget holds at most and at first, 0 for no repetitions.
	 * @param cost What a repetition costs. While the budget holds less, the first failure
	 * is reported at once.
	 */
	record RetryBudget(@DefaultValue("500") int capacity, @DefaultValue("5") int cost) {

	}

}
