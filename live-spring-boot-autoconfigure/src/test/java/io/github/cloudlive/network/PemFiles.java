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

package io.github.cloudlive.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.netty.pkitesting.X509Bundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * The files of an SSL bundle. Each is replaced in one step, so that nobody reads half of
 * it; a key and its certificate are one file, so that they change together.
 */
final class PemFiles {

	private static final String BUNDLE = "spring.ssl.bundle.pem.platform.";

	private final Path directory;

	PemFiles(Path directory) {
		this.directory = directory;
	}

	void trust(PrivateAuthority authority) throws IOException {
		replace("authority.pem", authority.root().getRootCertificatePEM());
	}

	void identify(X509Bundle client) throws IOException {
		replace("client.pem", client.getCertificatePathPEM() + client.getPrivateKeyPEM());
	}

	void spoilIdentity() throws IOException {
		replace("client.pem", "-----BEGIN CERTIFICATE-----\nspoilt\n-----END CERTIFICATE-----\n");
	}

	String[] trustOnly() {
		return new String[] { BUNDLE + "truststore.certificate=" + uri("authority.pem") };
	}

	String[] all() {
		return new String[] { BUNDLE + "truststore.certificate=" + uri("authority.pem"),
				BUNDLE + "keystore.certificate=" + uri("client.pem"),
				BUNDLE + "keystore.private-key=" + uri("client.pem") };
	}

	static String[] reloadedAtOnce() {
		return new String[] { BUNDLE + "reload-on-update=true", "spring.ssl.bundle.watch.file.quiet-period=50ms" };
	}

	SslStoreBundle stores() {
		PemSslStoreDetails identity = PemSslStoreDetails.forCertificate(uri("client.pem"))
			.withPrivateKey(uri("client.pem"));
		return new PemSslStoreBundle(identity, PemSslStoreDetails.forCertificate(uri("authority.pem")));
	}

	private String uri(String name) {
		return this.directory.resolve(name).toUri().toString();
	}

	private void replace(String name, String content) throws IOException {
		Path next = Files.createTempFile(this.directory, "next", null);
		Files.writeString(next, content);
		Files.move(next, this.directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
	}

}
