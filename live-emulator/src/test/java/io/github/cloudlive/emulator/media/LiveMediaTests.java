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

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveMedia} and its viewers, in virtual time. The pictures consist of
 * the number of their group and their own number in it.
 */
class LiveMediaTests {

	private static final int FRAME_RATE = 25;

	private static final long GROUP = 2 * FRAME_RATE;

	// Three tags to begin with, then a picture and one or two sounds each 40 ms
	private static final int HEADER = 3;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final ConcurrentMap<Long, AtomicInteger> encoded = new ConcurrentHashMap<>();

	private long lag;

	private final LiveMedia live = new LiveMedia(new Canvas(320, 240, CropMode.CROP, FRAME_RATE), this::group,
			new Viewers(3), this.time, () -> this.time.now(TimeUnit.MILLISECONDS) - this.lag);

	@AfterEach
	void dispose() {
		this.time.dispose();
	}

	@Test
	void tagsBeginWithHeadersAndNewestKeyPicture() {
		move(Duration.ofMillis(500));
		TestSubscriber<FlvTag> viewer = watch();
		move(Duration.ZERO);
		List<FlvTag> tags = viewer.getReceivedOnNext();
		assertThat(tags.subList(0, HEADER)).extracting(FlvTag::type)
			.containsExactly(FlvTag.SCRIPT, FlvTag.VIDEO, FlvTag.AUDIO);
		assertThat(tags).extracting(FlvTag::timestamp).startsWith(0, 0, 0, 0, 0, 21, 40).isSorted();
		assertThat(isKey(tags.get(HEADER))).isTrue();
		assertThat(pictures(tags)).isEqualTo(13);
	}

	@Test
	void tagsComeInRealTime() {
		TestSubscriber<FlvTag> viewer = watch();
		move(Duration.ofMillis(39));
		assertThat(pictures(viewer.getReceivedOnNext())).isEqualTo(1);
		move(Duration.ofMillis(1));
		assertThat(pictures(viewer.getReceivedOnNext())).isEqualTo(2);
		move(Duration.ofSeconds(10));
		assertThat(pictures(viewer.getReceivedOnNext())).isEqualTo(252);
		assertThat(lastOf(viewer).timestamp()).isBetween(10_040, 10_080);
	}

	@Test
	void tagsWhenManyWatchAreEncodedOnce() {
		TestSubscriber<FlvTag> one = watch();
		TestSubscriber<FlvTag> another = watch();
		move(Duration.ofSeconds(4));
		assertThat(pictures(one.getReceivedOnNext())).isEqualTo(101);
		assertThat(pictures(another.getReceivedOnNext())).isEqualTo(101);
		assertThat(encodedPictures()).isEqualTo(101);
	}

	@Test
	void tagsWhenNobodyWatchesAreNotMade() {
		this.live.tags();
		this.live.playlist("x");
		move(Duration.ofMinutes(10));
		assertThat(this.encoded).isEmpty();
	}

	@Test
	void tagsWhenViewerLeavesAreNotMadeAnyMore() {
		TestSubscriber<FlvTag> viewer = watch();
		move(Duration.ofSeconds(1));
		viewer.cancel();
		move(Duration.ofMinutes(10));
		assertThat(encodedPictures()).isEqualTo(26);
	}

	@Test
	void tagsWhenViewerIsSlowAreMadeAsRequested() {
		TestSubscriber<FlvTag> viewer = watch(HEADER + 1);
		move(Duration.ofSeconds(1));
		assertThat(viewer.getReceivedOnNext()).hasSize(HEADER + 1);
		assertThat(encodedPictures()).isEqualTo(1);
		viewer.request(1000);
		move(Duration.ZERO);
		assertThat(pictures(viewer.getReceivedOnNext())).isEqualTo(26);
	}

	@Test
	void tagsWhenViewerIsFarBehindGoOnWithNewestKeyPicture() {
		TestSubscriber<FlvTag> viewer = watch(HEADER + 1);
		move(Duration.ofSeconds(31));
		viewer.request(2);
		move(Duration.ZERO);
		int before = viewer.getReceivedOnNext().size();
		viewer.request(1);
		move(Duration.ZERO);
		FlvTag next = viewer.getReceivedOnNext().get(before);
		assertThat(isKey(next)).isTrue();
		assertThat(next.timestamp()).isEqualTo(30_000);
		assertThat(encodedPictures()).isEqualTo(2);
	}

	@Test
	void tagsWhenLiveEndsComplete() {
		TestSubscriber<FlvTag> viewer = watch();
		move(Duration.ofSeconds(1));
		this.live.end();
		assertThat(viewer.isTerminatedComplete()).isTrue();
	}

	@Test
	void tagsWhenThereAreTooManyViewersFailUntilOneLeaves() {
		watch();
		watch();
		TestSubscriber<FlvTag> third = watch();
		StepVerifier.create(this.live.tags())
			.expectErrorMessage("All lives together may have up to 3 viewers at a time")
			.verify(Duration.ofSeconds(5));
		third.cancel();
		TestSubscriber<FlvTag> fourth = watch();
		move(Duration.ZERO);
		assertThat(fourth.getReceivedOnNext()).hasSizeGreaterThan(HEADER);
	}

	@Test
	void tagsWhenNotCountedAreForAnybody() {
		for (int i = 0; i < 10; i++) {
			this.live.uncountedTags().subscribe(TestSubscriber.create());
		}
		TestSubscriber<FlvTag> viewer = watch();
		move(Duration.ZERO);
		assertThat(viewer.getReceivedOnNext()).hasSizeGreaterThan(HEADER);
	}

	@Test
	void timeIsNotThatOfTheScheduler() {
		this.lag = Duration.ofHours(1).toMillis();
		move(Duration.ofHours(1));
		assertThat(this.live.playlist("x")).contains("#EXT-X-MEDIA-SEQUENCE:1\n");
	}

	@Test
	void playlistWhenLiveHasJustBegunIsFull() {
		assertThat(this.live.playlist("x")).contains("#EXT-X-MEDIA-SEQUENCE:1\n", "x-1.ts", "x-2.ts", "x-3.ts")
			.doesNotContain("x-4.ts", "ENDLIST");
	}

	@Test
	void playlistMovesOnWithTime() {
		move(Duration.ofMillis(1999));
		assertThat(this.live.playlist("x")).contains("#EXT-X-MEDIA-SEQUENCE:1\n");
		move(Duration.ofMillis(1));
		assertThat(this.live.playlist("x")).contains("#EXT-X-MEDIA-SEQUENCE:2\n");
	}

	@Test
	void playlistWhenLiveHasEndedStandsStill() {
		this.live.end();
		move(Duration.ofMinutes(1));
		assertThat(this.live.playlist("x")).contains("#EXT-X-MEDIA-SEQUENCE:1\n", "x-3.ts")
			.endsWith("#EXTINF:0.040,\nx-4.ts\n#EXT-X-ENDLIST\n");
		assertThat(segment(3)).isNotEmpty();
	}

	@Test
	void segmentWhenLiveHasEndedMayBeShort() {
		move(Duration.ofMillis(1100));
		assertThat(segment(4)).isEmpty();
		this.live.end();
		assertThat(this.live.playlist("x")).contains("#EXTINF:1.120,\nx-4.ts\n");
		assertThat(segment(4)).isNotEmpty();
		assertThat(this.encoded.get(4L)).hasValue(28);
		assertThat(segment(5)).isEmpty();
	}

	@Test
	void segmentWhenFetchedAgainIsTheSame() {
		assertThat(segment(3)).isSameAs(segment(3));
	}

	@Test
	void segmentWhenNotThereYetOrAnyMoreIsNothing() {
		move(Duration.ofSeconds(6));
		assertThat(segment(7)).isEmpty();
		assertThat(segment(6)).isNotEmpty();
		assertThat(segment(1)).isNotEmpty();
		assertThat(segment(0)).isEmpty();
		assertThat(segment(-1)).isEmpty();
	}

	@Test
	void segmentWhenTagsAreMadeSharesPictures() {
		watch();
		move(Duration.ofSeconds(3));
		segment(4);
		assertThat(this.encoded.get(4L)).hasValue((int) GROUP);
	}

	@Test
	void segmentWhenOlderLeavesCurrentGroupAlone() {
		watch();
		for (int i = 0; i < 20; i++) {
			move(Duration.ofMillis(40));
			segment(1);
			segment(2);
			segment(3);
		}
		assertThat(this.encoded.get(4L)).hasValue(21);
		assertThat(this.encoded).allSatisfy((group, count) -> assertThat(count.get()).isLessThanOrEqualTo((int) GROUP));
	}

	@Test
	void picturesWhenNobodyAsksForSomeTimeAreLetGo() {
		segment(3);
		move(GopCache.PATIENCE.multipliedBy(2));
		this.live.picture(3 * GROUP);
		assertThat(this.encoded.get(3L)).hasValue((int) GROUP + 1);
	}

	@Test
	void picturesWhenSomebodyAsksAreKeptUntilTheyAreOld() {
		for (int i = 0; i < GopCache.CAPACITY; i++) {
			this.live.picture((4 + i) * GROUP);
		}
		this.live.picture(4 * GROUP);
		assertThat(this.encoded.get(4L)).hasValue(1);
		this.live.picture((4 + GopCache.CAPACITY) * GROUP);
		this.live.picture(4 * GROUP);
		assertThat(this.encoded.get(4L)).hasValue(2);
	}

	private Gop group(long number) {
		AtomicInteger count = this.encoded.computeIfAbsent(number, (key) -> new AtomicInteger());
		return new Gop((int) GROUP, () -> new byte[] { (byte) number, (byte) count.getAndIncrement() });
	}

	private int encodedPictures() {
		return this.encoded.values().stream().mapToInt(AtomicInteger::get).sum();
	}

	private TestSubscriber<FlvTag> watch() {
		return watch(Long.MAX_VALUE);
	}

	private TestSubscriber<FlvTag> watch(long request) {
		TestSubscriber<FlvTag> viewer = TestSubscriber.builder().initialRequest(request).build();
		this.live.tags().subscribe(viewer);
		return viewer;
	}

	private void move(Duration duration) {
		this.time.advanceTimeBy(duration);
	}

	private byte[] segment(long number) {
		TestSubscriber<byte[]> segment = TestSubscriber.create();
		this.live.segment(number).subscribe(segment);
		move(Duration.ZERO);
		assertThat(segment.isTerminatedComplete()).isTrue();
		return segment.getReceivedOnNext().stream().findFirst().orElse(new byte[0]);
	}

	private static FlvTag lastOf(TestSubscriber<FlvTag> viewer) {
		List<FlvTag> tags = viewer.getReceivedOnNext();
		return tags.get(tags.size() - 1);
	}

	private static int pictures(List<FlvTag> tags) {
		return (int) tags.stream().skip(HEADER).filter((tag) -> tag.type() == FlvTag.VIDEO).count();
	}

	private static boolean isKey(FlvTag tag) {
		return tag.type() == FlvTag.VIDEO && Arrays.equals(Arrays.copyOf(tag.body(), 2), new byte[] { 0x17, 1 });
	}

}
