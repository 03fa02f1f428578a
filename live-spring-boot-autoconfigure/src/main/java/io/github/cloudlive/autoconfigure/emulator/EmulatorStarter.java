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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.emulator.EmulatorAccount;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.token.DeveloperCredentials;

/**
 * Starts an emulator as {@link LiveEmulatorProperties} say, with an account for each that
 * is configured by name.
 */
final class EmulatorStarter {

	private static final Log logger = LogFactory.getLog(EmulatorStarter.class);

	private final LiveEmulator.Builder builder = LiveEmulator.builder();

	private EmulatorStarter() {
	}

	static LiveEmulator start(LiveEmulatorProperties properties, List<NamedAccount> named) {
		EmulatorStarter starter = new EmulatorStarter();
		starter.apply(properties);
		starter.add(properties.accounts(), named);
		LiveEmulator emulator = starter.builder.start();
		logger.info("Started a live emulator on " + emulator.baseUrl());
		return emulator;
	}

	private void apply(LiveEmulatorProperties properties) {
		URI publicUrl = properties.publicUrl();
		set("address", () -> this.builder.address(properties.address()));
		set("port", () -> this.builder.port(properties.port()));
		set("token-lifetime", () -> this.builder.tokenLifetime(properties.tokenLifetime()));
		set("capacity", () -> this.builder.capacity(properties.capacity()));
		set("list-shape", () -> this.builder.listShape(properties.listShape()));
		set("code-length", () -> this.builder.codeLength(properties.codeLength()));
		if (publicUrl != null) {
			set("public-url", () -> this.builder.publicUrl(publicUrl));
		}
		set("media.enabled", () -> this.builder.mediaEnabled(properties.media().enabled()));
		set("media.max-viewers", () -> this.builder.maxViewers(properties.media().maxViewers()));
		set("media.rtmp-port", () -> this.builder.rtmpPort(properties.media().rtmpPort()));
		for (int i = 0; i < properties.accounts().size(); i++) {
			LiveEmulatorProperties.Account account = properties.accounts().get(i);
			set("accounts[%d]".formatted(i), () -> this.builder.account(account.toEmulatorAccount()));
		}
		if (!properties.accounts().isEmpty()) {
			checkForClient(properties.accounts().get(0));
		}
	}

	/**
	 * Add what is not there yet, after the account that the default one is to be.
	 */
	private void add(List<LiveEmulatorProperties.Account> accounts, List<NamedAccount> named) {
		Set<String> known = new HashSet<>();
		accounts.forEach((account) -> known.add(account.developerId()));
		if (accounts.isEmpty()) {
			this.builder.account(EmulatorAccount.demo());
			known.add(EmulatorAccount.demo().developerId());
		}
		named.stream()
			.filter((account) -> known.add(account.developerId()))
			.forEach((account) -> this.builder.account(account.toEmulatorAccount()));
	}

	/**
	 * Check that the client, which calls with the first account, can send its ID. The
	 * emulator takes any; so the others may be for callers that can send more.
	 */
	private static void checkForClient(LiveEmulatorProperties.Account account) {
		try {
			new DeveloperCredentials(account.developerId(), account.developerSecret());
		}
		catch (InvalidFieldException ex) {
			throw new InvalidLivePropertyException(List.of(new Problem("live.emulator.accounts[0].developer-id",
					ex.getProblem(), "Write an ID that the client can send in a header, or leave it out")));
		}
	}

	private static void set(String name, Runnable setter) {
		try {
			setter.run();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidLivePropertyException(List.of(new Problem("live.emulator." + name,
					"cannot be used: " + ex.getMessage(), "Write a value that fits")));
		}
	}

}
