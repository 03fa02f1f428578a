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

package io.github.cloudlive.client;

import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslManagerBundle;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.core.NestedExceptionUtils;

/**
 * What an SSL bundle must be to connect with it. Spring Boot reads its files when they
 * are needed first; they are needed now, rather than by the first call.
 */
final class TlsSettings {

	/** As in a key that was written where the name of its file belongs. */
	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/=]{60,}");

	private TlsSettings() {
	}

	/**
	 * Return what is wrong with a bundle, or {@code null} if nothing is.
	 */
	static @Nullable String problemOf(SslBundle bundle) {
		try {
			// protocols and ciphers that do not exist show only in an engine
			ReferenceCountUtil.release(context(bundle).newEngine(ByteBufAllocator.DEFAULT));
			return null;
		}
		catch (SSLException | RuntimeException ex) {
			return "cannot be used: " + describe(ex);
		}
	}

	/**
	 * As Spring Boot makes it.
	 */
	private static SslContext context(SslBundle bundle) throws SSLException {
		SslManagerBundle managers = bundle.getManagers();
		SslOptions options = bundle.getOptions();
		return SslContextBuilder.forClient()
			.keyManager(managers.getKeyManagerFactory())
			.trustManager(managers.getTrustManagerFactory())
			.ciphers(SslOptions.asSet(options.getCiphers()))
			.protocols(options.getEnabledProtocols())
			.build();
	}

	private static String describe(Exception failure) {
		String problem = String.valueOf(failure.getMessage());
		String root = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		String all = problem.contains(root) ? problem : problem + ": " + root;
		return KEY.matcher(all).find() ? "a file cannot be read" : all;
	}

}
