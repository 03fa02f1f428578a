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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.autoconfigure.InvalidLivePropertyException.Problem;
import io.github.cloudlive.client.LiveClient;

/**
 * The SSL bundle of a client: its own, else the one of all HTTP clients. The client
 * follows the changes of either.
 */
final class LiveSslBundle {

	private static final Log logger = LogFactory.getLog(LiveSslBundle.class);

	private final String key;

	private final @Nullable SslBundles all;

	private final @Nullable String name;

	private @Nullable SslBundle current;

	private LiveSslBundle(String key, @Nullable SslBundles all, @Nullable String name, @Nullable SslBundle bundle) {
		this.key = key;
		this.all = all;
		this.name = name;
		this.current = bundle;
	}

	static LiveSslBundle of(AccountProperties account, @Nullable SslBundle ofAllClients, @Nullable SslBundles all) {
		String name = account.values().ssl().bundle();
		return (name != null) ? new LiveSslBundle(account.key("ssl.bundle"), all, name, null)
				: new LiveSslBundle("spring.http.clients.ssl.bundle", all, nameOf(ofAllClients, all), ofAllClients);
	}

	/**
	 * Return the property that names it.
	 */
	String key() {
		return this.key;
	}

	/**
	 * Return it, or {@code null} if there is none.
	 * @throws InvalidLivePropertyException if there is none of that name
	 */
	synchronized @Nullable SslBundle get() {
		if (this.current == null && this.name != null) {
			this.current = find(this.name);
		}
		return this.current;
	}

	void update(LiveClient client) {
		if (this.all != null && this.name != null) {
			this.all.addBundleUpdateHandler(this.name, (changed) -> replace(client, changed));
			// it may have changed while the client was made
			replace(client, this.all.getBundle(this.name));
		}
	}

	private synchronized void replace(LiveClient client, SslBundle changed) {
		SslBundle before = this.current;
		if (before == null || before == changed) {
			return;
		}
		try {
			if (client.replaceSslBundle(before, changed)) {
				logger.info("The live client uses the changed SSL bundle '%s' from now on".formatted(this.name));
			}
			this.current = changed;
		}
		catch (InvalidFieldException ex) {
			logger.error("The SSL bundle '%s' has changed and %s. The live client goes on with what it was before"
				.formatted(this.name, ex.getProblem()));
		}
	}

	private SslBundle find(String name) {
		try {
			return (this.all != null) ? this.all.getBundle(name) : unknown(name);
		}
		catch (NoSuchSslBundleException ex) {
			return unknown(name);
		}
	}

	private SslBundle unknown(String name) {
		throw new InvalidLivePropertyException(
				List.of(new Problem(this.key, "names the SSL bundle '%s', which does not exist".formatted(name),
						"Define 'spring.ssl.bundle.pem.%s.*' or name another bundle".formatted(name))));
	}

	/**
	 * Whoever gave it to all clients, by a property or a bean, did not say its name.
	 */
	private static @Nullable String nameOf(@Nullable SslBundle bundle, @Nullable SslBundles all) {
		if (bundle == null || all == null) {
			return null;
		}
		return all.getBundleNames().stream().filter((name) -> all.getBundle(name) == bundle).findFirst().orElse(null);
	}

}
