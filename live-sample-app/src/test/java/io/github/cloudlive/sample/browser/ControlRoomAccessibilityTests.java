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
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page as axe sees it, which knows what people with a screen reader, a keyboard or
 * weak eyes need.
 */
class ControlRoomAccessibilityTests extends ControlRoomInBrowser {

	private static final String AXE = "classpath*:META-INF/resources/webjars/axe-core/*/axe.min.js";

	@ParameterizedTest
	@CsvSource({ "1280, light, en", "1280, dark, zh", "360, light, zh", "360, dark, en" })
	void pageWithALiveAndAMistakeHasNoViolations(int width, String colorScheme, String language) throws IOException {
		startInPage("morning-show", "720p");
		this.page.chooseLanguage(language);
		this.page.start(" ");
		this.page.tryFault("TOKEN_EXPIRED");
		this.page.awaitText("#fault-outcome", language.equals("zh") ? "成功" : "went well");
		this.page.awaitNoText("#announcement"); // lies over what is below for a moment
		lookFrom(width, 1080, colorScheme);
		assertThat(violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "light", "dark" })
	void emptyPageHasNoViolations(String colorScheme) throws IOException {
		lookFrom(1280, 1080, colorScheme);
		assertThat(violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "light", "dark" })
	void questionHasNoViolations(String colorScheme) throws IOException {
		startInPage("morning-show", "720p");
		lookFrom(1280, 1080, colorScheme);
		this.page.awaitLive("morning-show").stop();
		assertThat(violations()).isEmpty();
		this.page.answerDialog("cancel");
	}

	@SuppressWarnings("unchecked")
	private static List<String> violations() throws IOException {
		Resource[] axe = new PathMatchingResourcePatternResolver().getResources(AXE);
		assertThat(axe).hasSize(1);
		driver.executeScript(axe[0].getContentAsString(StandardCharsets.UTF_8));
		return (List<String>) driver.executeAsyncScript(
				"""
						const [done] = arguments;
						axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => done(violations.map(
							({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ") + " " + node.failureSummary).join(", ")}`)));
						""");
	}

}
