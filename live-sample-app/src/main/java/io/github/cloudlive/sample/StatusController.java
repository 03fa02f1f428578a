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

package io.github.cloudlive.sample;

import java.net.URI;
import java.time.Instant;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.monitor.LiveMonitor;
import io.github.cloudlive.sample.PlatformStatus.TokenStatus;
import io.github.cloudlive.token.AccessToken;

/**
 * Tells how the live client is. It only looks: asking costs the platform nothing.
 */
@RestController
class StatusController {

	private final LiveClient client;

	private final LiveMonitor monitor;

	private final CallHistory history;

	StatusController(LiveClient client, LiveMonitor monitor, CallHistory history) {
		this.client = client;
		this.monitor = monitor;
		this.history = history;
	}

	@GetMapping("/api/status")
	PlatformStatus status() {
		AccessToken token = this.client.accessTokens().peek();
		URI gateway = this.client.gateway();
		return new PlatformStatus((token != null) ? TokenStatus.of(token, Instant.now()) : null,
				(gateway != null) ? gateway.getAuthority() : null, this.client.retryBudget(), this.client.connections(),
				this.monitor.isUpToDate(), CallHistory.STEP.toSeconds(), this.history.steps());
	}

}
