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
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.monitor.LiveMonitor;

/**
 * Where the page may play streams from: the origins that are configured, that of the
 * emulator, and those that lives came from lately. A page that was opened before the
 * first live from another origin must be loaded again, and offers that.
 */
@Component
class StreamOrigins {

	/** Keeps the header that they stand in short, whatever the platform answers. */
	private static final int CAPACITY = 20;

	private static final Pattern SCHEME = Pattern.compile("https?");

	/** Nothing that would end the header's directive. */
	private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+|\\[[0-9a-f:.]+]");

	private final Set<String> fixed = new TreeSet<>();

	/** The one that was heard of longest ago first. */
	private final Set<String> recent = new LinkedHashSet<>();

	StreamOrigins(ControlRoomProperties properties, ObjectProvider<LiveEmulator> emulator, LiveMonitor monitor) {
		properties.streamOrigins().forEach((url) -> withOrigin(url, this.fixed::add));
		emulator.ifAvailable((embedded) -> withOrigin(embedded.baseUrl(), this.fixed::add));
		monitor.events().subscribe((event) -> withOrigin(event.getLive().getM3u8Url(), this::hearOf));
	}

	/**
	 * Return the origins.
	 * @return each with scheme, host and port, in alphabetical order
	 */
	synchronized Set<String> all() {
		Set<String> all = new TreeSet<>(this.fixed);
		all.addAll(this.recent);
		return all;
	}

	private synchronized void hearOf(String origin) {
		this.recent.remove(origin);
		this.recent.add(origin);
		if (this.recent.size() > CAPACITY) {
			this.recent.remove(this.recent.iterator().next());
		}
	}

	private static void withOrigin(@Nullable URI url, Consumer<String> action) {
		String origin = (url != null) ? originOf(url) : null;
		if (origin != null) {
			action.accept(origin);
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
