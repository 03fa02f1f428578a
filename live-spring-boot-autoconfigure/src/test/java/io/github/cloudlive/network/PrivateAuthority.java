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

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;

/**
 * An authority that no JVM trusts by itself, and what it signs.
 */
final class PrivateAuthority {

	private final X509Bundle root;

	PrivateAuthority(String name) throws Exception {
		this.root = new CertificateBuilder().subject("CN=" + name).setIsCertificateAuthority(true).buildSelfSigned();
	}

	X509Bundle root() {
		return this.root;
	}

	X509Bundle forServer() throws Exception {
		return sign(new CertificateBuilder().subject("CN=platform").addSanIpAddress("127.0.0.1"));
	}

	X509Bundle forClient(String name) throws Exception {
		return sign(new CertificateBuilder().subject("CN=" + name));
	}

	X509Bundle sign(CertificateBuilder certificate) throws Exception {
		return certificate.buildIssuedBy(this.root);
	}

}
