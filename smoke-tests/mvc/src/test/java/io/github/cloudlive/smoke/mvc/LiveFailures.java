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

package io.github.cloudlive.smoke.mvc;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveAlreadyExistsException;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveNotFoundException;
import io.github.cloudlive.LiveOverloadedException;

/**
 * Turns failures of live operations into answers, in MVC as in WebFlux.
 */
@RestControllerAdvice
class LiveFailures {

	@ExceptionHandler
	ProblemDetail failed(LiveException ex) {
		HttpStatus status = HttpStatus.BAD_GATEWAY; // also for credentials: they are ours
		if (ex instanceof LiveAlreadyExistsException) {
			status = HttpStatus.CONFLICT;
		}
		else if (ex instanceof LiveNotFoundException) {
			status = HttpStatus.NOT_FOUND;
		}
		else if (ex instanceof LiveOverloadedException) {
			status = HttpStatus.SERVICE_UNAVAILABLE;
		}
		return ProblemDetail.forStatusAndDetail(status, "Live platform: " + ex.getKindId());
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidFieldException ex) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, ex.getMessage());
	}

}
