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

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What to broadcast and how. Immutable. A field that is not set takes the configured
 * default ({@code live.defaults.*}); where there is none it is left out of the request,
 * so that the platform's default applies.
 */
public final class StartLiveRequest {

	private final String groupId;

	private final @Nullable Integer width;

	private final @Nullable Integer height;

	private final @Nullable CropMode cropMode;

	private final @Nullable Integer frameRate;

	private final @Nullable QualityLevel qualityLevel;

	private final @Nullable String pushAddress;

	private StartLiveRequest(Builder builder) {
		this.groupId = Identifiers.require("groupId", builder.groupId);
		this.width = IntRange.WIDTH.check(builder.width);
		this.height = IntRange.HEIGHT.check(builder.height);
		this.cropMode = builder.cropMode;
		this.frameRate = IntRange.FRAME_RATE.check(builder.frameRate);
		this.qualityLevel = builder.qualityLevel;
		this.pushAddress = PushAddress.check(builder.pushAddress);
	}

	/**
	 * Create a request with nothing but a group ID.
	 * @param groupId the group to broadcast
	 * @return the request
	 * @throws InvalidFieldException if the group ID is blank or has control characters
	 */
	public static StartLiveRequest of(String groupId) {
		return builder(groupId).build();
	}

	/**
	 * Start building a request.
	 * @param groupId the group to broadcast: any text but a blank one, without control
	 * characters
	 * @return a builder
	 */
	public static Builder builder(String groupId) {
		return new Builder(groupId);
	}

	/**
	 * Return the group to broadcast.
	 * @return the group ID
	 */
	public String getGroupId() {
		return this.groupId;
	}

	/**
	 * Return the width of the canvas.
	 * @return pixels, or {@code null} if not set
	 */
	public @Nullable Integer getWidth() {
		return this.width;
	}

	/**
	 * Return the height of the canvas.
	 * @return pixels, or {@code null} if not set
	 */
	public @Nullable Integer getHeight() {
		return this.height;
	}

	/**
	 * Return how a picture is brought onto the canvas.
	 * @return the crop mode, or {@code null} if not set
	 */
	public @Nullable CropMode getCropMode() {
		return this.cropMode;
	}

	/**
	 * Return the frame rate.
	 * @return frames a second, or {@code null} if not set
	 */
	public @Nullable Integer getFrameRate() {
		return this.frameRate;
	}

	/**
	 * Return the picture quality.
	 * @return the quality level, or {@code null} if not set
	 */
	public @Nullable QualityLevel getQualityLevel() {
		return this.qualityLevel;
	}

	/**
	 * Return the address that the platform pushes the mixed stream to. Handle it like a
	 * password: who knows it can push, too.
	 * @return the push address, or {@code null} if not set
	 */
	public @Nullable String getPushAddress() {
		return this.pushAddress;
	}

	@Override
	public boolean equals(@Nullable Object obj) {
		return this == obj || (obj instanceof StartLiveRequest other && this.groupId.equals(other.groupId)
				&& Objects.equals(this.width, other.width) && Objects.equals(this.height, other.height)
				&& this.cropMode == other.cropMode && Objects.equals(this.frameRate, other.frameRate)
				&& this.qualityLevel == other.qualityLevel && Objects.equals(this.pushAddress, other.pushAddress));
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.groupId, this.width, this.height, this.cropMode, this.frameRate, this.qualityLevel,
				this.pushAddress);
	}

	@Override
	public String toString() {
		return "StartLiveRequest[groupId=%s, width=%s, height=%s, cropMode=%s, frameRate=%s, qualityLevel=%s, pushAddress=%s]"
			.formatted(this.groupId, this.width, this.height, this.cropMode, this.frameRate, this.qualityLevel,
					(this.pushAddress != null) ? "(hidden)" : null);
	}

	/**
	 * Builds a {@link StartLiveRequest}. Not thread-safe. {@code null} means "not set".
	 */
	public static final class Builder {

		private final String groupId;

		private @Nullable Integer width;

		private @Nullable Integer height;

		private @Nullable CropMode cropMode;

		private @Nullable Integer frameRate;

		private @Nullable QualityLevel qualityLevel;

		private @Nullable String pushAddress;

		private Builder(String groupId) {
			this.groupId = groupId;
		}

		/**
		 * Set the width of the canvas.
		 * @param width 1 to 1920 pixels
		 * @return this builder
		 */
		public Builder width(@Nullable Integer width) {
			this.width = width;
			return this;
		}

		/**
		 * Set the height of the canvas.
		 * @param height 1 to 1080 pixels
		 * @return this builder
		 */
		public Builder height(@Nullable Integer height) {
			this.height = height;
			return this;
		}

		/**
		 * Set how a picture is brought onto the canvas.
		 * @param cropMode the crop mode
		 * @return this builder
		 */
		public Builder cropMode(@Nullable CropMode cropMode) {
			this.cropMode = cropMode;
			return this;
		}

		/**
		 * Set the frame rate.
		 * @param frameRate 1 to 30 frames a second
		 * @return this builder
		 */
		public Builder frameRate(@Nullable Integer frameRate) {
			this.frameRate = frameRate;
			return this;
		}

		/**
		 * Set the picture quality.
		 * @param qualityLevel the quality level
		 * @return this builder
		 */
		public Builder qualityLevel(@Nullable QualityLevel qualityLevel) {
			this.qualityLevel = qualityLevel;
			return this;
		}

		/**
		 * Set the RTMP address that the platform pushes the mixed stream to. A private
		 * cloud needs one.
		 * @param pushAddress the push address, not blank
		 * @return this builder
		 */
		public Builder pushAddress(@Nullable String pushAddress) {
			this.pushAddress = pushAddress;
			return this;
		}

		/**
		 * Check the values and build the request.
		 * @return the request
		 * @throws InvalidFieldException if a value is blank or out of range; the message
		 * names field, range and value (never a push address)
		 */
		public StartLiveRequest build() {
			return new StartLiveRequest(this);
		}

	}

}
