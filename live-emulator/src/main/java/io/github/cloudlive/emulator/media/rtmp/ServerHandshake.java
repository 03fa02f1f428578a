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

/**
 * The server's side of the handshake: C0 and C1 come in, S0, S1 and S2 go out, C2 comes
 * in (RTMP 1.0, section 5.2.1).
 */
final class ServerHandshake extends Handshake {

	private boolean greeted;

	@Override
	protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
		if (!this.greeted) {
			readVersion(in);
			greet(context, readPacket(in));
		}
		else {
			readPacket(in);
			context.pipeline().remove(this);
		}
	}

	private void greet(ChannelHandlerContext context, byte[] hello) {
		ByteBuf answer = context.alloc().buffer(1 + 2 * PACKET_SIZE);
		writeHello(answer);
		writeEcho(hello, answer);
		Peer.send(context, answer);
		this.greeted = true;
	}

}
