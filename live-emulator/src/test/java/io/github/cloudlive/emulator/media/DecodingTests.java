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

package io.github.cloudlive.emulator.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decodes what a live sends with a decoder that is not ours.
 */
@ExtendWith(FfmpegCondition.class)
class DecodingTests {

	private static final Instant START = Instant.parse("2020-05-13T03:23:47Z");

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	@TempDir
	private Path directory;

	@AfterEach
	void dispose() {
		this.time.dispose();
	}

	@ParameterizedTest
	@CsvSource({ "320,240,25,CROP", "1280,720,25,FIT", "322,182,15,STRETCH", "2,2,1,CROP", "480,640,30,CROP" })
	void flvShowsPaintedPictures(int width, int height, int frameRate, CropMode mode) throws IOException {
		Canvas canvas = new Canvas(width, height, mode, frameRate);
		Path file = write("live.flv", flv(canvas, Duration.ofSeconds(3)));
		assertThatPicturesAreThose(canvas, 4, file, 3 * frameRate);
	}

	@ParameterizedTest
	@CsvSource({ "320,240,25,CROP", "640,360,15,FIT", "322,182,30,STRETCH" })
	void segmentsShowPaintedPictures(int width, int height, int frameRate, CropMode mode) throws IOException {
		Canvas canvas = new Canvas(width, height, mode, frameRate);
		LiveMedia live = live(canvas);
		ByteArrayOutputStream segments = new ByteArrayOutputStream();
		for (int i = 1; i <= 3; i++) {
			segments.writeBytes(segment(live, i));
		}
		assertThatPicturesAreThose(canvas, 1, write("live.ts", segments.toByteArray()), 6 * frameRate);
	}

	@Test
	void segmentsOfLiveThatHasEndedShowPicturesToTheEnd() throws IOException {
		Canvas canvas = new Canvas(320, 240, CropMode.CROP, 25);
		LiveMedia live = live(canvas);
		this.time.advanceTimeBy(Duration.ofMillis(700));
		live.end();
		ByteArrayOutputStream segments = new ByteArrayOutputStream();
		segments.writeBytes(segment(live, 3));
		segments.writeBytes(segment(live, 4));
		assertThatPicturesAreThose(canvas, 3, write("live.ts", segments.toByteArray()), 50 + 18);
	}

	@Test
	void flvBeepsEachSecond() throws IOException {
		Path file = write("live.flv", flv(new Canvas(64, 64, CropMode.CROP, 25), Duration.ofSeconds(3)));
		Program ffmpeg = Program.run("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "s16le", "-");
		assertThat(ffmpeg.errors()).isEmpty();
		ShortBuffer samples = ByteBuffer.wrap(ffmpeg.output()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
		assertThat(samples.remaining()).isGreaterThan(2 * AacTone.SAMPLE_RATE);
		for (int second = 0; second < 2; second++) {
			int begin = second * AacTone.SAMPLE_RATE;
			// 0.1 seconds of 750 Hz
			assertThat(zeroCrossings(samples, begin + 3000, begin + 7800)).isBetween(149, 151);
			assertThat(loudest(samples, begin + 3000, begin + 7800)).isGreaterThan(1000);
			assertThat(loudest(samples, begin + 20_000, begin + 40_000)).isZero();
		}
	}

	private void assertThatPicturesAreThose(Canvas canvas, long group, Path file, int atLeast) {
		Program ffmpeg = Program.run("ffmpeg", "-v", "error", "-i", file.toString(), "-f", "rawvideo", "-pix_fmt",
				"yuv420p", "-");
		assertThat(ffmpeg.errors()).isEmpty();
		int size = canvas.width() * canvas.height() * 3 / 2;
		assertThat(ffmpeg.output().length / size).isGreaterThanOrEqualTo(atLeast);
		TestPicture painter = new TestPicture(canvas, "group", START.minus(LiveMedia.HEAD_START));
		Picture background = new Picture(canvas.width(), canvas.height());
		painter.paintBackground(background);
		Picture picture = new Picture(canvas.width(), canvas.height());
		picture.copy(background);
		for (int i = 0; i < atLeast; i++) {
			painter.paint(picture, background, new Timeline(canvas.frameRate()).firstOf(group) + i);
			ByteBuffer decoded = ByteBuffer.wrap(ffmpeg.output(), i * size, size);
			assertThat(isSame(decoded, picture.luma(), canvas.width(), canvas.height())).isTrue();
			assertThat(isSame(decoded, picture.cb(), canvas.width() / 2, canvas.height() / 2)).isTrue();
			assertThat(isSame(decoded, picture.cr(), canvas.width() / 2, canvas.height() / 2)).isTrue();
		}
	}

	private byte[] segment(LiveMedia live, long number) {
		TestSubscriber<byte[]> segment = TestSubscriber.create();
		live.segment(number).subscribe(segment);
		this.time.advanceTime();
		return segment.getReceivedOnNext().get(0);
	}

	private byte[] flv(Canvas canvas, Duration duration) {
		TestSubscriber<FlvTag> viewer = TestSubscriber.create();
		live(canvas).tags().subscribe(viewer);
		this.time.advanceTimeBy(duration);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(FlvFile.header());
		viewer.getReceivedOnNext().forEach((tag) -> file.writeBytes(FlvFile.bytes(tag)));
		return file.toByteArray();
	}

	private LiveMedia live(Canvas canvas) {
		return LiveMedia.of(canvas, "group", START, new Viewers(1), this.time,
				() -> this.time.now(TimeUnit.MILLISECONDS));
	}

	private Path write(String name, byte[] bytes) throws IOException {
		return Files.write(this.directory.resolve(name), bytes);
	}

	private static boolean isSame(ByteBuffer decoded, Plane painted, int width, int height) {
		boolean same = true;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				same &= (decoded.get() & 0xff) == painted.sample(x, y);
			}
		}
		return same;
	}

	private static int zeroCrossings(ShortBuffer samples, int from, int to) {
		int crossings = 0;
		for (int i = from; i < to; i++) {
			crossings += (samples.get(i) < 0 != samples.get(i + 1) < 0) ? 1 : 0;
		}
		return crossings;
	}

	private static int loudest(ShortBuffer samples, int from, int to) {
		int loudest = 0;
		for (int i = from; i < to; i++) {
			loudest = Math.max(loudest, Math.abs(samples.get(i)));
		}
		return loudest;
	}

}
