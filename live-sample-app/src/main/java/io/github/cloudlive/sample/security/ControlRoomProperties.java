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
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Who may use the control room, and where its page may play streams from.
 *
 * @param user Name to sign in with where a password is set.
 * @param password Password to sign in with. Needed where other machines can reach the
 * control room.
 * @param streamOrigins URLs of the servers that the page may play streams from, beside
 * the emulator and the servers of lives that run.
 */
@ConfigurationProperties("control-room")
record ControlRoomProperties(@DefaultValue("operator") String user, @Nullable String password,
		@DefaultValue List<URI> streamOrigins) {

	ControlRoomProperties {
		password = StringUtils.hasText(password) ? password : null;
	}

	@Override
	public String toString() {
		return "ControlRoomProperties[user=" + this.user + "]";
	}

}
