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

import io.github.cloudlive.emulator.media.Canvas;
import io.github.cloudlive.emulator.media.CropMode;

/**
 * Starts lives.
 */
final class StartHandler implements Handler {

	private static final int MAX_WIDTH = 1920;

	private static final int MAX_HEIGHT = 1080;

	private static final int MAX_FRAME_RATE = 30;

	private static final int MODES = 3;

	private final Accounts accounts;

	private final Lives lives;

	private final PublicAddress address;

	StartHandler(Accounts accounts, Lives lives, PublicAddress address) {
		this.accounts = accounts;
		this.lives = lives;
		this.address = address;
	}

	@Override
	public Answer handle(Call call) {
		EmulatorAccount account = this.accounts.authenticate(call);
		RequestBody body = RequestBody.read(call);
		String appId = body.requiredText("app_id");
		String groupId = body.requiredText("group_id");
		Live.App app = this.accounts.authorize(account, appId);
		String pushAddress = body.text("push_addr");
		if (pushAddress != null && call.isFromPageOfOthers()) {
			throw ReturnCode.NOT_AUTHORIZED.refused("push_addr, from a web page of another origin");
		}
		Integer width = body.number("width", 1, MAX_WIDTH);
		Integer height = body.number("height", 1, MAX_HEIGHT);
		Integer cropMode = body.number("crop_mode", 1, MODES);
		Integer frameRate = body.number("frame_rate", 1, MAX_FRAME_RATE);
		body.number("quality_level", 1, MODES);
		LiveOptions options = new LiveOptions(width, canvas(width, height, cropMode, frameRate), pushAddress);
		Live live = this.lives.start(new Live.Key(app, groupId), options);
		return Answer.code(0, new Success(0, this.address.flv(call, live), groupId, this.address.m3u8(call, live),
				"success", this.address.rtmp(call, live)));
	}

	private static Canvas canvas(@Nullable Integer width, @Nullable Integer height, @Nullable Integer cropMode,
			@Nullable Integer frameRate) {
		Canvas usual = Canvas.DEFAULT;
		return new Canvas((width != null) ? width : usual.width(), (height != null) ? height : usual.height(),
				(cropMode != null) ? CropMode.of(cropMode) : usual.cropMode(),
				(frameRate != null) ? frameRate : usual.frameRate());
	}

	private record Success(long code, String flvUrl, String groupId, String m3u8Url, String msg, String rtmpUrl) {
	}

}
