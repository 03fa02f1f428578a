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

import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/**
 * Tells which platform the control room talks to, so that nobody takes the emulator for
 * the real one, and whether faults can be tried on it.
 */
@Component
class PlatformInfoContributor implements InfoContributor {

	private final Map<String, Object> platform;

	// A control room that runs no emulator may yet call that of another
	PlatformInfoContributor(@Value("${control-room.emulator:${live.emulator.enabled:false}}") boolean emulator,
			@Value("${live.emulator.enabled:false}") boolean embedded, @Value("${live.app-id}") String appId) {
		this.platform = Map.of("name", emulator ? "emulator" : "cloud", "appId", appId, "faults", embedded);
	}

	@Override
	public void contribute(Info.Builder builder) {
		builder.withDetail("platform", this.platform);
	}

}
