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

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveResponseException;

/**
 * Turns failures into problem details (RFC 9457). Each has a {@code kind}, by which the
 * page chooses its words; the platform's own have a {@code code} and its meaning in
 * English and Chinese, and bad input has the {@code field}.
 */
@RestControllerAdvice
class LiveProblems extends ResponseEntityExceptionHandler {

	private static final Log logger = LogFactory.getLog(LiveProblems.class);

	private static final String KIND = "kind";

	private static final String INVALID_REQUEST = "invalid-request";

	@ExceptionHandler
	ProblemDetail invalidField(InvalidFieldException ex) {
		return invalidInput(new InvalidInput(ex.getField(), String.valueOf(ex.getMessage())));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> refused(LiveResponseException ex) {
		HttpStatus status = switch (ex.getKind()) {
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case ALREADY_EXISTS -> HttpStatus.CONFLICT;
			case OVERLOADED -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.BAD_GATEWAY; // also for credentials: they are ours
		};
		ProblemDetail problem = problem(status, ex.getKind().getId(), ex.getDescription());
		addMeaning(problem, ex);
		return answer(problem, ex);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> noAnswer(LiveRequestException ex) {
		ProblemDetail problem = switch (ex.getReason()) {
			case TIMEOUT -> problem(HttpStatus.GATEWAY_TIMEOUT, "timeout", "The live platform did not answer in time.");
			case POOL_EXHAUSTED -> problem(HttpStatus.SERVICE_UNAVAILABLE, "busy",
					"Too many calls to the live platform are under way. Nothing was sent.");
			default -> problem(HttpStatus.BAD_GATEWAY, "no-answer", "No usable answer came from the live platform.");
		};
		return answer(problem, ex);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> outcomeUnknown(LiveOutcomeUnknownException ex) {
		ProblemDetail problem = problem(HttpStatus.BAD_GATEWAY, "outcome-unknown",
				"It may or may not have been done. Look at the list of lives before repeating it.");
		if (ex.getCause() instanceof LiveResponseException cause) {
			addMeaning(problem, cause);
		}
		return answer(problem, ex);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleMissingRequestValueException(MissingRequestValueException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		ProblemDetail problem = invalidInput(new InvalidInput(ex.getName(), "'" + ex.getName() + "' is missing"));
		return handleExceptionInternal(ex, problem, headers, status, exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> handleServerWebInputException(ServerWebInputException ex,
			HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
		return handleExceptionInternal(ex, invalidInput(InvalidInput.of(ex)), headers, status, exchange);
	}

	@Override
	protected Mono<ResponseEntity<Object>> createResponseEntity(@Nullable Object body, @Nullable HttpHeaders headers,
			HttpStatusCode status, ServerWebExchange exchange) {
		if (body instanceof ProblemDetail problem && status.is4xxClientError() && !hasKind(problem)) {
			problem.setProperty(KIND, INVALID_REQUEST);
		}
		return super.createResponseEntity(body, headers, status, exchange);
	}

	private static boolean hasKind(ProblemDetail problem) {
		return problem.getProperties() != null && problem.getProperties().containsKey(KIND);
	}

	private static ProblemDetail invalidInput(InvalidInput input) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, INVALID_REQUEST, input.detail());
		if (input.field() != null) {
			problem.setProperty("field", input.field());
		}
		return problem;
	}

	private static ProblemDetail problem(HttpStatus status, String kind, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty(KIND, kind);
		return problem;
	}

	private static void addMeaning(ProblemDetail problem, LiveResponseException ex) {
		problem.setProperty("code", ex.getCode());
		problem.setProperty("description", ex.getDescription());
		problem.setProperty("chineseDescription", ex.getChineseDescription());
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, LiveException ex) {
		if (problem.getStatus() >= 500) {
			logger.warn(ex.getMessage());
		}
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
		if (ex.getRetryAfter() != null) {
			answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(ex.getRetryAfter().toSeconds()));
		}
		return answer.body(problem);
	}

}
