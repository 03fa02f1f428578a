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
import java.time.Instant;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * The pictures and sounds of one live. They are made when somebody asks for them, once
 * for all who do. Safe for use by several threads.
 */
public final class LiveMedia implements LiveStream {

	/**
	 * A live begins this much earlier than it is started, so that its playlist is full at
	 * once.
	 */
	static final Duration HEAD_START = Duration.ofSeconds(8);

	// RFC 8216, section 6.2.2: no fewer than three segments
	private static final int LISTED = 3;

	// Who has read a list may be slow to fetch what was in it
	private static final int FETCHABLE = 6;

	private final Timeline timeline;

	private final H264Parameters parameters;

	private final FlvTags flv;

	private final GopCache groups;

	private final Viewers viewers;

	private final Scheduler scheduler;

	private final LongSupplier millis;

	private final long epoch;

	private final Sinks.Empty<Void> end = Sinks.empty();

	private volatile long endTime = Long.MAX_VALUE;

	LiveMedia(Canvas canvas, LongFunction<Gop> groups, Viewers viewers, Scheduler scheduler, LongSupplier millis) {
		this.timeline = new Timeline(canvas.frameRate());
		this.parameters = H264Parameters.of(canvas);
		this.flv = new FlvTags(canvas, this.parameters);
		this.groups = new GopCache(groups, scheduler);
		this.viewers = viewers;
		this.scheduler = scheduler;
		this.millis = millis;
		this.epoch = millis.getAsLong() - HEAD_START.toMillis();
	}

	/**
	 * Create the media of a live that shows the test picture.
	 * @param canvas what the live was asked to look like
	 * @param caption who is live
	 * @param startTime when it was started
	 * @param viewers the viewers of all lives
	 * @param scheduler does the work
	 * @param millis tells how time goes by, in milliseconds since any moment
	 * @return the media
	 */
	static LiveMedia of(Canvas canvas, String caption, Instant startTime, Viewers viewers, Scheduler scheduler,
			LongSupplier millis) {
		int groupSize = new Timeline(canvas.frameRate()).groupSize();
		TestPicture painter = new TestPicture(canvas, caption, startTime.minus(HEAD_START));
		return new LiveMedia(canvas, (group) -> new Gop(groupSize, new GopEncoder(canvas, painter, group)), viewers,
				scheduler, millis);
	}

	@Override
	public Flux<FlvTag> tags() {
		return this.viewers.admit(uncountedTags());
	}

	/**
	 * Return the tags for somebody who is not counted as a viewer.
	 * @return the tags, as {@link #tags()}
	 */
	public Flux<FlvTag> uncountedTags() {
		return Flux.defer(() -> new Viewer(this).tags()).takeUntilOther(this.end.asMono());
	}

	/**
	 * Return the playlist for HLS. Once the live has ended, the last segment is as long
	 * as what there is of it.
	 * @param name what the relative URLs of the segments begin with; a minus, the number
	 * of the segment and {@code .ts} follow
	 * @return the text of the playlist
	 */
	public String playlist(String name) {
		long newest = newestGroup();
		HlsPlaylist playlist = new HlsPlaylist(newest - LISTED, newest - 1);
		return isEnded() ? playlist.textWithEnd(name, this.timeline.dueTime(picturesOf(newest))) : playlist.text(name);
	}

	/**
	 * Return a segment for HLS.
	 * @param number its number
	 * @return the segment, or nothing if it is not there yet or not there any more
	 */
	public Mono<byte[]> segment(long number) {
		long newest = newestGroup();
		long last = isEnded() ? newest : newest - 1;
		if (number > last || number < newest - FETCHABLE) {
			return Mono.empty();
		}
		int pictures = picturesOf(number);
		return Mono.fromCallable(() -> this.groups.get(number).segment((group) -> mux(number, group, pictures)))
			.subscribeOn(this.scheduler);
	}

	boolean isEnded() {
		return this.endTime != Long.MAX_VALUE;
	}

	/**
	 * End the stream of all who watch. What is past can still be fetched.
	 */
	void end() {
		this.endTime = this.millis.getAsLong();
		this.end.tryEmitEmpty();
	}

	/**
	 * Return the time of the live.
	 * @return the milliseconds since the first picture, which stand still after the end
	 */
	long now() {
		return Math.min(this.endTime, this.millis.getAsLong()) - this.epoch;
	}

	Timeline timeline() {
		return this.timeline;
	}

	FlvTags flv() {
		return this.flv;
	}

	Scheduler scheduler() {
		return this.scheduler;
	}

	byte[] picture(long number) {
		return this.groups.get(this.timeline.groupOf(number)).picture(this.timeline.indexInGroup(number));
	}

	private byte[] mux(long number, Gop group, int pictures) {
		return TsSegment.of(this.parameters, this.timeline, number, group, pictures);
	}

	// How many of its pictures have come so far
	private int picturesOf(long group) {
		long shown = this.timeline.pictureAt(now()) + 1;
		return (int) Math.min(this.timeline.groupSize(), shown - this.timeline.firstOf(group));
	}

	private long newestGroup() {
		return this.timeline.groupOf(this.timeline.pictureAt(now()));
	}

}
