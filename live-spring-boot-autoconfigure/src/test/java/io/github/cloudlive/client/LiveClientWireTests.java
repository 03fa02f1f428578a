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
import java.time.Duration;
import java.util.function.Consumer;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.CropMode;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveNotFoundException;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.QualityLevel;
import io.github.cloudlive.StartLiveDefaults;
import io.github.cloudlive.StartLiveRequest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operations on the wire, with the answers that the platform's documents show.
 */
class LiveClientWireTests {

	private static final String TOKEN = "f0f646c66a7219b040e45fdb592504ba";

	private static final String STARTED = """
			{"code":0,"flv_url":"http://h/fsp-live/20200512161527_1111.flv","group_id":"1111",
			 "m3u8_url":"http://h/fsp-live/20200512161527_1111.m3u8","msg":"success",
			 "rtmp_url":"rtmp://h/fsp-live/20200512161527_1111"}""";

	private static final String LISTED = """
			{"code":0,"id":9475,"list":[{"flv_url":"http://h/fsp-live/20200513112347_1111.flv","group_id":"1111",
			 "m3u8_url":"http://h/fsp-live/20200513112347_1111.m3u8",
			 "rtmp_url":"rtmp://h/fsp-live/20200513112347_1111","start_time":1589340227}],"msg":"success"}""";

	@RegisterExtension
	static WireMockExtension platform = WireMockExtension.newInstance()
		.options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
		.build();

	private LiveClient client;

	@BeforeEach
	void createClient() {
		platform.stubFor(get("/access/token").willReturn(okJson("""
				{"code":0,"msg":"OK","result":{"timeout":7200,"access_token":"%s"}}""".formatted(TOKEN))));
		this.client = builder().build();
	}

	@AfterEach
	void closeClient() {
		this.client.close();
	}

	private LiveClientBuilder builder() {
		return EmulatorClient.builder(URI.create("http://127.0.0.1:" + platform.getPort()));
	}

	@Test
	void startWhenNothingIsSetSendsNothingButIds() {
		platform.stubFor(post("/v1/live/start").willReturn(okJson(STARTED)));
		this.client.operations().start("1111").block(EmulatorClient.PATIENCE);
		platform.verify(postRequestedFor(urlEqualTo("/v1/live/start")).withHeader("Authorization", equalTo(TOKEN))
			.withHeader("Content-Type", equalTo("application/json"))
			.withRequestBody(equalTo("{\"app_id\":\"app\",\"group_id\":\"1111\"}")));
	}

	@Test
	void startWhenEverythingIsSetSendsWireNumbers() {
		platform.stubFor(post("/v1/live/start").willReturn(okJson(STARTED)));
		StartLiveRequest request = StartLiveRequest.builder("1111")
			.width(1280)
			.height(720)
			.cropMode(CropMode.FIT)
			.frameRate(25)
			.qualityLevel(QualityLevel.HIGH_DEFINITION)
			.pushAddress("rtmp://media/live/1111")
			.build();
		this.client.operations().start(request).block(EmulatorClient.PATIENCE);
		platform.verify(postRequestedFor(urlEqualTo("/v1/live/start")).withRequestBody(equalToJson("""
				{"app_id":"app","group_id":"1111","width":1280,"height":720,"crop_mode":3,"frame_rate":25,
				 "quality_level":3,"push_addr":"rtmp://media/live/1111"}""")));
	}

	@Test
	void startWhenDefaultsAreSetFillsThemIn() {
		platform.stubFor(post("/v1/live/start").willReturn(okJson(STARTED)));
		try (LiveClient configured = builder()
			.defaults(new StartLiveDefaults(640, null, null, null, null, "rtmp://media/live/{groupId}"))
			.build()) {
			configured.operations().start("a/b").block(EmulatorClient.PATIENCE);
		}
		platform.verify(postRequestedFor(urlEqualTo("/v1/live/start")).withRequestBody(equalToJson("""
				{"app_id":"app","group_id":"a/b","width":640,"push_addr":"rtmp://media/live/a%2Fb"}""")));
	}

	@Test
	void startWhenAnswerIsTheDocumentsOneGivesLive() {
		platform.stubFor(post("/v1/live/start").willReturn(okJson(STARTED)));
		StepVerifier.create(this.client.operations().start("1111"))
			.expectNext(LiveStream.builder("1111")
				.flvUrl("http://h/fsp-live/20200512161527_1111.flv")
				.m3u8Url("http://h/fsp-live/20200512161527_1111.m3u8")
				.rtmpUrl("rtmp://h/fsp-live/20200512161527_1111")
				.build())
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void stopWhenAnswerIsTheDocumentsOneCompletes() {
		platform.stubFor(post("/v1/live/stop")
			.willReturn(okJson("{\"code\":0,\"group_id\":\"1111\",\"msg\":\"stop live success\"}")));
		StepVerifier.create(this.client.operations().stop("1111")).expectComplete().verify(EmulatorClient.PATIENCE);
		platform.verify(postRequestedFor(urlEqualTo("/v1/live/stop"))
			.withRequestBody(equalTo("{\"app_id\":\"app\",\"group_id\":\"1111\"}")));
	}

	@Test
	void listWhenAppIdIsOddEncodesIt() {
		platform.stubFor(get(urlPathEqualTo("/v1/live/list")).willReturn(okJson(LISTED)));
		this.client.operations().forApp("a b&c=中").list().collectList().block(EmulatorClient.PATIENCE);
		platform.verify(getRequestedFor(urlEqualTo("/v1/live/list?app_id=a%20b%26c%3D%E4%B8%AD")));
	}

	@Test
	void accessTokenIsAskedForWithDeveloperIdAndTokenAndNoScheme() {
		listAnswering(okJson(LISTED)).block(EmulatorClient.PATIENCE);
		platform.verify(getRequestedFor(urlEqualTo("/access/token"))
			.withHeader("Authorization", matching("demo-developer\\.001[A-Za-z0-9+/]+=*"))
			.withHeader("Content-Type", absent()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/json", "text/plain", "text/html;charset=GBK", "application/octet-stream",
			"no media type", "" })
	void listWhenContentTypeIsOddReadsTheAnswer(String contentType) {
		StepVerifier.create(listAnswering(ok(LISTED).withHeader("Content-Type", contentType)))
			.expectNext(1L)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void listWhenAnswerIsCompressedReadsIt() {
		platform.stubFor(get(urlPathEqualTo("/v1/live/list")).withHeader("Accept-Encoding", matching(".*gzip.*"))
			.willReturn(okJson(LISTED)));
		StepVerifier.create(this.client.operations().list().count())
			.expectNext(1L)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void listWhenAnswerIsLargerThanAllowedFails() {
		try (LiveClient strict = builder().maxResponseSize(DataSize.ofBytes(100)).build()) {
			platform.stubFor(get(urlPathEqualTo("/v1/live/list")).willReturn(okJson(LISTED)));
			assertFailure(strict.operations().list().then(), LiveRequestException.class,
					(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.TOO_LARGE));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void startWhenRedirectedDoesNotFollow(int status) {
		platform.stubFor(
				post("/v1/live/start").willReturn(aResponse().withStatus(status).withHeader("Location", "/elsewhere")));
		platform.stubFor(post("/elsewhere").willReturn(okJson(STARTED)));
		assertFailure(this.client.operations().start("1111").then(), LiveOutcomeUnknownException.class,
				(failure) -> assertThat(failure).cause()
					.isInstanceOfSatisfying(LiveRequestException.class,
							(cause) -> assertThat(cause.getReason()).isEqualTo(Reason.REDIRECTED)));
		platform.verify(0, postRequestedFor(urlEqualTo("/elsewhere")));
		platform.verify(1, postRequestedFor(urlEqualTo("/v1/live/start")));
	}

	@Test
	void listWhenBuilderTakesEveryStatusForAnErrorIsJudgedByTheLibrary() {
		platform.stubFor(get(urlPathEqualTo("/v1/live/list")).willReturn(aResponse().withStatus(302)));
		try (LiveClient strict = builder()
			.webClientCustomizer((webClient) -> webClient.defaultStatusHandler((status) -> !status.is2xxSuccessful(),
					(response) -> Mono.just(new IllegalStateException("The user's own"))))
			.build()) {
			assertFailure(strict.operations().list().then(), LiveRequestException.class,
					(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.REDIRECTED));
		}
	}

	@Test
	void listWhenBuilderCannotMakeARequestFails() {
		try (LiveClient broken = builder().webClientCustomizer((webClient) -> webClient.defaultRequest((request) -> {
			throw new IllegalStateException("The user's own");
		})).build()) {
			assertFailure(broken.operations().list().then(), LiveRequestException.class,
					(failure) -> assertThat(failure.isRequestSent()).isFalse());
		}
	}

	@Test
	void listWhenConnectionBreaksWithinAnswerTellsTheCauseItself() {
		platform.stubFor(
				get(urlPathEqualTo("/v1/live/list")).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));
		assertFailure(this.client.operations().list().then(), LiveRequestException.class, (failure) -> {
			assertThat(failure.getReason()).isEqualTo(Reason.CONNECTION_BROKEN);
			assertThat(failure.getCause()).isNotInstanceOf(WebClientException.class);
		});
	}

	@Test
	void startWhenConnectionIsResetIsSentOnce() {
		platform.stubFor(get(urlPathEqualTo("/v1/live/list")).willReturn(okJson(LISTED)));
		this.client.operations().list().blockLast(EmulatorClient.PATIENCE);
		platform.stubFor(post("/v1/live/start").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
		assertFailure(this.client.operations().start("1111").then(), LiveOutcomeUnknownException.class,
				(failure) -> assertThat(failure.getHttpStatus()).isNull());
		platform.verify(1, postRequestedFor(urlEqualTo("/v1/live/start")));
	}

	@Test
	void listWhenTooManyRequestsWaitsAsTold() {
		String path = "/v1/live/list";
		platform.stubFor(get(urlPathEqualTo(path)).inScenario("busy")
			.whenScenarioStateIs(Scenario.STARTED)
			.willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1"))
			.willSetStateTo("free"));
		platform.stubFor(
				get(urlPathEqualTo(path)).inScenario("busy").whenScenarioStateIs("free").willReturn(okJson(LISTED)));
		StepVerifier.create(this.client.operations().list().count())
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(900))
			.expectNext(1L)
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
	}

	@Test
	void listWhenGatewayIsAProxyThatAnswersHtmlFailsWithStatus() {
		assertFailure(listAnswering(
				aResponse().withStatus(403).withHeader("Content-Type", "text/html").withBody("<html>Forbidden</html>")),
				LiveRequestException.class, (failure) -> {
					assertThat(failure.getReason()).isEqualTo(Reason.UNREADABLE);
					assertThat(failure.getHttpStatus()).isEqualTo(403);
					assertThat(failure).hasMessageStartingWith("list failed (HTTP 403): ");
				});
	}

	@Test
	void listWhenNothingIsThereAsksWhetherTheUrlIsRight() {
		assertFailure(listAnswering(aResponse().withStatus(404).withBody("<html>Not Found</html>")),
				LiveRequestException.class,
				(failure) -> assertThat(failure).hasMessageEndingWith("is the gateway's base URL right?"));
	}

	@Test
	void listWhenStatusIsAnErrorButCodeIsZeroFails() {
		assertFailure(listAnswering(okJson(LISTED).withStatus(400)), LiveRequestException.class,
				(failure) -> assertThat(failure.getHttpStatus()).isEqualTo(400));
	}

	@Test
	void stopWhenStatusIsAnErrorIsJudgedByCode() {
		platform.stubFor(post("/v1/live/stop")
			.willReturn(okJson("{\"code\":\"605030001\",\"message\":\"gone\"}").withStatus(404)));
		assertFailure(this.client.operations().stop("1111"), LiveNotFoundException.class, (failure) -> {
			assertThat(failure.getCode()).isEqualTo(6050030001L);
			assertThat(failure.getReceivedCode()).isEqualTo(605030001L);
			assertThat(failure.getPlatformMessage()).isEqualTo("gone");
			assertThat(failure.getHttpStatus()).isEqualTo(404);
		});
	}

	@Test
	void startWhenAnswerQuotesSecretsHidesThem() {
		String address = "rtmp://media/live/1111?key=geheim";
		platform.stubFor(post("/v1/live/start")
			.willReturn(okJson("{\"code\":606000003,\"msg\":\"%s is bad, and so is %s\"}".formatted(TOKEN, address))));
		Mono<LiveStream> start = this.client.operations()
			.start(StartLiveRequest.builder("1111").pushAddress(address).build());
		assertFailure(start.then(), LiveResponseException.class,
				(failure) -> assertThat(failure).hasMessageNotContainingAny(TOKEN, "geheim")
					.hasMessageContaining("(hidden) is bad, and so is (hidden)"));
	}

	@Test
	void accessTokenWhenRefusalQuotesTheDeveloperTokenHidesIt() {
		platform.stubFor(get("/access/token").willReturn(
				okJson("{\"code\":606000000,\"msg\":\"bad: {{regexExtract request.headers.Authorization '001.*'}}\"}")
					.withTransformers("response-template")));
		assertFailure(this.client.accessTokens().get().then(), LiveResponseException.class,
				(failure) -> assertThat(failure.getPlatformMessage()).isEqualTo("bad: (hidden)"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"code\":0}", "{\"code\":0,\"result\":{\"access_token\":\"x\"}}",
			"{\"code\":0,\"result\":{\"timeout\":7200}}",
			"{\"code\":0,\"result\":{\"timeout\":0,\"access_token\":\"x\"}}",
			"{\"code\":0,\"result\":{\"timeout\":-5,\"access_token\":\"x\"}}",
			"{\"code\":0,\"result\":{\"timeout\":99999999999999999999,\"access_token\":\"x\"}}",
			"{\"code\":0,\"result\":{\"timeout\":7200,\"access_token\":\"\"}}",
			"{\"code\":0,\"result\":{\"timeout\":7200,\"access_token\":\"a\\r\\nX: y\"}}" })
	void accessTokenWhenAnswerHasNoUsableOneFails(String json) {
		platform.stubFor(get("/access/token").willReturn(okJson(json)));
		assertFailure(this.client.accessTokens().get().then(), LiveRequestException.class,
				(failure) -> assertThat(failure.getReason()).isEqualTo(Reason.UNREADABLE));
	}

	@Test
	void accessTokenWhenItsTimeoutIsBeyondAnyClockIsUsedForSomeYears() {
		platform.stubFor(get("/access/token")
			.willReturn(okJson("{\"code\":0,\"result\":{\"timeout\":9223372036854775807,\"access_token\":\"x\"}}")));
		StepVerifier.create(this.client.accessTokens().get())
			.assertNext((token) -> assertThat(token.getLifetime()).isEqualTo(Duration.ofDays(3650)))
			.expectComplete()
			.verify(EmulatorClient.PATIENCE);
		assertThat(this.client.accessTokens().getIfPresent()).isNotNull();
	}

	private Mono<Long> listAnswering(ResponseDefinitionBuilder answer) {
		platform.stubFor(get(urlPathEqualTo("/v1/live/list")).willReturn(answer));
		return this.client.operations().list().count();
	}

	private static <E extends LiveException> void assertFailure(Mono<?> call, Class<E> type, Consumer<E> requirements) {
		StepVerifier.create(call.then())
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOfSatisfying(type, requirements))
			.verify(EmulatorClient.PATIENCE);
	}

}
