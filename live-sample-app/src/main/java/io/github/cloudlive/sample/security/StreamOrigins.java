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
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.monitor.LiveMonitor;

/**
 * Where the page may play streams from: the origins that are configured, that of the
 * emulator, and those of lives that run. A page that was opened before the first live
 * from another origin must be loaded again.
 */
@Component
class StreamOrigins {

	/** Keeps the header that they stand in short, whatever the platform answers. */
	private static final int CAPACITY = 20;

	private static final Pattern SCHEME = Pattern.compile("https?");

	/** Nothing that would end the header's directive. */
	private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");

	private final Set<String> origins = new ConcurrentSkipListSet<>();

	StreamOrigins(ControlRoomProperties properties, ObjectProvider<LiveEmulator> emulator, LiveMonitor monitor) {
		properties.streamOrigins().forEach(this::add);
		emulator.ifAvailable((embedded) -> add(embedded.baseUrl()));
		monitor.events().subscribe((event) -> add(event.getLive().getM3u8Url()));
	}

	/**
	 * Return the origins.
	 * @return each with scheme, host and port, in alphabetical order
	 */
	Set<String> all() {
		return this.origins;
	}

	private void add(@Nullable URI url) {
		String origin = (url != null) ? originOf(url) : null;
		if (origin != null && this.origins.size() < CAPACITY) {
			this.origins.add(origin);
		}
	}

	static @Nullable String originOf(URI url) {
		if (url.getScheme() == null || url.getHost() == null) {
			return null;
		}
		String scheme = url.getScheme().toLowerCase(Locale.ROOT);
		String host = url.getHost().toLowerCase(Locale.ROOT);
		if (!SCHEME.matcher(scheme).matches() || !HOST.matcher(host).matches()) {
			return null;
		}
		return scheme + "://" + host + ((url.getPort() >= 0) ? ":" + url.getPort() : "");
	}

}
