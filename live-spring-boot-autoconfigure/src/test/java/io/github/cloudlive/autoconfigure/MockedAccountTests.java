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

package io.github.cloudlive.autoconfigure;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;

import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * One of several accounts is replaced by a mock in a test of the application.
 */
@SpringBootTest(classes = Channels.class, webEnvironment = WebEnvironment.NONE,
		properties = { "live.app-id=demo-app", "live.developer.id=demo-developer",
				"live.developer.secret=0123456789abcdef", "live.accounts.studio.app-id=app",
				"live.accounts.studio.developer.id=studio", "live.accounts.studio.developer.secret=fedcba9876543210" })
@ImportAutoConfiguration(LiveAutoConfiguration.class)
class MockedAccountTests {

	@MockitoBean
	@Qualifier("studio")
	private LiveOperations studio;

	@Test
	void rehearseWhenAccountIsMockedAsksIt(@Autowired Channels channels) {
		LiveStream live = mock(LiveStream.class);
		given(this.studio.start("room-1")).willReturn(Mono.just(live));
		StepVerifier.create(channels.rehearse("room-1"))
			.expectNext(live)
			.expectComplete()
			.verify(Duration.ofSeconds(20));
	}

}
