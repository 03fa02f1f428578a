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

package io.github.cloudlive.actuate.endpoint;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RefusalDescriptor}.
 */
class RefusalDescriptorTests {

	@ParameterizedTest
	@CsvSource({ "PT0.000001S, 1s", "PT0.4S, 1s", "PT1S, 1s", "PT1.001S, 2s", "PT59M59.9S, 3600s" })
	void retryAfterIsRoundedUp(Duration wait, String expected) {
		assertThat(RefusalDescriptor.of(new IllegalStateException("not yet"), wait))
			.isEqualTo(new RefusalDescriptor("not yet", expected));
	}

	@Test
	void retryAfterWhenWaitingDoesNotHelpIsNull() {
		assertThat(RefusalDescriptor.of(new IllegalStateException("never")).retryAfter()).isNull();
	}

}
