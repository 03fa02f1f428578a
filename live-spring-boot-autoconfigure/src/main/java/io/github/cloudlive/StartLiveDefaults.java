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

import org.jspecify.annotations.Nullable;

/**
 * What a {@link StartLiveRequest} takes where it does not say itself. Immutable. The push
 * address is a template: <code>{groupId}</code> in it stands for the group ID,
 * percent-encoded (RFC 3986, section 2.1).
 *
 * @param width width of the canvas, 1 to 1920 pixels
 * @param height height of the canvas, 1 to 1080 pixels
 * @param cropMode how a picture is brought onto the canvas
 * @param frameRate 1 to 30 frames a second
 * @param qualityLevel the picture quality
 * @param pushAddress a template of the push address
 */
public record StartLiveDefaults(@Nullable Integer width, @Nullable Integer height, @Nullable CropMode cropMode,
		@Nullable Integer frameRate, @Nullable QualityLevel qualityLevel, @Nullable String pushAddress) {

	/**
	 * No defaults: what a request does not say is left to the platform.
	 */
	public static final StartLiveDefaults NONE = new StartLiveDefaults(null, null, null, null, null, null);

	/**
	 * Check the values.
	 * @throws InvalidFieldException if a value is blank or out of range
	 */
	public StartLiveDefaults {
		IntRange.WIDTH.check(width);
		IntRange.HEIGHT.check(height);
		IntRange.FRAME_RATE.check(frameRate);
		PushAddress.check(pushAddress);
	}

	/**
	 * Fill in what a request does not say.
	 * @param request the request
	 * @return a request that has these defaults where the given one has nothing
	 */
	public StartLiveRequest applyTo(StartLiveRequest request) {
		if (equals(NONE)) {
			return request;
		}
		return StartLiveRequest.builder(request.getGroupId())
			.width(or(request.getWidth(), this.width))
			.height(or(request.getHeight(), this.height))
			.cropMode(or(request.getCropMode(), this.cropMode))
			.frameRate(or(request.getFrameRate(), this.frameRate))
			.qualityLevel(or(request.getQualityLevel(), this.qualityLevel))
			.pushAddress(or(request.getPushAddress(), pushAddressFor(request.getGroupId())))
			.build();
	}

	private @Nullable String pushAddressFor(String groupId) {
		return (this.pushAddress != null) ? PushAddress.expand(this.pushAddress, groupId) : null;
	}

	private static <T> @Nullable T or(@Nullable T value, @Nullable T other) {
		return (value != null) ? value : other;
	}

	@Override
	public String toString() {
		return "StartLiveDefaults[width=%s, height=%s, cropMode=%s, frameRate=%s, qualityLevel=%s, pushAddress=%s]"
			.formatted(this.width, this.height, this.cropMode, this.frameRate, this.qualityLevel,
					(this.pushAddress != null) ? "(hidden)" : null);
	}

}
