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

import java.nio.ByteBuffer;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;

/**
 * Answers the messages that concern the connection, and hands on commands to the session.
 * The rest, acknowledgements above all, is of no use here: TCP sees to it that neither
 * side is flooded.
 */
final class MessageHandler extends SimpleChannelInboundHandler<RtmpMessage> {

	private static final int PING_SIZE = Short.BYTES + Integer.BYTES;

	MessageHandler() {
		super(RtmpMessage.class);
	}

	@Override
	protected void channelRead0(ChannelHandlerContext context, RtmpMessage message) {
		switch (message.type()) {
			case MessageType.COMMAND -> context.fireChannelRead(Command.read(message.payload()));
			case MessageType.USER_CONTROL -> answerPing(context, message.payload());
			case MessageType.SET_PEER_BANDWIDTH -> answerBandwidth(context, message.payload());
			default -> {
			}
		}
	}

	private static void answerPing(ChannelHandlerContext context, byte[] payload) {
		if (payload.length < PING_SIZE) {
			return;
		}
		ByteBuffer event = ByteBuffer.wrap(payload);
		if (event.getShort() == ControlMessages.PING_REQUEST) {
			answer(context, ControlMessages.pingResponse(event.getInt()));
		}
	}

	private static void answerBandwidth(ChannelHandlerContext context, byte[] payload) {
		if (payload.length >= Integer.BYTES) {
			answer(context, ControlMessages.windowAcknowledgementSize(ByteBuffer.wrap(payload).getInt()));
		}
	}

	// A peer that asks without reading the answers gets none
	private static void answer(ChannelHandlerContext context, RtmpMessage message) {
		if (context.channel().isWritable()) {
			Peer.send(context, message);
		}
	}

}
