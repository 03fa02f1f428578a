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
import java.util.List;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The control room as a person sees it.
 */
class ControlRoomPage {

	private final ChromeDriver driver;

	private final WebDriverWait wait;

	ControlRoomPage(ChromeDriver driver) {
		this.driver = driver;
		this.wait = new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(50));
	}

	void open(String url) {
		this.driver.get(url);
		awaitCount("#health[data-health]", 1);
	}

	void start(String groupId) {
		fill("groupId", groupId);
		submit();
	}

	void choosePreset(String words) {
		this.driver.findElements(By.cssSelector("[data-preset]"))
			.stream()
			.filter((preset) -> preset.getText().equals(words))
			.findFirst()
			.orElseThrow()
			.click();
	}

	void tryFault(String fault) {
		this.wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("[data-fault=" + fault + "]"))).click();
	}

	LiveElement awaitPlaying(String groupId) {
		return awaitPicture(groupId, "playing");
	}

	LiveElement awaitPicture(String groupId, String state) {
		LiveElement live = awaitLive(groupId);
		this.wait.until((driver) -> live.pictureState().equals(state));
		return live;
	}

	void submit() {
		find("#start [type=submit]").click();
	}

	// By script: the driver types no character beyond the basic plane
	void fill(String id, String value) {
		this.driver.executeScript(
				"arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))",
				find("#" + id), value);
	}

	LiveElement awaitLive(String groupId) {
		return this.wait.until(
				(driver) -> lives().stream().filter((live) -> live.groupId().equals(groupId)).findFirst().orElse(null));
	}

	List<LiveElement> lives() {
		return this.driver.findElements(By.cssSelector(".live")).stream().map(LiveElement::new).toList();
	}

	void answerDialog(String value) {
		this.wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("#confirm [value=" + value + "]")))
			.click();
	}

	void chooseLanguage(String language) {
		find("[data-language=" + language + "]").click();
	}

	void awaitEmpty() {
		this.wait.until(ExpectedConditions.visibilityOfElementLocated(By.id("empty")));
	}

	void awaitCount(String selector, int count) {
		this.wait.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(selector), count));
	}

	void awaitText(String selector, String text) {
		this.wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(selector), text));
	}

	void awaitNoText(String selector) {
		this.wait.until((driver) -> text(selector).isEmpty());
	}

	String text(String selector) {
		return find(selector).getText();
	}

	WebElement find(String selector) {
		return this.driver.findElement(By.cssSelector(selector));
	}

	WebElement focused() {
		return this.driver.switchTo().activeElement();
	}

	void press(CharSequence... keys) {
		new Actions(this.driver).sendKeys(keys).perform();
	}

	void tabTo(String selector) {
		this.wait.until((driver) -> {
			press(Keys.TAB);
			return focused().equals(find(selector));
		});
	}

	/**
	 * One running live.
	 *
	 * @param element its card
	 */
	record LiveElement(WebElement element) {

		String groupId() {
			return this.element.findElement(By.className("group")).getText();
		}

		LiveElement showUrls() {
			this.element.findElement(By.cssSelector(".urls summary")).click();
			return this;
		}

		String pictureState() {
			return String.valueOf(picture().getDomAttribute("data-state"));
		}

		WebElement picture() {
			return this.element.findElement(By.className("picture"));
		}

		WebElement video() {
			return this.element.findElement(By.tagName("video"));
		}

		WebElement reloadButton() {
			return this.element.findElement(By.className("reload"));
		}

		WebElement watchButton() {
			return this.element.findElement(By.className("watch"));
		}

		String facts() {
			return this.element.findElement(By.className("facts")).getText();
		}

		List<String> urls() {
			return this.element.findElements(By.tagName("code")).stream().map(WebElement::getText).toList();
		}

		String age() {
			return this.element.findElement(By.className("age")).getText();
		}

		WebElement copyButton() {
			return this.element.findElement(By.cssSelector(".copy button"));
		}

		void stop() {
			this.element.findElement(By.className("stop")).click();
		}

	}

}
