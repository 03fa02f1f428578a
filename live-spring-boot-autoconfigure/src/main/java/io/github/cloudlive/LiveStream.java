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

package io.github.cloudlive;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A running live: its group and the URLs that viewers pull it from. Immutable. A URL is
 * {@code null} where the platform gave none or one that is beyond repair; it is read from
 * the platform's text each time it is asked for, since of a long list few are.
 */
public final class LiveStream {

	private final String groupId;

	private final @Nullable String flvUrl;

	private final @Nullable String m3u8Url;

	private final @Nullable String rtmpUrl;

	private final @Nullable Instant startTime;

	private LiveStream(Builder builder) {
		this.groupId = builder.groupId;
		this.flvUrl = builder.flvUrl;
		this.m3u8Url = builder.m3u8Url;
		this.rtmpUrl = builder.rtmpUrl;
		this.startTime = builder.startTime;
	}

	/**
	 * Start building a live, as a test may need.
	 * @param groupId the group that is live
	 * @return a builder
	 */
	public static Builder builder(String groupId) {
		return new Builder(groupId);
	}

	/**
	 * Return the group that is live.
	 * @return the group ID
	 */
	public String getGroupId() {
		return this.groupId;
	}

	/**
	 * Return where to pull the live as FLV over HTTP.
	 * @return the FLV URL or {@code null}
	 */
	public @Nullable URI getFlvUrl() {
		return StreamUrl.parse(this.flvUrl);
	}

	/**
	 * Return where to pull the live as HLS.
	 * @return the playlist's URL or {@code null}
	 */
	public @Nullable URI getM3u8Url() {
		return StreamUrl.parse(this.m3u8Url);
	}

	/**
	 * Return where to pull the live by RTMP.
	 * @return the RTMP URL or {@code null}
	 */
	public @Nullable URI getRtmpUrl() {
		return StreamUrl.parse(this.rtmpUrl);
	}

	/**
	 * Return when the live started, by the platform's clock. The platform tells in a
	 * list, not when it answers a start.
	 * @return the start time or {@code null}
	 */
	public @Nullable Instant getStartTime() {
		return this.startTime;
	}

	@Override
	public boolean equals(@Nullable Object obj) {
		return this == obj || (obj instanceof LiveStream other && this.groupId.equals(other.groupId)
				&& Objects.equals(this.flvUrl, other.flvUrl) && Objects.equals(this.m3u8Url, other.m3u8Url)
				&& Objects.equals(this.rtmpUrl, other.rtmpUrl) && Objects.equals(this.startTime, other.startTime));
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.groupId, this.flvUrl, this.m3u8Url, this.rtmpUrl, this.startTime);
	}

	@Override
	public String toString() {
		return "LiveStream[groupId=%s, flvUrl=%s, m3u8Url=%s, rtmpUrl=%s, startTime=%s]".formatted(this.groupId,
				getFlvUrl(), getM3u8Url(), getRtmpUrl(), this.startTime);
	}

	/**
	 * Builds a {@link LiveStream}. Not thread-safe.
	 */
	public static final class Builder {

		private final String groupId;

		private @Nullable String flvUrl;

		private @Nullable String m3u8Url;

		private @Nullable String rtmpUrl;

		private @Nullable Instant startTime;

		private Builder(String groupId) {
			this.groupId = Objects.requireNonNull(groupId, "'groupId' must not be null");
		}

		/**
		 * Set where to pull the live as FLV over HTTP.
		 * @param flvUrl the FLV URL, as the platform writes it
		 * @return this builder
		 */
		public Builder flvUrl(@Nullable String flvUrl) {
			this.flvUrl = flvUrl;
			return this;
		}

		/**
		 * Set where to pull the live as HLS.
		 * @param m3u8Url the playlist's URL, as the platform writes it
		 * @return this builder
		 */
		public Builder m3u8Url(@Nullable String m3u8Url) {
			this.m3u8Url = m3u8Url;
			return this;
		}

		/**
		 * Set where to pull the live by RTMP.
		 * @param rtmpUrl the RTMP URL, as the platform writes it
		 * @return this builder
		 */
		public Builder rtmpUrl(@Nullable String rtmpUrl) {
			this.rtmpUrl = rtmpUrl;
			return this;
		}

		/**
		 * Set when the live started.
		 * @param startTime the start time
		 * @return this builder
		 */
		public Builder startTime(@Nullable Instant startTime) {
			this.startTime = startTime;
			return this;
		}

		/**
		 * Build the live.
		 * @return the live
		 */
		public LiveStream build() {
			return new LiveStream(this);
		}

	}

}
