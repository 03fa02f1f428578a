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
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperation;

/**
 * Asks the platform's access service where the gateway is.
 */
final class AccessService {

	private final HttpExchange http;

	private final Repeater repeater;

	private final URI url;

	private final GatewayRequest<URI> request;

	private final Duration readTimeout;

	AccessService(HttpExchange http, Repeater repeater, URI url, String appId, Duration readTimeout) {
		this.http = http;
		this.repeater = repeater;
		this.url = url;
		this.request = GatewayRequest.get(LiveOperation.DISCOVERY, "?appType=10&app_id={app_id}",
				"?appType=10&app_id=" + UriUtils.encode(appId, StandardCharsets.UTF_8), AccessService::gateway);
		this.readTimeout = readTimeout;
	}

	Mono<URI> locateGateway() {
		return this.repeater.run(LiveOperation.DISCOVERY,
				(deadline) -> this.http.send(this.request, this.url, null, deadline.orShorter(this.readTimeout)));
	}

	private static URI gateway(Answer answer) {
		if (answer.result() == null) {
			throw new UnreadableAnswerException("the answer names no gateway");
		}
		try {
			URI gateway = URI.create(answer.result().strip());
			String problem = GatewayUrl.problemOf(gateway);
			if (problem != null) {
				throw new UnreadableAnswerException(
						"the answer names a gateway that cannot be used: its URL " + problem);
			}
			return gateway;
		}
		catch (IllegalArgumentException ex) {
			throw new UnreadableAnswerException("the answer names a gateway that is not a URL");
		}
	}

}
