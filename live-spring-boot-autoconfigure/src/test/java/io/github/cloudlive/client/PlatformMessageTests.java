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

package io.github.cloudlive.client;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformMessageTests {

	@Test
	void cleanWhenPlainKeepsIt() {
		assertThat(PlatformMessage.clean("上下文不存在")).isEqualTo("上下文不存在");
	}

	@Test
	void cleanWhenThereIsNoneIsNull() {
		assertThat(PlatformMessage.clean(null)).isNull();
	}

	@Test
	void cleanWhenBlankIsNull() {
		assertThat(PlatformMessage.clean(" ")).isNull();
	}

	@Test
	void cleanWhenItQuotesASecretHidesIt() {
		assertThat(PlatformMessage.clean("bad token geheim!", "geheim", null)).isEqualTo("bad token (hidden)!");
	}

	@Test
	void cleanWhenItHasLineBreaksIsOneLine() {
		assertThat(PlatformMessage.clean("a\r\n2026 ERROR forged")).isEqualTo("a 2026 ERROR forged");
	}

	@Test
	void cleanWhenVeryLongIsCut() {
		assertThat(PlatformMessage.clean("x".repeat(10_000))).hasSize(501).endsWith("…");
	}

}
