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

package io.github.cloudlive.sample;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webflux.test.autoconfigure.WebFluxTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.CropMode;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.QualityLevel;
import io.github.cloudlive.StartLiveRequest;

import static org.mockito.BDDMockito.given;

@WebFluxTest(LiveController.class)
@Import({ OpenSecurity.class, StartedHere.class })
class LiveControllerTests {

	private static final LiveStream LIVE = LiveStream.builder("room")
		.flvUrl("http://h/fsp-live/1_room.flv")
		.m3u8Url("http://h/fsp-live/1_room.m3u8")
		.rtmpUrl("rtmp://h/fsp-live/1_room")
		.startTime(Instant.parse("2020-05-13T03:23:47Z"))
		.build();

	@Autowired
	private WebTestClient client;

	@MockitoBean
	private LiveOperations lives;

	@Test
	void listReturnsLivesInCamelCase() {
		given(this.lives.list()).willReturn(Flux.just(LIVE));
		this.client.get().uri("/api/lives").exchange().expectStatus().isOk().expectBody().json("""
				[{"groupId":"room","flvUrl":"http://h/fsp-live/1_room.flv",
				"m3u8Url":"http://h/fsp-live/1_room.m3u8","rtmpUrl":"rtmp://h/fsp-live/1_room",
				"startTime":"2020-05-13T03:23:47Z"}]""");
	}

	@Test
	void startWhenEveryFieldIsGivenPassesItOn() {
		StartLiveRequest request = StartLiveRequest.builder("room")
			.width(640)
			.height(360)
			.cropMode(CropMode.FIT)
			.frameRate(25)
			.qualityLevel(QualityLevel.HIGH_DEFINITION)
			.pushAddress("rtmp://push/app")
			.build();
		given(this.lives.start(request)).willReturn(Mono.just(LIVE));
		this.client.post()
			.uri("/api/lives")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("""
					{"groupId":"room","width":640,"height":360,"cropMode":"FIT","frameRate":25,
					"qualityLevel":"HIGH_DEFINITION","pushAddress":"rtmp://push/app"}""")
			.exchange()
			.expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.flvUrl")
			.isEqualTo("http://h/fsp-live/1_room.flv");
	}

	@Test
	void startWhenOnlyTheGroupIsGivenLeavesTheRestUnset() {
		given(this.lives.start(StartLiveRequest.of("room"))).willReturn(Mono.just(LIVE));
		this.client.post()
			.uri("/api/lives")
			.contentType(MediaType.APPLICATION_JSON)
			.bodyValue("{\"groupId\":\"room\"}")
			.exchange()
			.expectStatus()
			.isCreated();
	}

	@Test
	void stopStopsTheGroupInThePath() {
		given(this.lives.stop("房间 1")).willReturn(Mono.empty());
		this.client.delete().uri("/api/lives/{groupId}", "房间 1").exchange().expectStatus().isNoContent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b", "100%", "%2F", "a;b", "a\\b", "a&b=c#d?e+f", "\"it's\"", "<b>x</b> 房间/1 😀", "直播间",
			".." })
	void stopWhenTheGroupIdFitsNoPathTakesItFromTheParameter(String groupId) {
		given(this.lives.stop(groupId)).willReturn(Mono.empty());
		this.client.delete()
			.uri((uri) -> uri.path("/api/lives").queryParam("groupId", "{groupId}").build(groupId))
			.exchange()
			.expectStatus()
			.isNoContent();
	}

}
