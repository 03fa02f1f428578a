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

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import io.netty.handler.proxy.ProxyConnectException;
import io.netty.handler.ssl.NotSslRecordException;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no connection, in words for those who have to do something about it.
 */
final class ConnectFailure {

	private static final List<String> ABOUT_CLIENT_CERTIFICATE = List.of("certificate", "unknown_ca", "access_denied",
			"decrypt_error");

	private static final List<String> NOTHING_IN_COMMON = List.of("protocol_version", "insufficient_security");

	/** RFC 5246, section 7.2.2 and 7.4.6: until TLS 1.2 it may mean either. */
	private static final String EITHER = "handshake_failure";

	private ConnectFailure() {
	}

	/**
	 * Whether nothing can have reached the server, although it was written. With TLS 1.3
	 * a client has done its part, and writes, before the server looks at its certificate;
	 * a server that does not take it reads nothing more. What is written before there is
	 * a tunnel waits for it, and is dropped if there will be none.
	 */
	static boolean isBeforeServerReads(Throwable failure) {
		return isCausedBy(failure, SSLHandshakeException.class) || isCausedBy(failure, ProxyConnectException.class);
	}

	/**
	 * Return what went wrong in plain words, or {@code null} if the failure's own message
	 * is plain enough.
	 */
	static @Nullable String describe(Throwable failure) {
		if (isCausedBy(failure, ProxyConnectException.class)) {
			return "the proxy made none";
		}
		if (isCausedBy(failure, NotSslRecordException.class)) {
			return "the server does not speak TLS";
		}
		String certificate = describeCertificate(failure);
		return (certificate != null) ? certificate
				: causes(failure).filter(SSLException.class::isInstance)
					.findFirst()
					.map(ConnectFailure::describeHandshake)
					.orElse(null);
	}

	private static @Nullable String describeCertificate(Throwable failure) {
		if (isCausedBy(failure, CertificateExpiredException.class)) {
			return "the server's certificate has expired";
		}
		if (isCausedBy(failure, CertificateNotYetValidException.class)) {
			return "the server's certificate is not valid yet";
		}
		if (isCausedBy(failure, CertPathBuilderException.class)
				|| isCausedBy(failure, CertPathValidatorException.class)) {
			return "the server's certificate is of no authority that is trusted here";
		}
		return isCausedBy(failure, CertificateException.class)
				? "the server's certificate is of another host, or not one for a server" : null;
	}

	private static String describeHandshake(Throwable failure) {
		String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		if (message.contains("fatal alert") && ABOUT_CLIENT_CERTIFICATE.stream().anyMatch(message::contains)) {
			return "the server wants a client certificate, or another one";
		}
		if (message.contains("fatal alert") && NOTHING_IN_COMMON.stream().anyMatch(message::contains)) {
			return "client and server have no TLS version or cipher in common";
		}
		if (message.contains("fatal alert") && message.contains(EITHER)) {
			return "client and server have no TLS version or cipher in common, or the server wants a client certificate";
		}
		return "the TLS handshake failed";
	}

	private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
		return causes(failure).anyMatch(type::isInstance);
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause);
	}

}
