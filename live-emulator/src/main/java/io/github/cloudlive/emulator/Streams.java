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

import reactor.core.Disposable;
import reactor.core.Disposables;

import io.github.cloudlive.emulator.media.LiveMedia;
import io.github.cloudlive.emulator.media.MediaLibrary;
import io.github.cloudlive.emulator.media.rtmp.RtmpPublisher;

/**
 * Opens a stream for each live, publishes it if the start asks for that, and ends it with
 * the live. Not safe for use by several threads: {@link Lives} guards it.
 */
final class Streams implements LiveListener {

	private final MediaLibrary library;

	private final RtmpPublisher publisher;

	private final Map<Live, OpenStream> open = new HashMap<>();

	Streams(MediaLibrary library, RtmpPublisher publisher) {
		this.library = library;
		this.publisher = publisher;
	}

	@Override
	public void started(Live live, LiveOptions options) {
		String groupId = live.key().groupId();
		LiveMedia media = this.library.open(live.streamName(), groupId, options.canvas(), live.startTime());
		String pushAddress = options.pushAddress();
		Disposable push = (pushAddress != null) ? this.publisher.publish(groupId, pushAddress, media::uncountedTags)
				: Disposables.disposed();
		this.open.put(live, new OpenStream(media, push));
	}

	@Override
	public void stopped(Live live) {
		OpenStream stream = this.open.remove(live);
		if (stream != null) {
			this.library.end(live.streamName(), stream.media());
			stream.push().dispose();
		}
	}

	@Override
	public void cleared() {
		this.library.clear();
		this.open.values().forEach((stream) -> stream.push().dispose());
		this.open.clear();
	}

	private record OpenStream(LiveMedia media, Disposable push) {
	}

}
