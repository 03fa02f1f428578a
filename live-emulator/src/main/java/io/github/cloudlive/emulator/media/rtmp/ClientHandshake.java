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

package io.github.cloudlive.emulator.media.rtmp;

import java.util.List;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The client's side of the handshake: C0 and C1 go out, S0 and S1 come in, C2 goes out,
 * S2 comes in (RTMP 1.0, section 5.2.1).
 */
final class ClientHandshake extends Handshake {

	private final Sinks.Empty<Void> done = Sinks.empty();

	private boolean greeted;

	/**
	 * Return when the first message may be sent.
	 * @return completes after the handshake
	 */
	Mono<Void> done() {
		return this.done.asMono();
	}

	@Override
	public void handlerAdded(ChannelHandlerContext context) {
		super.handlerAdded(context);
		ByteBuf hello = context.alloc().buffer(1 + PACKET_SIZE);
		writeHello(hello);
		Peer.send(context, hello);
	}

	@Override
	protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
		if (!this.greeted) {
			readVersion(in);
			echo(context, readPacket(in));
		}
		else {
			readPacket(in);
			context.pipeline().remove(this);
			this.done.tryEmitEmpty();
		}
	}

	private void echo(ChannelHandlerContext context, byte[] hello) {
		ByteBuf echo = context.alloc().buffer(PACKET_SIZE);
		writeEcho(hello, echo);
		Peer.send(context, echo);
		this.greeted = true;
	}

}
