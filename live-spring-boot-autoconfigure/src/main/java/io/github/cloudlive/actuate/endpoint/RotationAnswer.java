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

import java.time.Instant;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.token.AccessToken;
import io.github.cloudlive.token.RotationTooSoonException;

/**
 * What is answered to who asks for a rotation.
 *
 * @param status the HTTP status
 * @param body the body
 */
record RotationAnswer(int status, OperationResponseBody body) {

	private static final int STATUS_CONFLICT = 409;

	private static final int STATUS_BAD_GATEWAY = 502;

	private static final int STATUS_UNAVAILABLE = 503;

	static RotationAnswer of(AccessToken token, Instant now) {
		return new RotationAnswer(WebEndpointResponse.STATUS_OK, TokenDescriptor.of(token, now));
	}

	static RotationAnswer of(RotationTooSoonException refusal) {
		return new RotationAnswer(WebEndpointResponse.STATUS_TOO_MANY_REQUESTS,
				RefusalDescriptor.of(refusal, refusal.getRetryAfter()));
	}

	static RotationAnswer of(UnsupportedOperationException refusal) {
		return new RotationAnswer(STATUS_CONFLICT, RefusalDescriptor.of(refusal));
	}

	static RotationAnswer of(LiveException failure, Instant now) {
		return new RotationAnswer(STATUS_BAD_GATEWAY, ErrorDescriptor.of(now, failure));
	}

	/**
	 * The client was closed meanwhile.
	 */
	static RotationAnswer ofCutOff(Instant now) {
		return new RotationAnswer(STATUS_UNAVAILABLE,
				ErrorDescriptor.ofRotation(now, "the rotation was cut off: the client is closed"));
	}

	/**
	 * A supplier of the user's own failed in its own way. The message may tell a secret.
	 */
	static RotationAnswer of(Exception failure, Instant now) {
		return new RotationAnswer(STATUS_BAD_GATEWAY,
				ErrorDescriptor.ofRotation(now, "the access token supplier failed: " + failure.getClass().getName()));
	}

}
