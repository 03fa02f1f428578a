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
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.github.cloudlive.emulator.media.FfmpegCondition;
import io.github.cloudlive.emulator.media.Program;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a live with a push address reaches a media server that others have made.
 */
@ExtendWith({ NginxCondition.class, FfmpegCondition.class })
@Timeout(120)
class PushAddressTests {

	private static final Pattern LEAVE = Pattern.compile("publish: name='room'((?!disconnect).)*deleteStream",
			Pattern.DOTALL);

	private final LiveEmulator emulator = LiveEmulator.start();

	private final TestClient client = new TestClient(this.emulator);

	private Nginx nginx;

	@BeforeEach
	void setUp(@TempDir Path directory) throws IOException {
		this.nginx = Nginx.start(directory);
		this.client.login();
	}

	@AfterEach
	void tearDown() {
		this.emulator.close();
		this.nginx.close();
	}

	@Test
	void liveIsPublishedAsItWasStarted() {
		start("room");
		assertThatPlaylistShowsPictures();
		assertThat(probe(this.nginx.segments("room").get(1))).contains("h264|320|240|15/1", "aac");
	}

	@Test
	void liveIsPublishedAgainWhenMediaServerWasAway() throws IOException {
		start("room");
		Await.until(() -> !this.nginx.segments("room").isEmpty());
		this.nginx.stop();
		this.nginx.deleteStreams();
		this.nginx.startAgain();
		assertThatPlaylistShowsPictures();
	}

	@Test
	void stopTakesLeaveOfMediaServer() {
		start("room");
		Await.until(() -> !this.nginx.segments("room").isEmpty());
		this.client.stop("app", "room");
		// A connection that is merely cut is logged the other way round
		Await.until(() -> LEAVE.matcher(log()).find());
	}

	private void start(String stream) {
		String body = "{\"app_id\":\"app\",\"group_id\":\"room\",\"width\":320,\"height\":240,\"frame_rate\":15,"
				+ "\"push_addr\":\"" + this.nginx.pushAddress(stream) + "\"}";
		assertThat(TestClient.code(this.client.post("/v1/live/start", body))).isZero();
	}

	private String log() {
		try {
			return this.nginx.log();
		}
		catch (IOException ex) {
			return "";
		}
	}

	// Two segments, of two seconds each, have 60
	private void assertThatPlaylistShowsPictures() {
		Await.until(() -> this.nginx.segments("room").size() >= 2);
		Program ffmpeg = Program.run("ffmpeg", "-v", "error", "-live_start_index", "0", "-i",
				this.nginx.playlist("room").toString(), "-frames:v", "45", "-f", "rawvideo", "-pix_fmt", "yuv420p",
				"-");
		assertThat(ffmpeg.errors()).isEmpty();
		assertThat(ffmpeg.output()).hasSize(45 * 320 * 240 * 3 / 2);
	}

	private static String probe(Path segment) {
		return Program
			.run("ffprobe", "-v", "error", "-show_entries", "stream=codec_name,width,height,r_frame_rate", "-of",
					"compact=p=0:nk=1", segment.toString())
			.text();
	}

}
