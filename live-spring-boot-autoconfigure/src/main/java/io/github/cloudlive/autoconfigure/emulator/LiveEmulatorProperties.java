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

package io.github.cloudlive.autoconfigure.emulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.github.cloudlive.emulator.CodeLength;
import io.github.cloudlive.emulator.EmulatorAccount;
import io.github.cloudlive.emulator.ListShape;

/**
 * Properties of the embedded emulator.
 *
 * @param address Address that the emulator listens on.
 * @param port Port that the emulator listens on, 0 for any free one.
 * @param tokenLifetime Time that an access token lives.
 * @param capacity Number of lives that may run at a time.
 * @param listShape Shape of lists: the platform's documents show two.
 * @param codeLength Number of digits in the codes of the live service: the platform's
 * documents show two.
 * @param publicUrl URL that others reach the emulator under, for the URLs in its answers.
 * When not set, they follow the request's host.
 * @param media What lives send.
 * @param accounts Accounts of the emulated platform. When empty, 'demo-developer' with
 * the secret '0123456789abcdef', for any app.
 */
@ConfigurationProperties("live.emulator")
record LiveEmulatorProperties(@DefaultValue("127.0.0.1") String address, @DefaultValue("28000") int port,
		@DefaultValue("2h") Duration tokenLifetime, @DefaultValue("10000") int capacity,
		@DefaultValue("flat") ListShape listShape, @DefaultValue("ten-digits") CodeLength codeLength,
		@Nullable URI publicUrl, @DefaultValue Media media, @DefaultValue List<Account> accounts) {

	/**
	 * What lives send.
	 *
	 * @param enabled Whether lives can be watched at the URLs of their streams, and are
	 * published to push addresses.
	 * @param maxViewers Number of viewers that all lives together may have at a time, not
	 * counting those who watch through HLS, and pushes.
	 * @param rtmpPort Port that viewers connect to with RTMP, 0 for any free one.
	 */
	record Media(@DefaultValue("true") boolean enabled, @DefaultValue("100") int maxViewers,
			@DefaultValue("0") int rtmpPort) {
	}

	/**
	 * An account of the emulated platform.
	 *
	 * @param developerId Developer ID.
	 * @param developerSecret Developer secret, exactly 16 bytes.
	 * @param appIds IDs of the account's apps, any when empty.
	 */
	record Account(@DefaultValue("demo-developer") String developerId,
			@DefaultValue("0123456789abcdef") String developerSecret, @DefaultValue Set<String> appIds) {

		EmulatorAccount toEmulatorAccount() {
			return new EmulatorAccount(this.developerId, this.developerSecret, this.appIds);
		}

		@Override
		public String toString() {
			return "Account[developerId=%s, developerSecret=(hidden), appIds=%s]".formatted(this.developerId,
					this.appIds);
		}

	}

}
