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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The media of all lives, by the names of their streams. Two lives have the same name if
 * groups of the same ID are started in the same second: then it is the newer one's. Safe
 * for use by several threads.
 */
public final class MediaLibrary implements LiveStreams, AutoCloseable {

	/**
	 * How long the playlist and the segments of a live stay after its end.
	 */
	static final Duration AFTERLIFE = Duration.ofMinutes(1);

	// All lives together take no more of the machine than this
	private static final int THREADS = 2;

	private final Map<String, Deque<LiveMedia>> lives = new HashMap<>();

	private final Viewers viewers;

	private final Scheduler scheduler;

	private final LongSupplier millis;

	/**
	 * Create a library with threads of its own.
	 * @param maxViewers how many viewers all lives together may have at a time
	 */
	public MediaLibrary(int maxViewers) {
		// Streams go on as they do when somebody sets the system's clock
		this(maxViewers, Schedulers.newParallel("live-emulator-media", THREADS, true),
				() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime()));
	}

	MediaLibrary(int maxViewers, Scheduler scheduler, LongSupplier millis) {
		this.viewers = new Viewers(maxViewers);
		this.scheduler = scheduler;
		this.millis = millis;
	}

	/**
	 * Open the stream of a live.
	 * @param name the name of the stream
	 * @param caption who is live
	 * @param canvas what the live was asked to look like
	 * @param startTime when it was started
	 * @return its media
	 */
	public synchronized LiveMedia open(String name, String caption, Canvas canvas, Instant startTime) {
		LiveMedia live = LiveMedia.of(canvas, caption, startTime, this.viewers, this.scheduler, this.millis);
		this.lives.computeIfAbsent(name, (key) -> new ArrayDeque<>()).addFirst(live);
		return live;
	}

	/**
	 * End the stream of a live.
	 * @param name the name of the stream
	 * @param live its media
	 */
	public void end(String name, LiveMedia live) {
		live.end();
		this.scheduler.schedule(() -> remove(name, live), AFTERLIFE.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public synchronized @Nullable LiveMedia find(String name) {
		Deque<LiveMedia> named = this.lives.getOrDefault(name, new ArrayDeque<>());
		return named.stream().filter((live) -> !live.isEnded()).findFirst().orElse(null);
	}

	/**
	 * Find the media of a live that runs, or has ended not long ago.
	 * @param name the name of its stream
	 * @return the media, or {@code null} if there was no such live lately
	 */
	public synchronized @Nullable LiveMedia findRecent(String name) {
		LiveMedia running = find(name);
		Deque<LiveMedia> named = this.lives.get(name);
		return (running == null && named != null) ? named.peekFirst() : running;
	}

	/**
	 * End all streams and forget them at once.
	 */
	public synchronized void clear() {
		this.lives.values().forEach((named) -> named.forEach(LiveMedia::end));
		this.lives.clear();
	}

	@Override
	public void close() {
		clear();
		this.scheduler.dispose();
	}

	private synchronized void remove(String name, LiveMedia live) {
		this.lives.computeIfPresent(name, (key, named) -> {
			named.remove(live);
			return named.isEmpty() ? null : named;
		});
	}

}
