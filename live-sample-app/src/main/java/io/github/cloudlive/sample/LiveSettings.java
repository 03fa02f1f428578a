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

package io.github.cloudlive.sample;

import org.jspecify.annotations.Nullable;

import io.github.cloudlive.CropMode;
import io.github.cloudlive.QualityLevel;

/**
 * What was asked for when a live was started. The platform does not tell it of a live
 * that runs.
 *
 * @param width the width of the canvas
 * @param height the height of the canvas
 * @param cropMode how a picture is brought onto the canvas
 * @param frameRate frames a second
 * @param qualityLevel the picture quality
 */
record LiveSettings(@Nullable Integer width, @Nullable Integer height, @Nullable CropMode cropMode,
		@Nullable Integer frameRate, @Nullable QualityLevel qualityLevel) {

	static LiveSettings of(StartLiveForm form) {
		return new LiveSettings(form.width(), form.height(), form.cropMode(), form.frameRate(), form.qualityLevel());
	}

}
