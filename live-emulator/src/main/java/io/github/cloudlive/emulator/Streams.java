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

package io.github.cloudlive.emulator;

import java.util.HashMap;
import java.util.Map;

import io.github.cloudlive.emulator.media.LiveMedia;
import io.github.cloudlive.emulator.media.MediaLibrary;

/**
 * Opens a stream for each live, and ends it with the live. Not safe for use by several
 * threads: {@link Lives} guards it.
 */
final class Streams implements LiveListener {

	private final MediaLibrary library;

	private final Map<Live, LiveMedia> open = new HashMap<>();

	Streams(MediaLibrary library) {
		this.library = library;
	}

	@Override
	public void started(Live live, LiveOptions options) {
		this.open.put(live,
				this.library.open(live.streamName(), live.key().groupId(), options.canvas(), live.startTime()));
	}

	@Override
	public void stopped(Live live) {
		LiveMedia media = this.open.remove(live);
		if (media != null) {
			this.library.end(live.streamName(), media);
		}
	}

	@Override
	public void cleared() {
		this.open.clear();
		this.library.clear();
	}

}
