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

import java.net.URI;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Knows where the gateway is.
 */
interface GatewayLocator {

	/**
	 * Return the gateway's base URL if it is at hand. A plain read.
	 */
	@Nullable URI getIfPresent();

	/**
	 * Return the gateway's base URL as it was last known, even if that is in doubt. A
	 * plain read.
	 */
	default @Nullable URI peek() {
		return getIfPresent();
	}

	/**
	 * Return the gateway's base URL, asking for it where it is not at hand.
	 */
	Mono<URI> get();

	/**
	 * Take note that no connection to a gateway could be made.
	 */
	void onConnectionFailure(URI gateway);

	/**
	 * Stop asking.
	 */
	void close();

}
