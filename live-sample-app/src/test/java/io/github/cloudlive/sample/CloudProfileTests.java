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

package io.github.cloudlive.sample;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * The service as it is set up for the real platform, which nobody calls here.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "LIVE_APP_ID=my-app", "LIVE_DEVELOPER_ID=me", "LIVE_DEVELOPER_SECRET=fedcba9876543210",
				"LIVE_STREAM_ORIGINS=https://one.example.com/live,http://two.example.com:81",
				"live.base-url=http://127.0.0.1:1" })
@ActiveProfiles("cloud")
@AutoConfigureWebTestClient
@ExtendWith(OutputCaptureExtension.class)
class CloudProfileTests {

	@Autowired
	private WebTestClient client;

	@Test
	void startWhenNoAccountIsGivenTellsWhatIsMissing(CapturedOutput output) {
		assertThatException().isThrownBy(() -> ControlRoomApplication
			.main(new String[] { "--spring.profiles.active=cloud", "--server.port=0" }));
		assertThat(output).contains("'live.developer.id' is missing", "'live.developer.secret' is missing");
	}

	@Test
	void infoTellsTheCloudAndTheApp() {
		this.client.get()
			.uri("/actuator/info")
			.exchange()
			.expectBody()
			.jsonPath("$.platform.name")
			.isEqualTo("cloud")
			.jsonPath("$.platform.appId")
			.isEqualTo("my-app")
			.jsonPath("$.platform.faults")
			.isEqualTo(false);
	}

	@Test
	void pageMayPlayStreamsOfTheServersThatAreNamed() {
		this.client.get()
			.uri("/")
			.exchange()
			.expectHeader()
			.value("Content-Security-Policy", (policy) -> assertThat(policy.split("; "))
				.contains("connect-src 'self' http://two.example.com:81 https://one.example.com"));
	}

	@Test
	void contextHasNothingToTryFaultsWith(@Autowired ApplicationContext context) {
		assertThat(context.getBeanProvider(FaultController.class)).isEmpty();
	}

}
