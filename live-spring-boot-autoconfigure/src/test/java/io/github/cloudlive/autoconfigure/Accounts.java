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

package io.github.cloudlive.autoconfigure;

import java.util.List;
import java.util.stream.Stream;

import io.github.cloudlive.emulator.EmulatorAccount;
import io.github.cloudlive.emulator.LiveEmulator;

/**
 * A platform on which the demo account and two others are known, and the keys of those
 * two.
 */
final class Accounts {

	static final String SECRET = "fedcba9876543210";

	private Accounts() {
	}

	static LiveEmulator startEmulator() {
		return LiveEmulator.builder()
			.port(0)
			.account(EmulatorAccount.demo())
			.account(EmulatorAccount.of("studio-developer", SECRET))
			.account(EmulatorAccount.of("stage-developer", SECRET))
			.start();
	}

	/**
	 * Return the keys of an account that has a name.
	 */
	static String[] named(String name, LiveEmulator emulator) {
		String prefix = "live.accounts." + name + ".";
		return Stream
			.of("app-id=" + name + "-app", "developer.id=" + name + "-developer", "developer.secret=" + SECRET,
					"base-url=" + emulator.baseUrl())
			.map(prefix::concat)
			.toArray(String[]::new);
	}

	/**
	 * Return whose lives run, by developer ID, app and group.
	 */
	static List<String> lives(LiveEmulator emulator) {
		return emulator.state()
			.lives()
			.stream()
			.map((live) -> String.join("/", live.developerId(), live.appId(), live.groupId()))
			.toList();
	}

}
