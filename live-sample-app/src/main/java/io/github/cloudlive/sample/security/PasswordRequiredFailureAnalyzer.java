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

package io.github.cloudlive.sample.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells how to open the control room to other machines, or how not to.
 */
class PasswordRequiredFailureAnalyzer extends AbstractFailureAnalyzer<PasswordRequiredException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PasswordRequiredException cause) {
		String action = "Set 'control-room.password' (the user name is 'operator', or 'control-room.user'), for "
				+ "example in the environment variable CONTROL_ROOM_PASSWORD, or set '" + cause.getKey()
				+ "' to 127.0.0.1 to keep the control room to this machine.";
		return new FailureAnalysis("The control room does not start open to everybody: " + cause.getMessage() + ".",
				action, cause);
	}

}
