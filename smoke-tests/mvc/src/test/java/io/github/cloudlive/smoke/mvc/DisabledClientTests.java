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

package io.github.cloudlive.smoke.mvc;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.client.LiveClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

/**
 * The whole application without a platform, as the README tells.
 */
@SpringBootTest(properties = "live.enabled=false")
class DisabledClientTests {

	@MockitoBean
	private LiveOperations lives;

	@Test
	void openReturnsLiveOfMock(@Autowired RoomService rooms) {
		LiveStream live = LiveStream.builder("room-1").build();
		given(this.lives.ensureStarted("room-1")).willReturn(Mono.just(live));
		assertThat(rooms.open("room-1")).isSameAs(live);
	}

	@Test
	void contextHasNoClient(@Autowired ObjectProvider<LiveClient> client) {
		assertThat(client.getIfAvailable()).isNull();
	}

}
