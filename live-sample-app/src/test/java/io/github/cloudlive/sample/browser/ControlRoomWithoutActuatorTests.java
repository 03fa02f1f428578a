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

package io.github.cloudlive.sample.browser;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Actuator on a port of its own, which the page does not reach.
 */
@TestPropertySource(properties = { "management.server.port=0", "management.server.address=127.0.0.1" })
class ControlRoomWithoutActuatorTests extends ControlRoomInBrowser {

	@Test
	void pageTellsWhatIsNotAvailableAndWhy() {
		this.page.awaitText("#health-text", "Actuator does not answer under this address");
		this.page.awaitText("#gateway", "State not available");
		assertThat(this.page.text("#gateway")).contains("It may be off, or on another port.");
		this.page.chooseLanguage("zh");
		assertThat(this.page.text("#gateway")).contains("无法显示状态", "可能未启用，或在其他端口");
		assertThat(this.page.text("#health-text")).isEqualTo("无法显示健康状态：此地址上没有 Actuator");
	}

	@Test
	void pageShowsWhatTheServiceTellsItself() {
		this.page.awaitText("#token-number", "No. ");
		this.page.awaitText("#calls-rate", "a minute");
		assertThat(this.page.find("#instruments").getDomAttribute("data-stale")).isEqualTo("false");
	}

}
