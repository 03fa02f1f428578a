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

import java.util.HexFormat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;

/**
 * Bytes as tests write and read them: hexadecimal, with spaces between what belongs
 * together.
 */
final class Bytes {

	private Bytes() {
	}

	static byte[] of(String hex) {
		return HexFormat.of().parseHex(hex.replaceAll("\\s", ""));
	}

	static ByteBuf buffer(String hex) {
		return Unpooled.wrappedBuffer(of(hex));
	}

	static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	/**
	 * Return everything that a channel has sent so far.
	 */
	static byte[] sent(EmbeddedChannel channel) {
		ByteBuf all = Unpooled.buffer();
		for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
			all.writeBytes(next);
			next.release();
		}
		return ByteBufUtil.getBytes(all);
	}

}
