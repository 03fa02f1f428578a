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

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import io.github.cloudlive.emulator.media.FfmpegCondition;
import io.github.cloudlive.emulator.media.Program;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the streams at the URLs that starts answer.
 */
@Timeout(60)
class StreamTests {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final LiveEmulator emulator = LiveEmulator.builder().port(0).maxViewers(2).start();

	private final TestClient client = new TestClient(this.emulator);

	@BeforeEach
	void login() {
		this.client.login();
	}

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void flvPlays() throws Exception {
		HttpResponse<InputStream> flv = open(start("1111").path("flv_url").stringValue());
		assertThat(flv.statusCode()).isEqualTo(200);
		assertThatAnyPageMayPlay(flv, "video/x-flv");
		try (InputStream stream = flv.body()) {
			assertThat(stream.readNBytes(14)).isEqualTo(new byte[] { 'F', 'L', 'V', 1, 5, 0, 0, 0, 9, 0, 0, 0, 0, 18 });
		}
	}

	@Test
	void playlistLeadsToSegments() throws Exception {
		String url = start("直播间 -1").path("m3u8_url").stringValue();
		HttpResponse<InputStream> playlist = open(url);
		assertThat(playlist.statusCode()).isEqualTo(200);
		assertThatAnyPageMayPlay(playlist, "application/vnd.apple.mpegurl");
		String last = text(playlist).lines().reduce("", (before, line) -> line);
		HttpResponse<InputStream> segment = open(URI.create(url).resolve(last).toString());
		assertThat(segment.statusCode()).isEqualTo(200);
		assertThatAnyPageMayPlay(segment, "video/mp2t");
		assertThat(segment.body().readAllBytes()).startsWith(0x47, 0x40, 0x00);
	}

	@Test
	void stopEndsFlvAndPlaylist() throws Exception {
		JsonNode started = start("1111");
		HttpResponse<InputStream> flv = open(started.path("flv_url").stringValue());
		this.client.stop("app", "1111");
		// Reads to the end, which there is now
		assertThat(flv.body().readAllBytes()).isNotEmpty();
		assertThat(text(open(started.path("m3u8_url").stringValue()))).endsWith("#EXT-X-ENDLIST\n");
		assertThat(open(started.path("flv_url").stringValue()).statusCode()).isEqualTo(404);
	}

	@Test
	void resetEndsStreams() throws Exception {
		JsonNode started = start("1111");
		HttpResponse<InputStream> flv = open(started.path("flv_url").stringValue());
		this.emulator.reset();
		assertThat(flv.body().readAllBytes()).isNotEmpty();
		assertThat(open(started.path("m3u8_url").stringValue()).statusCode()).isEqualTo(404);
	}

	@Test
	void flvWhenThereAreTooManyViewersAnswersOverloaded() throws Exception {
		String url = start("1111").path("flv_url").stringValue();
		try (InputStream one = open(url).body(); InputStream another = open(url).body()) {
			HttpResponse<InputStream> third = open(url);
			assertThat(third.statusCode()).isEqualTo(503);
			assertThat(third.headers().firstValue("Content-Type")).hasValue("application/json");
			assertThat(third.headers().firstValue("Retry-After")).hasValue("5");
			assertThat(third.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(text(third)).isEqualTo("{\"code\":6050030009,\"msg\":\"Server has reached its limit: "
					+ "All lives together may have up to 2 viewers at a time\"}");
			assertThat(one.read()).isEqualTo('F');
			assertThat(another.read()).isEqualTo('F');
		}
		// The server learns when it gets to it that they have left
		while (!isPlaying(url)) {
			Thread.onSpinWait();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/fsp-live/20200513112347_none.flv", "/fsp-live/20200513112347_none.m3u8",
			"/fsp-live/20200513112347_none-1.ts", "/fsp-live/", "/fsp-live/.flv", "/fsp-live/1.ts", "/fsp-live/a-b.ts",
			"/fsp-live/%zz.flv", "/fsp-live/x-99999999999999999999.ts" })
	void streamWhenUnknownAnswersNotFound(String path) throws IOException {
		String answer = TestClient.raw(this.emulator, "GET " + path + " HTTP/1.1", "Host: h", "Connection: close");
		assertThat(answer).startsWith("HTTP/1.1 404 ")
			.contains("Content-Type: application/json", "Cache-Control: no-store");
	}

	@Test
	void segmentWhenNotThereYetAnswersNotFound() throws Exception {
		String url = start("1111").path("m3u8_url").stringValue();
		assertThat(open(url.replace(".m3u8", "-100000.ts")).statusCode()).isEqualTo(404);
	}

	@Test
	void streamWhenMethodIsWrongAnswersMethodNotAllowed() {
		String path = URI.create(start("1111").path("flv_url").stringValue()).getRawPath();
		HttpResponse<String> answer = this.client.send(this.client.request(path).DELETE());
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
	}

	@Test
	void streamWhenMediaIsDisabledAnswersNotFound() throws Exception {
		try (LiveEmulator silent = LiveEmulator.builder().port(0).mediaEnabled(false).start()) {
			TestClient caller = new TestClient(silent).login();
			JsonNode started = TestClient.json(caller.start("app", "1111"));
			assertThat(open(started.path("flv_url").stringValue()).statusCode()).isEqualTo(404);
			assertThat(open(started.path("m3u8_url").stringValue()).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void closeWhenSomebodyWatchesEndsAllThreads() throws Exception {
		LiveEmulator watched = LiveEmulator.start();
		TestClient caller = new TestClient(watched).login();
		HttpResponse<InputStream> flv = open(
				TestClient.json(caller.start("app", "1111")).path("flv_url").stringValue());
		assertThat(flv.body().read()).isEqualTo('F');
		watched.close();
		Await.until(() -> Thread.getAllStackTraces()
			.keySet()
			.stream()
			.noneMatch((thread) -> thread.getName().startsWith("live-emulator-media")));
	}

	@ParameterizedTest
	@CsvSource({ "1280,720,25", "321,241,15" })
	@ExtendWith(FfmpegCondition.class)
	void streamsShowSizeAndRateOfStart(int width, int height, int frameRate) {
		JsonNode started = TestClient.json(this.client.post("/v1/live/start",
				"{\"app_id\":\"app\",\"group_id\":\"g\",\"width\":%d,\"height\":%d,\"frame_rate\":%d}".formatted(width,
						height, frameRate)));
		for (String url : new String[] { started.path("flv_url").stringValue(),
				started.path("m3u8_url").stringValue() }) {
			Program ffprobe = Program.run("ffprobe", "-v", "error", "-show_streams", "-of", "json", url);
			assertThat(ffprobe.errors()).isEmpty();
			JsonNode streams = TestClient.JSON.readTree(ffprobe.output()).path("streams");
			JsonNode video = stream("video", streams);
			assertThat(video.path("codec_name").stringValue()).isEqualTo("h264");
			assertThat(video.path("profile").stringValue()).isEqualTo("Constrained Baseline");
			assertThat(video.path("width").intValue()).isEqualTo(width + width % 2);
			assertThat(video.path("height").intValue()).isEqualTo(height + height % 2);
			assertThat(video.path("r_frame_rate").stringValue()).isEqualTo(frameRate + "/1");
			JsonNode audio = stream("audio", streams);
			assertThat(audio.path("codec_name").stringValue()).isEqualTo("aac");
			assertThat(audio.path("profile").stringValue()).isEqualTo("LC");
			assertThat(audio.path("sample_rate").stringValue()).isEqualTo("48000");
			assertThat(audio.path("channels").intValue()).isEqualTo(1);
		}
	}

	private static JsonNode stream(String type, JsonNode streams) {
		return streams.valueStream()
			.filter((stream) -> stream.path("codec_type").stringValue().equals(type))
			.findFirst()
			.orElseThrow();
	}

	private JsonNode start(String groupId) {
		return TestClient.json(this.client.start("app", groupId));
	}

	private static boolean isPlaying(String url) throws Exception {
		try (InputStream body = open(url).body()) {
			return body.read() == 'F';
		}
	}

	private static HttpResponse<InputStream> open(String url) throws IOException, InterruptedException {
		return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofInputStream());
	}

	private static String text(HttpResponse<InputStream> response) throws IOException {
		return new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static void assertThatAnyPageMayPlay(HttpResponse<?> response, String contentType) {
		assertThat(response.headers().firstValue("Content-Type")).hasValue(contentType);
		assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

}
