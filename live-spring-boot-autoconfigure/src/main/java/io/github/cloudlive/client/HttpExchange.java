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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.Connection;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.LiveRequestException.Reason;
import io.github.cloudlive.LiveResponseException;

/**
 * Sends a request once and reads its answer. Every failure comes out as a
 * {@link io.github.cloudlive.LiveException}.
 */
final class HttpExchange {

	/** Spring's client observation takes the URI's template from here. */
	private static final String URI_TEMPLATE_ATTRIBUTE = WebClient.class.getName() + ".uriTemplate";

	private static final DataBuffer NOTHING = DefaultDataBufferFactory.sharedInstance.wrap(new byte[0]);

	private final WebClient webClient;

	private final int maxResponseSize;

	private final LiveClientListener listener;

	private final Clock clock;

	private final Timeouts timeouts;

	HttpExchange(WebClient webClient, int maxResponseSize, LiveClientListener listener, Clock clock,
			Scheduler scheduler) {
		this.webClient = webClient;
		this.maxResponseSize = maxResponseSize;
		this.listener = listener;
		this.clock = clock;
		this.timeouts = new Timeouts(scheduler);
	}

	/**
	 * Send a request.
	 * @param request the request
	 * @param base the address it goes to
	 * @param authorization the {@code Authorization} header, or {@code null}
	 * @param timeout bounds everything from the wait for a connection to the last byte of
	 * the answer
	 */
	<T> Mono<T> send(GatewayRequest<T> request, URI base, @Nullable String authorization, Duration timeout) {
		return new Mono<>() {
			@Override
			public void subscribe(CoreSubscriber<? super T> actual) {
				new Try<>(actual, request, base, authorization, timeout).begin();
			}
		};
	}

	private static boolean isPoolExhausted(Throwable ex) {
		return ex instanceof PoolAcquireTimeoutException || ex instanceof PoolAcquirePendingLimitException;
	}

	private static boolean isTimeout(Throwable ex) {
		return ex instanceof TimeoutException || ex instanceof io.netty.handler.timeout.TimeoutException;
	}

	private final class Try<T> extends Cuttable<T> implements Timeouts.Timed {

		private final GatewayRequest<T> request;

		private final URI base;

		private final @Nullable String authorization;

		private final Duration timeout;

		private final long due;

		/**
		 * Written before {@link #left} is read, and the other way round by who leaves:
		 * either it is known that the request leaves, or it does not.
		 */
		private volatile boolean sent;

		private volatile @Nullable ResponseEntity<?> response;

		private volatile boolean left;

		private volatile @Nullable Executor connectionThread;

		Try(CoreSubscriber<? super T> actual, GatewayRequest<T> request, URI base, @Nullable String authorization,
				Duration timeout) {
			super(actual);
			this.request = request;
			this.base = base;
			this.authorization = authorization;
			this.timeout = timeout;
			this.due = HttpExchange.this.timeouts.now() + timeout.toNanos();
		}

		@Override
		void onBegin() {
			HttpExchange.this.timeouts.add(this);
		}

		@Override
		Mono<T> source() {
			WebClient.RequestBodySpec spec = HttpExchange.this.webClient.method(this.request.method())
				.uri(this.request.uriAt(this.base))
				.attribute(URI_TEMPLATE_ATTRIBUTE, this.request.uriTemplate())
				.httpRequest(this::onConnected);
			byte[] body = this.request.body();
			WebClient.RequestHeadersSpec<?> complete = (body != null)
					? spec.body((message, context) -> write(body, message)) : spec;
			return complete.retrieve()
				// an answer is read whatever its status
				.onStatus((status) -> !status.is2xxSuccessful(), (response) -> Mono.empty())
				.toEntityFlux(BodyExtractors.toDataBuffers())
				.flatMap(this::read);
		}

		@Override
		Throwable describe(Throwable failure) {
			if (!(failure instanceof Exception ex)) {
				return failure;
			}
			LiveException described = noAnswer(ex);
			HttpExchange.this.listener.onTryFailure(this.request.operation(), described);
			return described;
		}

		/**
		 * There is a connection, and nothing has been sent. Headers are set here and not
		 * in the request that WebClient's filters and exceptions see: one of them is the
		 * access token.
		 */
		private void onConnected(ClientHttpRequest connected) {
			HttpHeaders headers = connected.getHeaders();
			headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
			if (this.authorization != null) {
				headers.set(HttpHeaders.AUTHORIZATION, this.authorization);
			}
			if (this.request.body() != null) {
				headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
			}
			this.request.onDeparture();
			this.sent = true;
			if (connected.getNativeRequest() instanceof Connection used) {
				stayOn(used);
			}
		}

		private static Mono<Void> write(byte[] body, ClientHttpRequest connected) {
			return connected.writeWith(Mono.just(connected.bufferFactory().wrap(body)));
		}

		@Override
		public long due() {
			return this.due;
		}

		@Override
		public void onTimeout() {
			cut(() -> describe(new TimeoutException()));
		}

		@Override
		void onEnd() {
			HttpExchange.this.timeouts.remove(this);
		}

		/**
		 * Reactor Netty is not safe from who cancels on another thread as the answer
		 * comes: it would leave behind a connection in use or a part of the answer, or
		 * close a connection that another call has by then.
		 */
		@Override
		void leaveSource() {
			this.left = true;
			Executor thread = this.connectionThread;
			if (thread == null) {
				super.leaveSource();
				return;
			}
			try {
				thread.execute(super::leaveSource);
			}
			catch (RejectedExecutionException ex) {
				// it was shut down, and the connection with it
				super.leaveSource();
			}
		}

		private void stayOn(Connection connection) {
			this.connectionThread = connection.channel().eventLoop();
			// either who leaves sees the thread, or this sees that somebody left
			if (this.left) {
				connection.dispose();
			}
		}

		/**
		 * The content type is not looked at: the platform's JSON also comes as plain text
		 * or HTML.
		 */
		private Mono<T> read(ResponseEntity<Flux<DataBuffer>> response) {
			this.response = response;
			Flux<DataBuffer> body = Objects.requireNonNull(response.getBody());
			if (response.getStatusCode().is3xxRedirection()) {
				return body.doOnNext(DataBufferUtils::release)
					.then(Mono.error(() -> unusable(response, Reason.REDIRECTED,
							"a redirect came, and redirects are not followed", null)));
			}
			return DataBufferUtils.join(body, HttpExchange.this.maxResponseSize)
				.defaultIfEmpty(NOTHING)
				.map((bytes) -> result(response, bytes));
		}

		private T result(ResponseEntity<?> response, DataBuffer body) {
			int status = response.getStatusCode().value();
			try (InputStream bytes = body.asInputStream(true)) {
				Answer answer = AnswerReader.read(bytes);
				if (answer.code() != 0) {
					throw LiveResponseException.of(this.request.operation(), status, answer.code(),
							PlatformMessage.clean(answer.message(), secrets()), retryAfter(response));
				}
				if (!response.getStatusCode().is2xxSuccessful()) {
					throw new UnreadableAnswerException("code 0 contradicts the HTTP status");
				}
				T result = this.request.reader().apply(answer, response.getHeaders());
				HttpExchange.this.listener.onTrySuccess(this.request.operation());
				return result;
			}
			catch (UnreadableAnswerException ex) {
				String hint = (status == HttpStatus.NOT_FOUND.value()) ? "; is the gateway's base URL right?" : "";
				throw unusable(response, Reason.UNREADABLE, ex.getMessage() + hint, null);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Memory cannot be closed", ex);
			}
		}

		private LiveRequestException unusable(ResponseEntity<?> response, Reason reason, @Nullable String problem,
				@Nullable Throwable cause) {
			return new LiveRequestException(this.request.operation(), reason, response.getStatusCode().value(),
					retryAfter(response), String.valueOf(problem), cause);
		}

		private @Nullable String[] secrets() {
			// the header is a developer ID, a dot and a token; or a token
			String token = (this.authorization != null)
					? this.authorization.substring(this.authorization.lastIndexOf('.') + 1) : null;
			return new String[] { this.authorization, token, this.request.secret() };
		}

		private @Nullable Duration retryAfter(ResponseEntity<?> response) {
			return RetryAfter.of(response.getHeaders(), HttpExchange.this.clock.instant());
		}

		private LiveException noAnswer(Exception ex) {
			if (ex instanceof LiveException known) {
				return known;
			}
			// not the WebClient's own exception: it holds the request's or the answer's
			// headers
			Throwable cause = (ex instanceof WebClientException && ex.getCause() != null) ? ex.getCause() : ex;
			if (isPoolExhausted(cause)) {
				return noAnswer(Reason.POOL_EXHAUSTED, "no free connection, nothing was sent: " + cause.getMessage(),
						cause);
			}
			ResponseEntity<?> begun = this.response;
			if (isTimeout(cause)) {
				String problem = "no complete answer within " + this.timeout;
				return (begun != null) ? unusable(begun, Reason.TIMEOUT, problem, cause)
						: noAnswer(Reason.TIMEOUT, problem, cause);
			}
			if (begun != null) {
				return (cause instanceof DataBufferLimitException)
						? unusable(begun, Reason.TOO_LARGE,
								"the answer is larger than %d bytes".formatted(HttpExchange.this.maxResponseSize), null)
						: unusable(begun, Reason.CONNECTION_BROKEN, "the connection broke within the answer", cause);
			}
			return (this.sent && !ConnectFailure.isBeforeServerReads(cause))
					? noAnswer(Reason.CONNECTION_BROKEN, "the connection broke before the answer", cause)
					: noConnection(cause);
		}

		private LiveRequestException noConnection(Throwable cause) {
			String words = ConnectFailure.describe(cause);
			String message = PlatformMessage.clean(cause.getMessage(), secrets());
			return new LiveRequestException(this.request.operation(), Reason.NOT_CONNECTED, false,
					"no connection: " + ((words != null) ? "%s (%s)".formatted(words, message) : message), cause);
		}

		private LiveRequestException noAnswer(Reason reason, String problem, Throwable cause) {
			return new LiveRequestException(this.request.operation(), reason, this.sent, problem, cause);
		}

	}

}
