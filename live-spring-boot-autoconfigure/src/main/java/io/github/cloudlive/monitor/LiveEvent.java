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

package io.github.cloudlive.monitor;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.LiveStream;

/**
 * What became of a group's live, compared with what was told before: it was started, it
 * was stopped, or another one is there. Immutable.
 */
public final class LiveEvent {

	private final @Nullable LiveStream before;

	private final @Nullable LiveStream after;

	private LiveEvent(@Nullable LiveStream before, @Nullable LiveStream after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * Create an event, as a test may need.
	 * @param live the live that runs
	 * @return the event
	 */
	public static LiveEvent started(LiveStream live) {
		return new LiveEvent(null, live);
	}

	/**
	 * Create an event, as a test may need.
	 * @param live the live that ran
	 * @return the event
	 */
	public static LiveEvent stopped(LiveStream live) {
		return new LiveEvent(live, null);
	}

	/**
	 * Create an event, as a test may need.
	 * @param previous the live that was told before
	 * @param live the live of the same group that runs
	 * @return the event
	 */
	public static LiveEvent changed(LiveStream previous, LiveStream live) {
		return new LiveEvent(previous, live);
	}

	/**
	 * Return what became of the live.
	 * @return the type
	 */
	public Type getType() {
		if (this.before == null) {
			return Type.STARTED;
		}
		return (this.after == null) ? Type.STOPPED : Type.CHANGED;
	}

	/**
	 * Return the group.
	 * @return the group ID
	 */
	public String getGroupId() {
		return getLive().getGroupId();
	}

	/**
	 * Return the live.
	 * @return the live that runs, or for a stopped one what was told of it before
	 */
	public LiveStream getLive() {
		return Objects.requireNonNull((this.after != null) ? this.after : this.before);
	}

	/**
	 * Return what was told of the group before.
	 * @return the live that another one took the place of, or {@code null} if it was
	 * started or stopped
	 */
	public @Nullable LiveStream getPrevious() {
		return (this.after != null) ? this.before : null;
	}

	/**
	 * Put two events of a group into one.
	 * @param next what became of the live afterwards
	 * @return what became of it altogether, or {@code null} if all is as it was
	 */
	@Nullable LiveEvent then(LiveEvent next) {
		return Objects.equals(this.before, next.after) ? null : new LiveEvent(this.before, next.after);
	}

	@Override
	public boolean equals(@Nullable Object obj) {
		return this == obj || (obj instanceof LiveEvent other && Objects.equals(this.before, other.before)
				&& Objects.equals(this.after, other.after));
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.before, this.after);
	}

	@Override
	public String toString() {
		return "LiveEvent[type=%s, live=%s, previous=%s]".formatted(getType(), getLive(), getPrevious());
	}

	/**
	 * What became of a live.
	 */
	public enum Type {

		/**
		 * The group has a live, and had none.
		 */
		STARTED,

		/**
		 * The group has no live any more.
		 */
		STOPPED,

		/**
		 * The group has another live than before, or its live has other URLs.
		 */
		CHANGED

	}

}
