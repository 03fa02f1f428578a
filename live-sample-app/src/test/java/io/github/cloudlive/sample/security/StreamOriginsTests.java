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

package io.github.cloudlive.sample.security;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import reactor.test.publisher.TestPublisher;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.monitor.LiveEvent;
import io.github.cloudlive.monitor.LiveMonitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class StreamOriginsTests {

	private final TestPublisher<LiveEvent> events = TestPublisher.create();

	@Test
	void allWhenOriginsAreConfiguredHasThem() {
		assertThat(origins("https://cdn.example.com/lives", "http://127.0.0.1:28000").all())
			.containsExactly("http://127.0.0.1:28000", "https://cdn.example.com");
	}

	@Test
	void allWhenALiveRunsHasItsOrigin() {
		StreamOrigins origins = origins();
		this.events.next(started("https://cdn.example.com:8443/fsp-live/1_room.m3u8"));
		assertThat(origins.all()).containsExactly("https://cdn.example.com:8443");
	}

	@Test
	void allWhenALiveHasNoUrlHasNothing() {
		StreamOrigins origins = origins();
		this.events.next(started(null));
		assertThat(origins.all()).isEmpty();
	}

	@Test
	void allWhenLivesComeFromEverywhereKeepsTheLatest() {
		StreamOrigins origins = origins();
		IntStream.range(0, 100).forEach((i) -> this.events.next(started("http://h" + i + ".example.com/1.m3u8")));
		assertThat(origins.all()).hasSize(20).contains("http://h80.example.com", "http://h99.example.com");
	}

	@Test
	void allWhenLivesComeFromEverywhereKeepsWhatIsConfigured() {
		StreamOrigins origins = origins("https://cdn.example.com");
		IntStream.range(0, 100).forEach((i) -> this.events.next(started("http://h" + i + ".example.com/1.m3u8")));
		assertThat(origins.all()).contains("https://cdn.example.com", "http://h99.example.com");
	}

	@Test
	void allWhenALiveEndsCountsItsOriginAsInUseUntilThen() {
		StreamOrigins origins = origins();
		LiveEvent first = started("http://first.example.com/1.m3u8");
		this.events.next(first);
		IntStream.range(0, 19).forEach((i) -> this.events.next(started("http://h" + i + ".example.com/1.m3u8")));
		this.events.next(LiveEvent.stopped(first.getLive()));
		this.events.next(started("http://last.example.com/1.m3u8"));
		assertThat(origins.all()).contains("http://first.example.com").doesNotContain("http://h0.example.com");
	}

	@ParameterizedTest
	@CsvSource({ "HTTP://CDN.Example.com/x?y#z, http://cdn.example.com", "http://user:pass@h:81/x, http://h:81",
			"http://[2001:DB8::1]:80/x, http://[2001:db8::1]:80" })
	void originOfKeepsSchemeHostAndPort(URI url, String origin) {
		assertThat(StreamOrigins.originOf(url)).isEqualTo(origin);
	}

	@ParameterizedTest
	@ValueSource(strings = { "rtmp://h/x", "javascript:alert(1)", "/x", "http:///x", "http://[fe80::1%25eth0]/x",
			"http://*.example.com/x" })
	void originOfWhenNoPageMayBeLetThereIsNothing(URI url) {
		assertThat(StreamOrigins.originOf(url)).isNull();
	}

	private StreamOrigins origins(String... configured) {
		LiveMonitor monitor = mock(LiveMonitor.class);
		given(monitor.events()).willReturn(this.events.flux());
		List<URI> urls = List.of(configured).stream().map(URI::create).toList();
		return new StreamOrigins(new ControlRoomProperties("operator", null, urls),
				new StaticListableBeanFactory().getBeanProvider(LiveEmulator.class), monitor);
	}

	private static LiveEvent started(@Nullable String url) {
		return LiveEvent.started(LiveStream.builder("room").m3u8Url(url).build());
	}

}
