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

package io.github.cloudlive.emulator.standalone;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cloudlive.emulator.LiveEmulator;

/**
 * Reads the arguments of the program, {@code --live.emulator.<name>=<value>} each.
 */
final class Arguments {

	static final String PREFIX = "--live.emulator.";

	private static final String USAGE = """
			The cloud live platform on one's own machine.

			%s

			The account is demo-developer with the secret 0123456789abcdef, for any app, unless you give others:
			  --live.emulator.accounts[0].developer-id=<text>
			  --live.emulator.accounts[0].developer-secret=<16 bytes>
			  --live.emulator.accounts[0].app-ids=<app>,<app>  (any app if left out)""";

	private Arguments() {
	}

	/**
	 * Read the arguments.
	 * @param arguments the arguments
	 * @return a builder that is set up as the arguments want it
	 * @throws UsageException if one of them is wrong
	 */
	static LiveEmulator.Builder parse(String... arguments) {
		LiveEmulator.Builder builder = LiveEmulator.builder();
		AccountArguments accounts = new AccountArguments();
		for (String argument : arguments) {
			int equals = argument.indexOf('=');
			if (!argument.startsWith(PREFIX) || equals < 0) {
				throw new UsageException(argument + " is not understood: arguments look like " + PREFIX
						+ "<name>=<value>, --help lists them");
			}
			String name = argument.substring(PREFIX.length(), equals);
			String value = argument.substring(equals + 1);
			if (!accounts.add(name, value)) {
				apply(find(name), value, builder);
			}
		}
		accounts.apply(builder);
		return builder;
	}

	static String usage() {
		return USAGE.formatted(Setting.ALL.stream()
			.map((setting) -> "  " + PREFIX + setting.name() + "=<" + setting.allowed() + ">\n      "
					+ setting.purpose())
			.collect(Collectors.joining("\n")));
	}

	private static Setting find(String name) {
		return Setting.ALL.stream()
			.filter((setting) -> setting.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new UsageException(PREFIX + name + " is not a setting: there are " + names()));
	}

	private static String names() {
		Stream<String> names = Setting.ALL.stream().map(Setting::name);
		return Stream
			.concat(names, Stream.of("accounts[n].developer-id", "accounts[n].developer-secret", "accounts[n].app-ids"))
			.collect(Collectors.joining(", "));
	}

	private static void apply(Setting setting, String value, LiveEmulator.Builder builder) {
		try {
			setting.target().accept(builder, value);
		}
		catch (IllegalArgumentException | ArithmeticException ex) {
			throw new UsageException(
					PREFIX + setting.name() + "=" + value + " is not allowed: it must be " + setting.allowed());
		}
	}

}
