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

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.github.cloudlive.LiveStream;

/**
 * What the lives that were started here were started with. Those that others started are
 * not known. A live is told by a URL, which another live of the group does not have.
 */
@Component
class StartedHere {

	private static final int CAPACITY = 1000;

	private final Map<URI, LiveSettings> settings = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<URI, LiveSettings> eldest) {
			return size() > CAPACITY;
		}

	};

	synchronized void remember(LiveStream live, LiveSettings settings) {
		URI url = live.getM3u8Url();
		if (url != null) {
			this.settings.put(url, settings);
		}
	}

	synchronized @Nullable LiveSettings find(LiveStream live) {
		return this.settings.get(live.getM3u8Url());
	}

}
