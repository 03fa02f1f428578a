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

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import io.github.cloudlive.sample.browser.ControlRoomPage.LiveElement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/**
 * What the page shows of lives and platform by itself: pictures, events, instruments.
 */
class ControlRoomWatchingTests extends ControlRoomInBrowser {

	/** How long a picture is watched to tell whether it keeps time. */
	private static final Duration SPAN = Duration.ofSeconds(10);

	@Test
	void listLearnsFromEventsWhatAnotherStartedAndStopped() {
		block("*/api/lives");
		this.lives.start("elsewhere").block(SOON);
		this.page.awaitLive("elsewhere");
		this.lives.stop("elsewhere").block(SOON);
		this.page.awaitEmpty();
	}

	@Test
	void logTellsWhatAnotherStartedAndStopped() {
		this.lives.start("elsewhere").block(SOON);
		this.page.awaitText("#log-list", "“elsewhere” was started.");
		this.lives.stop("elsewhere").block(SOON);
		this.page.awaitText("#log-list", "“elsewhere” was stopped.");
		this.page.chooseLanguage("zh");
		assertThat(this.page.text("#log-list")).contains("“elsewhere”已停止直播。");
		assertNoConsoleErrors();
	}

	@Test
	void cardTellsWhatTheLiveWasStartedWith() {
		startInPage("morning-show", "720p");
		this.page.awaitText(".facts", "1280 × 720");
		assertThat(this.page.awaitLive("morning-show").facts()).contains("30 fps", "Clear");
		driver.navigate().refresh();
		this.page.awaitText(".facts", "Clear");
	}

	@Test
	void pictureWhenMotionIsWelcomePlaysByItselfInRealTime() {
		open(MOTION_WELCOME);
		startInPage("morning-show", "720p");
		LiveElement live = this.page.awaitPlaying("morning-show");
		assertThat(property(live.video(), "videoWidth")).isEqualTo(1280);
		assertThat(property(live.video(), "videoHeight")).isEqualTo(720);
		assertThat(live.video().getDomProperty("muted")).isEqualTo("true");
		// a busy machine may hold a picture up now and then
		await().atMost(SPAN.multipliedBy(5))
			.untilAsserted(() -> assertThat(pace(live.video())).isCloseTo(1, within(.05)));
		assertNoConsoleErrors();
	}

	@Test
	void pictureWhenMotionIsUnwelcomePlaysWhenAsked() {
		startInPage("morning-show", "720p");
		LiveElement live = this.page.awaitPicture("morning-show", "idle");
		assertThat(live.picture().getText()).contains("Not playing");
		live.watchButton().sendKeys(Keys.ENTER);
		this.page.awaitPlaying("morning-show");
		live.watchButton().sendKeys(Keys.ENTER);
		this.page.awaitPicture("morning-show", "idle");
	}

	@Test
	void pictureWhenThereIsNoneSaysSoAndTriesAgain() {
		open(MOTION_WELCOME);
		block("*.m3u8");
		startInPage("morning-show", "720p");
		LiveElement live = this.page.awaitPicture("morning-show", "waiting");
		assertThat(live.picture().getText()).contains("No picture at the moment. Next try in");
		block();
		this.page.awaitPlaying("morning-show");
	}

	@Test
	void pictureWhenAnotherStopsTheLiveGoes() {
		open(MOTION_WELCOME);
		startInPage("morning-show", "720p");
		this.page.awaitPlaying("morning-show");
		this.lives.stop("morning-show").block(SOON);
		this.page.awaitEmpty();
		assertNoConsoleErrors();
	}

	@Test
	void stopInThePageEndsTheStreamForWhoeverWatches() {
		startInPage("morning-show", "720p");
		LiveElement live = this.page.awaitLive("morning-show").showUrls();
		watchElsewhere(live.urls().get(1));
		this.page.awaitCount("#elsewhere[data-state=playing]", 1);
		live.stop();
		this.page.answerDialog("stop");
		this.page.awaitEmpty();
		this.page.awaitCount("#elsewhere[data-state=ended]", 1);
	}

	@Test
	void pictureThatHasEndedMakesRoomForAnother() {
		for (int i = 1; i <= 7; i++) {
			this.lives.start("group-" + i).block(SOON);
		}
		block("*/api/events");
		open(MOTION_WELCOME);
		lookFrom(1280, 3000, "light");
		this.page.awaitCount("[data-state=playing]", 6);
		// so that the page does not learn that one is stopped
		block("*/api/events", "*/api/lives");
		this.lives.stop(this.page.text(".live:has([data-state=playing]) .group")).block(SOON);
		this.page.awaitCount("[data-state=ended]", 1);
		this.page.awaitCount("[data-state=playing]", 6);
	}

	@Test
	void picturesPlayNoMoreThanSixAtATime() {
		open(MOTION_WELCOME);
		lookFrom(1280, 3000, "light");
		for (int i = 1; i <= 8; i++) {
			this.lives.start("group-" + i).block(SOON);
		}
		this.page.awaitCount(".live", 8);
		this.page.awaitCount("[data-state=playing]", 6);
		this.page.find("[data-state=idle] .watch").click();
		this.page.awaitCount("[data-state=playing]", 6);
	}

	@Test
	void instrumentsShowTokenGatewayAndCalls() {
		this.page.awaitText("#token-number", "No. ");
		this.page.awaitText("#token-life", "valid for");
		this.page.awaitText("#gateway", "Answers");
		assertThat(this.page.text("#gateway")).contains("127.0.0.1:");
		assertThat(this.page.text("#calls-rate")).endsWith("a minute");
	}

	@Test
	void faultWhenTheTokenExpiresShowsAnotherOne() {
		this.page.awaitText("#token-number", "No. ");
		String before = this.page.text("#token-number");
		this.page.tryFault("TOKEN_EXPIRED");
		this.page.awaitText("#fault-outcome", "The call went well after");
		this.page.awaitText("#log-list", "Access token no.");
		assertThat(this.page.text("#token-number")).isNotEqualTo(before);
		assertThat(this.lives.list().collectList().block(SOON)).isEmpty();
		assertNoConsoleErrors();
	}

	@Test
	void faultWhenTheConnectionIsCutShowsThatTheCallWentWell() {
		this.page.tryFault("CONNECTION_CUT");
		this.page.awaitText("#fault-outcome", "The call went well after");
		this.page.chooseLanguage("zh");
		assertThat(this.page.text("#fault-outcome")).startsWith("调用在");
		assertNoConsoleErrors();
	}

	@Test
	void faultWhenThePlatformStaysAwayShowsTheOutageAndItsEnd() {
		this.page.awaitText("#gateway", "Answers");
		this.page.tryFault("OUTAGE");
		this.page.awaitText("#fault-outcome", "No usable answer came from the live platform.");
		this.page.awaitText("#log-list", "The gateway fails.");
		this.page.awaitText("#log-list", "The gateway answers again.");
	}

	@Test
	void faultWhenAnotherIsTriedSaysSoAndLogsNone() {
		driver.executeScript("""
				const problem = JSON.stringify({ status: 409, kind: "trial-under-way" });
				const { fetch } = window;
				window.fetch = (path, options) => (path === "api/faults")
					? Promise.resolve(new Response(problem, { status: 409 })) : fetch(path, options);
				""");
		this.page.tryFault("OUTAGE");
		this.page.awaitText("#fault-outcome", "Another fault is being tried");
		this.page.chooseLanguage("zh");
		assertThat(this.page.text("#fault-outcome")).startsWith("有人正在进行另一项故障演练");
		assertThat(this.page.text("#log-list")).doesNotContain("演练");
	}

	@Test
	void faultsAreReachedByKeyboard() {
		this.page.tabTo("[data-fault=OVERLOADED]");
		this.page.press(Keys.ENTER);
		this.page.awaitText("#fault-outcome", "The call went well after");
	}

	private static int property(WebElement element, String name) {
		return Integer.parseInt(String.valueOf(element.getDomProperty(name)));
	}

	/**
	 * Watch a stream with the page's player, but not in its list.
	 */
	private static void watchElsewhere(String url) {
		driver.executeAsyncScript("""
				const [url, done] = arguments;
				import("/js/player.js").then(({ Player }) => {
					const video = document.body.appendChild(document.createElement("video"));
					video.id = "elsewhere";
					video.muted = true;
					const tell = (state) => video.dataset.state = state;
					new Player(video, url, { tell, leave: () => undefined }).play();
					done();
				});
				""", url);
	}

	/**
	 * Measure how far a video gets by the page's clock. That a timer is late does not
	 * matter: both are read at the same moments.
	 * @return 1 in real time, less if it stalls
	 */
	private static double pace(WebElement video) {
		driver.manage().timeouts().scriptTimeout(SPAN.plus(SOON));
		Object pace = driver.executeAsyncScript("""
				const [video, millis, done] = arguments;
				const read = () => ({ clock: performance.now(), video: 1000 * video.currentTime });
				const begin = read();
				setTimeout(() => {
					const end = read();
					done((end.video - begin.video) / (end.clock - begin.clock));
				}, millis);
				""", video, SPAN.toMillis());
		return ((Number) pace).doubleValue();
	}

}
