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

import org.jspecify.annotations.Nullable;
import reactor.netty.ChannelBindException;

import io.github.cloudlive.emulator.media.MediaLibrary;
import io.github.cloudlive.emulator.media.rtmp.RtmpPublisher;
import io.github.cloudlive.emulator.media.rtmp.RtmpServer;

/**
 * Everything that sends what is live: the streams themselves, the RTMP server for
 * viewers, and the pushes to media servers. Viewers over HTTP come through the
 * {@link Gateway}.
 */
final class Broadcast implements AutoCloseable {

	private final MediaLibrary library;

	private final RtmpPublisher publisher;

	private final @Nullable RtmpServer server;

	private Broadcast(MediaLibrary library, RtmpPublisher publisher, @Nullable RtmpServer server) {
		this.library = library;
		this.publisher = publisher;
		this.server = server;
	}

	static Broadcast start(MediaSettings settings, String address, EventLoops loops) {
		MediaLibrary library = new MediaLibrary(settings.maxViewers());
		try {
			return new Broadcast(library, new RtmpPublisher(loops.resources()),
					settings.enabled() ? startServer(settings, address, loops, library) : null);
		}
		catch (RuntimeException | Error ex) {
			try (library) {
				throw ex;
			}
		}
	}

	private static RtmpServer startServer(MediaSettings settings, String address, EventLoops loops,
			MediaLibrary library) {
		try {
			return RtmpServer.start(address, settings.rtmpPort(), loops.resources(), library,
					settings.maxConnections());
		}
		catch (ChannelBindException ex) {
			throw EmulatorBindException.rtmp(address, settings.rtmpPort(), ex);
		}
	}

	/**
	 * Return who is to be told of lives.
	 * @return opens and ends the streams, or does not care if there are none
	 */
	LiveListener listener() {
		return (this.server != null) ? new Streams(this.library, this.publisher) : LiveListener.NONE;
	}

	MediaLibrary library() {
		return this.library;
	}

	/**
	 * Return the port for URLs.
	 * @return the port that viewers connect to; the usual one if they cannot
	 */
	int rtmpPort() {
		return (this.server != null) ? this.server.port() : RtmpServer.DEFAULT_PORT;
	}

	@Override
	public void close() {
		try (this.library; this.server; this.publisher) {
			// Closed from the last to the first, each whatever becomes of the others
		}
	}

}
