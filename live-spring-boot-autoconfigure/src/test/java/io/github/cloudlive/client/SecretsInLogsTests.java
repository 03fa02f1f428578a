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

package io.github.cloudlive.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import tools.jackson.databind.json.JsonMapper;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.StartLiveDefaults;
import io.github.cloudlive.StartLiveRequest;
import io.github.cloudlive.actuate.endpoint.LiveEndpoint;
import io.github.cloudlive.actuate.endpoint.ReactiveLiveEndpointWebExtension;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.emulator.junit.LiveEmulatorExtension;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.DeveloperTokenGenerator;
import io.github.cloudlive.token.FetchedToken;
import io.github.cloudlive.token.TokenSnapshot;
import io.github.cloudlive.token.TokenSnapshot.StoredToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever goes wrong, nothing tells a secret: no line of a log at its most talkative, no
 * error, no object.
 */
class SecretsInLogsTests {

	private static final String SECRET = "0123456789abcdef";

	private static final String PUSH_ADDRESS = "rtmp://push.example.com/live/room-1?key=4b1d";

	private static final StartLiveRequest REQUEST = StartLiveRequest.builder("room-1")
		.pushAddress(PUSH_ADDRESS)
		.build();

	@RegisterExtension
	static LiveEmulatorExtension extension = new LiveEmulatorExtension();

	private final SecretsWatch watch = new SecretsWatch();

	private LiveEmulator emulator;

	@BeforeEach
	void keepSecrets() {
		this.emulator = extension.emulator();
		this.watch.keepSecret(SECRET);
		this.watch.keepSecret(PUSH_ADDRESS);
	}

	@AfterEach
	void close() {
		this.watch.close();
	}

	@Test
	void callsWhenAllIsWellTellNoSecret() {
		try (LiveClient client = client(this.emulator.baseUrl())) {
			useAll(client);
			assertThatNothingIsTold();
		}
	}

	static Stream<Arguments> faults() {
		List<Named<Fault>> faults = List.of(Named.of("cut before the work", Fault.cutBefore()),
				Named.of("cut after the work", Fault.cutAfter()), Named.of("cut within", Fault.cutDuring()),
				Named.of("too late", Fault.delay(Duration.ofMinutes(1))), Named.of("503", Fault.status(503)),
				Named.of("redirect", Fault.status(307)), Named.of("garbage", Fault.garbage()),
				Named.of("empty", Fault.empty()), Named.of("truncated", Fault.truncated()),
				Named.of("token expired", Fault.code(606000001)), Named.of("failed", Fault.code(606000005)),
				Named.of("undocumented code", Fault.code(6050039999L)));
		return Stream.of(EmulatorOperation.TOKEN, EmulatorOperation.START, EmulatorOperation.LIST)
			.flatMap((operation) -> faults.stream().map((fault) -> Arguments.of(operation, fault)));
	}

	@ParameterizedTest
	@MethodSource("faults")
	void callsWhenOneIsFaultyTellNoSecret(EmulatorOperation operation, Fault fault) {
		this.emulator.inject(operation, fault);
		try (LiveClient client = client(this.emulator.baseUrl())) {
			useAll(client);
			assertThatNothingIsTold();
		}
	}

	@Test
	void callsWhenTokensDieTellNoSecret() {
		try (LiveClient client = client(this.emulator.baseUrl())) {
			useAll(client);
			this.emulator.expireTokens();
			useAll(client);
			this.emulator.expireTokens();
			useAll(client);
			assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isGreaterThanOrEqualTo(3);
			assertThatNothingIsTold();
		}
	}

	@Test
	void callsWhenNobodyListensTellNoSecret() {
		LiveEmulator gone = LiveEmulator.builder().port(0).start();
		try (LiveClient client = client(gone.baseUrl())) {
			useAll(client);
			gone.close();
			useAll(client);
			assertThatNothingIsTold();
		}
	}

	@Test
	void callsWhenPlatformRepeatsWhatItIsToldTellNoSecret() {
		DisposableServer platform = repeatingPlatform();
		try (LiveClient client = client(URI.create("http://127.0.0.1:" + platform.port()))) {
			useAll(client);
			assertThatNothingIsTold();
		}
		finally {
			platform.disposeNow();
		}
	}

	@Test
	void objectsThatHoldSecretsTellNone() {
		DeveloperCredentials credentials = new DeveloperCredentials("demo-developer", SECRET);
		this.watch.keepSecret("f0f646c6");
		FetchedToken fetched = new FetchedToken("f0f646c6", Duration.ofHours(2));
		StoredToken stored = new StoredToken("f0f646c6", Duration.ofHours(2), Duration.ofHours(1));
		StartLiveDefaults defaults = new StartLiveDefaults(null, null, null, null, null, PUSH_ADDRESS);
		Stream
			.of(credentials, fetched, stored, defaults, REQUEST, new TokenSnapshot(1, stored),
					AccessToken.of(fetched, 1, Instant.EPOCH), new LiveClientBuilder("app").credentials(credentials),
					new DeveloperTokenGenerator(credentials, Clock.systemUTC(), () -> 1L))
			.forEach(this.watch::hear);
		assertThat(this.watch.leaks()).isEmpty();
	}

	@Test
	void endpointTellsFailuresAndNoSecret() {
		this.emulator.inject(EmulatorOperation.TOKEN, Fault.code(606000000));
		try (LiveClient client = client(this.emulator.baseUrl())) {
			LiveEndpoint endpoint = new LiveEndpoint(Map.of("default", client), Clock.systemUTC());
			useAll(client);
			useAll(client);
			assertThat(endpoint.account("default").token()).isNotNull();
			assertThat(endpoint.account("default").lastErrors()).hasSizeGreaterThan(1);
			this.watch.hear(JsonMapper.shared().writeValueAsString(endpoint.live()));
			assertThatNothingIsTold();
		}
	}

	@Test
	void leaksWhenTokenIsLoggedHasTheLine() {
		try (LiveClient client = client(this.emulator.baseUrl())) {
			useAll(client);
			String token = client.accessTokens().peek().getValue();
			LogFactory.getLog(LiveClient.class).trace("Authorization: " + token);
			assertThat(this.watch.leaks()).singleElement().asString().contains("Authorization: " + token);
		}
	}

	@Test
	void leaksWhenCauseOfLoggedErrorTellsSecretHasTheTrace() {
		LogFactory.getLog("reactor.netty.http.client.HttpClientConnect")
			.debug("It failed", new IllegalStateException(new IllegalArgumentException(PUSH_ADDRESS)));
		assertThat(this.watch.leaks()).singleElement().asString().contains("It failed");
	}

	@Test
	void leaksWhenSuppressedErrorTellsSecretHasTheTrace() {
		IllegalStateException error = new IllegalStateException("It failed");
		error.addSuppressed(new IllegalArgumentException(SECRET));
		this.watch.hearError(error);
		assertThat(this.watch.leaks()).singleElement().asString().contains("It failed");
	}

	@Test
	void leaksWhenObjectTellsSecretHasItsWords() {
		this.watch.hear(Map.of("secret", SECRET));
		assertThat(this.watch.leaks()).containsExactly("{secret=" + SECRET + "}");
	}

	private LiveClient client(URI baseUrl) {
		return EmulatorClient.builder(baseUrl)
			.readTimeout(Duration.ofMillis(300))
			.observationRegistry(ObservationRegistry.create())
			.webClientCustomizer((webClient) -> webClient.filter(this::keepTokenSecret))
			.build();
	}

	private Mono<ClientResponse> keepTokenSecret(ClientRequest request, ExchangeFunction next) {
		assertThat(request.headers().containsHeader(HttpHeaders.AUTHORIZATION)).isFalse();
		return next.exchange(ClientRequest.from(request).httpRequest((connected) -> {
			String authorization = connected.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
			// a developer ID, a dot and a developer token; or an access token
			this.watch.keepSecret(authorization.substring(authorization.lastIndexOf('.') + 1));
		}).build());
	}

	private void useAll(LiveClient client) {
		LiveOperations live = client.operations();
		LiveEndpoint endpoint = new LiveEndpoint(Map.of("default", client), Clock.systemUTC());
		Stream
			.<Publisher<?>>of(live.start(REQUEST), live.start(REQUEST), live.ensureStarted(REQUEST), live.list(),
					live.find("room-1"), live.stop("room-1"), live.stop("room-1"), live.ensureStopped("room-1"),
					new ReactiveLiveEndpointWebExtension(endpoint).rotate("default").map(WebEndpointResponse::getBody),
					client.ping(), client.accessTokens().get())
			.forEach(this::use);
		this.watch.hear(JsonMapper.shared().writeValueAsString(endpoint.live()));
		Stream.of(client, live, client.accessTokens()).forEach(this.watch::hear);
	}

	private void use(Publisher<?> call) {
		Flux.from(call)
			.doOnNext(this.watch::hear)
			.doOnError(this.watch::hearError)
			.onErrorComplete()
			.blockLast(EmulatorClient.PATIENCE);
	}

	/**
	 * It refuses all but the second request for a token, and says what it refuses.
	 */
	private static DisposableServer repeatingPlatform() {
		AtomicInteger tokens = new AtomicInteger();
		return HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> {
			boolean granted = request.uri().startsWith("/access/token") && tokens.incrementAndGet() == 2;
			return response.sendString(granted
					? Mono.just("{\"code\":0,\"result\":{\"timeout\":7200,\"access_token\":\"f0f646c66a7219b0\"}}")
					: refusal(request));
		}).bindNow();
	}

	private static Mono<String> refusal(HttpServerRequest request) {
		return request.receive()
			.aggregate()
			.asString()
			.defaultIfEmpty("")
			.map((body) -> JsonMapper.shared()
				.writeValueAsString(Map.of("code", 606000005, "msg", "refused: " + request.requestHeaders() + body)));
	}

	private void assertThatNothingIsTold() {
		assertThat(this.watch.logged("reactor.netty.http.client")).isNotEmpty();
		assertThat(this.watch.logged("org.springframework.web.reactive.function.client")).isNotEmpty();
		assertThat(this.watch.secrets()).as("developer secret, push address, developer and access token")
			.hasSizeGreaterThan(3);
		assertThat(this.watch.leaks()).isEmpty();
	}

}
