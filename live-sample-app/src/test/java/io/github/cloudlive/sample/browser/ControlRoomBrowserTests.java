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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;

import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.sample.browser.ControlRoomPage.LiveElement;

import static org.assertj.core.api.Assertions.assertThat;

class ControlRoomBrowserTests extends ControlRoomInBrowser {

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	@Test
	void startShowsTheLiveWithItsUrls() {
		this.page.start("morning-show");
		LiveElement live = this.page.awaitLive("morning-show").showUrls();
		assertThat(live.urls()).satisfiesExactly((flv) -> assertThat(flv).endsWith("_morning-show.flv"),
				(hls) -> assertThat(hls).endsWith("_morning-show.m3u8"),
				(rtmp) -> assertThat(rtmp).startsWith("rtmp://").endsWith("_morning-show"));
		this.page.awaitText(".age", "00:00:");
		assertThat(this.page.text("#announcement")).isEqualTo("“morning-show” is live.");
		assertThat(driver.getTitle()).isEqualTo("(1) Control room");
		assertNoConsoleErrors();
	}

	@Test
	void startWhenTheGroupIsLiveSaysSoNextToTheForm() {
		startByApi("morning-show");
		this.page.start("morning-show");
		this.page.awaitText("#start-problem",
				"“morning-show” is live already. Stop it first, or choose another group. (code 60500300");
		this.page.chooseLanguage("zh");
		assertThat(this.page.text("#start-problem")).startsWith("“morning-show”已经在直播");
	}

	@Test
	void startWhenAValueIsOutOfRangeTellsNextToTheField() {
		this.page.fill("frameRate", "31");
		this.page.start("morning-show");
		assertThat(this.page.text("#frameRate-error")).isEqualTo("Enter a whole number from 1 to 30.");
		assertThat(this.page.focused().getDomAttribute("id")).isEqualTo("frameRate");
		assertThat(this.page.focused().getDomAttribute("aria-invalid")).isEqualTo("true");
		this.page.fill("frameRate", "30");
		assertThat(this.page.text("#frameRate-error")).isEmpty();
		assertThat(this.page.lives()).isEmpty();
	}

	@Test
	void startWhenTheGroupIdIsBlankTellsNextToTheField() {
		this.page.start("  ");
		assertThat(this.page.text("#groupId-error")).startsWith("Enter a group ID");
	}

	@Test
	void startWhenTheServiceRefusesAFieldTellsNextToTheField() {
		this.page.fill("pushAddress", "rtmp://push/\u0085");
		this.page.start("morning-show");
		this.page.awaitText("#pushAddress-error", "Enter an address without control characters");
		assertThat(this.page.find("#pushAddress").isDisplayed()).isTrue();
	}

	@Test
	void startWorksWithTheKeyboardAlone() {
		this.page.tabTo("#groupId");
		this.page.press("keyboard", Keys.ENTER);
		this.page.awaitLive("keyboard");
		this.page.tabTo(".stop");
		this.page.press(Keys.ENTER);
		this.page.tabTo("#confirm [value=stop]");
		this.page.press(Keys.ENTER);
		this.page.awaitEmpty();
		assertNoConsoleErrors();
	}

	@Test
	void stopWhenConfirmedLeavesTheEmptyState() {
		startByApi("morning-show");
		this.page.awaitLive("morning-show").stop();
		this.page.answerDialog("stop");
		this.page.awaitEmpty();
		assertThat(this.page.text("#empty")).contains("Publish in the group first.", "certified enterprise developer");
		assertThat(this.lives.find("morning-show").blockOptional(SOON)).isEmpty();
		assertNoConsoleErrors();
	}

	@Test
	void stopWhenCancelledKeepsTheLive() {
		startByApi("morning-show");
		this.page.awaitLive("morning-show").stop();
		this.page.answerDialog("cancel");
		assertThat(this.page.find("#confirm").isDisplayed()).isFalse();
		assertThat(this.lives.find("morning-show").blockOptional(SOON)).isPresent();
	}

	@Test
	void stopWhenAnotherStoppedItSaysSo() {
		startByApi("morning-show");
		this.page.awaitLive("morning-show").stop();
		this.lives.stop("morning-show").block(SOON);
		this.page.answerDialog("stop");
		this.page.awaitText("#announcement", "“morning-show” is not live (any more).");
	}

	@Test
	void oddGroupIdRoundTrips() {
		String groupId = "<b>x</b> 房间/1 😀";
		this.page.start(groupId);
		this.page.awaitLive(groupId).stop();
		this.page.answerDialog("stop");
		this.page.awaitText("#announcement", "“" + groupId + "” is stopped.");
		this.page.awaitEmpty();
		assertNoConsoleErrors();
	}

	@Test
	void listShowsWhatAnotherStarted() {
		this.lives.start("elsewhere").block(SOON);
		this.page.awaitLive("elsewhere");
	}

	@Test
	void listWhenTheServiceIsGoneSaysSoUntilItIsBack() {
		block("*/api/lives");
		this.page.awaitText("#lives-problem", "This service does not answer.");
		block();
		this.page.awaitNoText("#lives-problem");
	}

	@Test
	void copyGivesFeedback() {
		startByApi("morning-show");
		LiveElement live = this.page.awaitLive("morning-show").showUrls();
		live.copyButton().click();
		this.page.awaitText("#announcement", "URL");
		assertThat(live.copyButton().getText()).isEqualTo("Copied");
	}

	@Test
	void languageSwitchChangesTheTextsAndBack() {
		startByApi("morning-show");
		this.page.awaitLive("morning-show");
		this.page.chooseLanguage("zh");
		assertThat(this.page.text("#start-heading")).isEqualTo("开始直播");
		assertThat(this.page.text("#count")).isEqualTo("1 场直播进行中");
		assertThat(this.page.text(".stop")).isEqualTo("停止");
		assertThat(this.page.text("#health-text")).isEqualTo("服务正常");
		assertThat(this.page.find("html").getDomAttribute("lang")).isEqualTo("zh-CN");
		this.page.chooseLanguage("en");
		assertThat(this.page.text("#start-heading")).isEqualTo("Start a live");
	}

	@Test
	void languagesHaveTheSameTexts() {
		assertThat(textKeys("zh")).containsExactlyElementsOf(textKeys("en"));
	}

	@Test
	void textsCoverEveryKindOfError() {
		assertThat(textKeys("en"))
			.containsAll(Stream.of(LiveErrorKind.values()).map((kind) -> "problem." + kind.getId()).toList());
	}

	@Test
	void languageIsRemembered() {
		this.page.chooseLanguage("zh");
		driver.navigate().refresh();
		this.page.awaitText("#start-heading", "开始直播");
	}

	@Test
	void pageShowsThePlatform() {
		this.page.awaitText("#platform", "Emulator");
		assertThat(this.page.text("#platform")).contains("demo-app");
	}

	@Test
	void narrowPageDoesNotScrollSideways() {
		startByApi("a-group-with-a-very-long-name-that-never-ends-and-has-no-place-to-break-it");
		lookFrom(360, 800, "light");
		this.page.awaitLive("a-group-with-a-very-long-name-that-never-ends-and-has-no-place-to-break-it");
		assertThat(driver.executeScript("return document.documentElement.scrollWidth")).isEqualTo(360L);
	}

	@Test
	void screenshotsShowTwoRunningLives() throws IOException {
		open(MOTION_WELCOME);
		startInPage("产品发布会 · 分会场", "720p");
		startInPage("morning-show", "1080p");
		this.page.awaitPlaying("morning-show");
		this.page.awaitPlaying("产品发布会 · 分会场");
		this.page.tryFault("TOKEN_EXPIRED");
		this.page.awaitText("#fault-outcome", "went well");
		this.page.awaitNoText("#announcement");
		calm();
		lookFrom(1280, 1080, "light");
		takeScreenshot("control-room");
		lookFrom(1280, 1080, "dark");
		takeScreenshot("control-room-dark");
		this.page.chooseLanguage("zh");
		takeScreenshot("control-room-dark.zh-CN");
		lookFrom(1280, 1080, "light");
		takeScreenshot("control-room.zh-CN");
		lookFrom(360, 2500, "light");
		takeScreenshot("control-room-narrow.zh-CN");
		assertThat(SCREENSHOTS.resolve("control-room.zh-CN.png")).isNotEmptyFile();
		assertNoConsoleErrors();
	}

	@SuppressWarnings("unchecked")
	private static List<String> textKeys(String language) {
		return (List<String>) driver.executeAsyncScript("""
				const [language, done] = arguments;
				import("/js/messages.js").then(({ messages }) => done(Object.keys(messages[language])));
				""", language);
	}

	private static void takeScreenshot(String name) throws IOException {
		Files.createDirectories(SCREENSHOTS);
		Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
	}

}
