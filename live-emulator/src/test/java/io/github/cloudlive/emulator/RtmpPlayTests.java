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

package io.github.cloudlive.emulator;

import java.io.InputStream;
import java.net.URI;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.cloudlive.emulator.media.FfmpegCondition;
import io.github.cloudlive.emulator.media.Program;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a player that others have made plays the RTMP URLs that starts answer.
 */
@ExtendWith(FfmpegCondition.class)
@Timeout(120)
class RtmpPlayTests {

	private final LiveEmulator emulator = LiveEmulator.start();

	private final TestClient client = new TestClient(this.emulator);

	@BeforeEach
	void setUp() {
		this.client.login();
	}

	@AfterEach
	void tearDown() {
		this.emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1111", "直播间 a/b+c%" })
	void urlOfStartPlays(String groupId) {
		assertThat(probe(start(groupId)).text()).contains("h264|320|240|15/1", "aac|48000");
	}

	@Test
	void urlOfListPlays() {
		start("1111");
		String url = TestClient.json(this.client.list("app")).path("list").path(0).path("rtmp_url").stringValue();
		assertThat(probe(url).text()).contains("h264|320|240|15/1", "aac|48000");
	}

	@Test
	void urlPlaysWithoutComplaint() {
		String url = start("1111");
		Program played = Program.run("ffmpeg", "-v", "error", "-xerror", "-i", url, "-frames:v", "45", "-f", "null",
				"-");
		assertThat(played.errors()).isEmpty();
	}

	@Test
	void urlWhenLiveHasStoppedDoesNotPlay() {
		String url = start("1111");
		this.client.stop("app", "1111");
		Program played = probe(url);
		assertThat(played.text()).isEmpty();
		assertThat(played.errors()).contains("No live of this name is running");
	}

	@Test
	void stopEndsPlayer() throws Exception {
		String url = start("1111");
		Process player = new ProcessBuilder("ffmpeg", "-v", "error", "-i", url, "-f", "flv", "-").start();
		try (InputStream video = player.getInputStream()) {
			assertThat(video.read()).isEqualTo('F');
			this.client.stop("app", "1111");
			assertThat(video.readAllBytes()).isNotEmpty();
			assertThat(player.waitFor()).isZero();
		}
		finally {
			player.destroyForcibly();
		}
	}

	private String start(String groupId) {
		JsonNode body = TestClient.JSON.createObjectNode()
			.put("app_id", "app")
			.put("group_id", groupId)
			.put("width", 320)
			.put("height", 240)
			.put("frame_rate", 15);
		String url = TestClient.json(this.client.post("/v1/live/start", TestClient.JSON.writeValueAsString(body)))
			.path("rtmp_url")
			.stringValue();
		assertThat(URI.create(url).getScheme()).isEqualTo("rtmp");
		return url;
	}

	private static Program probe(String url) {
		return Program.run("ffprobe", "-v", "error", "-show_entries",
				"stream=codec_name,width,height,r_frame_rate,sample_rate", "-of", "compact=p=0:nk=1", url);
	}

}
