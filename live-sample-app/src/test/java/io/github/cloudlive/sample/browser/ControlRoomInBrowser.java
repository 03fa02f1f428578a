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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;

import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.sample.ControlRoomApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The control room, opened in a browser before each test.
 */
@BrowserTest
@SpringBootTest(classes = ControlRoomApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "live.emulator.port=0", "live.monitor.interval=1s" })
abstract class ControlRoomInBrowser {

	static final Duration SOON = Duration.ofSeconds(10);

	/** For somebody who presses a button for each picture. */
	static final String MOTION_REDUCED = "reduce";

	/** For somebody for whom pictures play by themselves. */
	static final String MOTION_WELCOME = "no-preference";

	static ChromeDriver driver;

	@LocalServerPort
	private int port;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private LiveEmulator emulator;

	@Autowired
	LiveOperations lives;

	ControlRoomPage page;

	private String motion = MOTION_REDUCED;

	@BeforeAll
	static void startBrowser(@TempDir Path profile) {
		driver = Chromium.start(profile);
	}

	@AfterAll
	static void quitBrowser() {
		if (driver != null) {
			driver.quit();
		}
	}

	@BeforeEach
	void openPage() {
		await().atMost(SOON).until(() -> this.meters.get("live.streams").gauge().value() == 0);
		open(MOTION_REDUCED);
		this.page.awaitEmpty();
		driver.manage().logs().get(LogType.BROWSER); // what an earlier test left
	}

	@AfterEach
	void resetBrowser() {
		block();
		driver.executeScript("localStorage.clear()");
	}

	@AfterEach
	void resetPlatform() {
		this.emulator.clearFaults();
		this.lives.list().map(LiveStream::getGroupId).concatMap(this.lives::stop).blockLast(SOON);
	}

	/**
	 * Open the page for somebody who wants pictures to move by themselves, or not.
	 */
	void open(String motion) {
		this.motion = motion;
		lookFrom(1280, 1080, "light");
		this.page = new ControlRoomPage(driver);
		this.page.open("http://127.0.0.1:" + this.port + "/");
	}

	/**
	 * Let everything but pictures stand still, which screenshots are taken of.
	 */
	void calm() {
		this.motion = MOTION_REDUCED;
	}

	void lookFrom(int width, int height, String colorScheme) {
		driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
		driver.executeCdpCommand("Emulation.setEmulatedMedia",
				Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme),
						Map.of("name", "prefers-reduced-motion", "value", this.motion))));
	}

	void startByApi(String groupId) {
		this.lives.start(groupId).block(SOON);
		this.page.awaitLive(groupId);
	}

	void startInPage(String groupId, String preset) {
		this.page.choosePreset(preset);
		this.page.start(groupId);
		this.page.awaitLive(groupId);
	}

	/**
	 * Let the browser ask for nothing that these match, and for everything else again.
	 */
	static void block(String... urls) {
		driver.executeCdpCommand("Network.enable", Map.of());
		driver.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(urls)));
	}

	static void assertNoConsoleErrors() {
		assertThat(driver.manage().logs().get(LogType.BROWSER))
			.filteredOn((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.isEmpty();
	}

}
