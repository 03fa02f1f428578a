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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the numbers that the platform knows {@link CropMode} and {@link QualityLevel}
 * by.
 */
class WireValueTests {

	@ParameterizedTest
	@CsvSource({ "STRETCH, 1", "CROP, 2", "FIT, 3" })
	void getValueWhenCropModeReturnsNumberOfPlatform(CropMode cropMode, int value) {
		assertThat(cropMode.getValue()).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource({ "SMOOTH, 1", "CLEAR, 2", "HIGH_DEFINITION, 3" })
	void getValueWhenQualityLevelReturnsNumberOfPlatform(QualityLevel qualityLevel, int value) {
		assertThat(qualityLevel.getValue()).isEqualTo(value);
	}

}
