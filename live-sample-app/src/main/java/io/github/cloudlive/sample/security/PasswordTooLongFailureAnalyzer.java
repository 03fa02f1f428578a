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
 * Tells how long a password may be, not what it is.
 */
class PasswordTooLongFailureAnalyzer extends AbstractFailureAnalyzer<PasswordTooLongException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PasswordTooLongException cause) {
		return new FailureAnalysis("The control room does not start with this password: " + cause.getMessage() + ".",
				"Set 'control-room.password' to one of at most %d bytes: bcrypt, which guards it, takes no more."
					.formatted(cause.getMaxBytes()),
				cause);
	}

}
