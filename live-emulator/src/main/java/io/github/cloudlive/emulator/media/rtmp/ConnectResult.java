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

package io.github.cloudlive.emulator.media.rtmp;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer to a viewer that connects (RTMP 1.0, section 7.2.1.1).
 */
final class ConnectResult {

	// Players look for a server that they know: this one is as good as any
	private static final String SERVER = "FMS/3,0,1,123";

	private static final int CAPABILITIES = 31;

	private static final int AMF0 = 0;

	private ConnectResult() {
	}

	static Command of(Command request) {
		Map<String, Object> server = new LinkedHashMap<>();
		server.put("fmsVer", SERVER);
		server.put("capabilities", CAPABILITIES);
		Map<String, Object> information = Status.of("NetConnection.Connect.Success", "Connected").properties();
		information.put("objectEncoding", AMF0);
		return Command.result(request, server, information);
	}

}
