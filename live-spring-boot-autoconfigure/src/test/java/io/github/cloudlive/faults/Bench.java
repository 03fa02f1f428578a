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

package io.github.cloudlive.faults;

import java.net.URI;
import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.springframework.util.unit.DataSize;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.RetrySettings;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.DeveloperCredentials;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

/**
 * An emulator with a clock that can be set, and a proxy in front of it that can do what
 * the emulator cannot.
 */
final class Bench implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofMinutes(1);

	static final Duration SHORT_READ_TIMEOUT = Duration.ofMillis(700);

	static final DataSize MAX_RESPONSE_SIZE = DataSize.ofKilobytes(16);

	/** Between the first and the second look. */
	private static final Duration MAX_BACKOFF = Duration.ofMillis(250);

	private static final Duration LONG_AGO = Duration.ofMinutes(30);

	private final ShiftedClock clock = new ShiftedClock();

	private final LiveEmulator emulator = LiveEmulator.builder().port(0).clock(this.clock).start();

	private final WireMockServer proxy = new WireMockServer(WireMockConfiguration.options()
		.dynamicPort()
		.bindAddress("127.0.0.1")
		.gzipDisabled(true)
		.extensions(new OddDress()));

	Bench() {
		this.proxy.start();
	}

	LiveEmulator emulator() {
		return this.emulator;
	}

	WireMockServer proxy() {
		return this.proxy;
	}

	static String pathOf(EmulatorOperation operation) {
		return switch (operation) {
			case TOKEN -> "/access/token";
			case START -> "/v1/live/start";
			case STOP -> "/v1/live/stop";
			case LIST -> "/v1/live/list";
			case DISCOVERY -> "/server/address";
		};
	}

	URI proxyUrl() {
		return URI.create(this.proxy.baseUrl());
	}

	LiveClient client(URI baseUrl, Duration readTimeout) {
		return new LiveClientBuilder("app").baseUrl(baseUrl)
			.credentials(new DeveloperCredentials("demo-developer", "0123456789abcdef"))
			.retry(new RetrySettings(3, Duration.ofMillis(1), MAX_BACKOFF))
			.readTimeout(readTimeout)
			.maxResponseSize(MAX_RESPONSE_SIZE)
			.build();
	}

	/**
	 * Let the group have a live that somebody has started long ago, by the platform's
	 * clock.
	 */
	void startLongAgo(String groupId) {
		try (LiveClient somebody = client(this.emulator.baseUrl(), PATIENCE)) {
			somebody.accessTokens().get().block(PATIENCE);
			this.clock.shift(LONG_AGO.negated());
			somebody.operations().start(groupId).block(PATIENCE);
			this.clock.shift(LONG_AGO);
		}
	}

	void reset() {
		this.emulator.reset();
		this.proxy.resetAll();
		this.proxy.stubFor(
				any(anyUrl()).atPriority(10).willReturn(aResponse().proxiedFrom(this.emulator.baseUrl().toString())));
	}

	@Override
	public void close() {
		this.proxy.stop();
		this.emulator.close();
	}

}
