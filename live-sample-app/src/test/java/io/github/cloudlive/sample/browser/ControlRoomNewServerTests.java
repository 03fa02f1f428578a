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

import io.github.cloudlive.sample.browser.ControlRoomPage.LiveElement;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lives from a server that nobody knew of when the page was opened.
 */
@TestPropertySource(properties = "live.emulator.public-url=http://media.invalid")
class ControlRoomNewServerTests extends ControlRoomInBrowser {

	@Test
	void pictureSaysSoAndOffersAReloadThatHelps() {
		open(MOTION_WELCOME);
		startInPage("morning-show", "720p");
		LiveElement live = this.page.awaitPicture("morning-show", "blocked");
		assertThat(live.picture().getText()).contains("before there were lives from media.invalid");
		this.page.awaitText("#log-list", "“morning-show” was started."); // known to the
																			// service
		live.reloadButton().click();
		this.page.awaitPicture("morning-show", "waiting"); // there is no such server
	}

}
