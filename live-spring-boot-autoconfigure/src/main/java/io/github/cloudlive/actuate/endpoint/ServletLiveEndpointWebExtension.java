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

package io.github.cloudlive.actuate.endpoint;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/**
 * Rotates access tokens through {@link LiveEndpoint} on Spring MVC, which takes a status
 * that comes later from a {@code ResponseEntity} only.
 */
@EndpointWebExtension(endpoint = LiveEndpoint.class)
public class ServletLiveEndpointWebExtension {

	private final LiveEndpoint endpoint;

	/**
	 * Create it.
	 * @param endpoint the endpoint
	 */
	public ServletLiveEndpointWebExtension(LiveEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Rotate the access token of an account.
	 * @param account its name
	 * @return the new token, which is not told, or why there is none
	 */
	@WriteOperation
	public Mono<ResponseEntity<OperationResponseBody>> rotate(@Selector String account) {
		return this.endpoint.rotate(account)
			.map((answer) -> ResponseEntity.status(answer.status()).body(answer.body()))
			.defaultIfEmpty(ResponseEntity.notFound().build());
	}

}
