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

package io.github.cloudlive.emulator.junit;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * A call without a token.
 */
final class Discovery {

	private Discovery() {
	}

	static int callOf(URI baseUrl) {
		try {
			HttpURLConnection connection = (HttpURLConnection) baseUrl.resolve("/server/address?appType=10")
				.toURL()
				.openConnection();
			connection.setReadTimeout(20_000);
			return connection.getResponseCode();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
