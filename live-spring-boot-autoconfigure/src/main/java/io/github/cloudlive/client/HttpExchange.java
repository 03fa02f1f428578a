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
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.Connection;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

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

	private final WebClient webClient;

	private final int maxResponseSize;

	private final Clock clock;

	private final Scheduler scheduler;

	HttpExchange(WebClient webClient, int maxResponseSize, Clock clock, Scheduler scheduler) {
		this.webClient = webClient;
		this.maxResponseSize = maxResponseSize;
		this.clock = clock;
		this.scheduler = scheduler;
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
		return Mono.defer(() -> new Try<>(request, authorization).send(base, timeout));
	}

	private static boolean isPoolExhausted(Throwable ex) {
		return ex instanceof PoolAcquireTimeoutException || ex instanceof PoolAcquirePendingLimitException;
	}

	private static boolean isTimeout(Throwable ex) {
		return ex instanceof TimeoutException || ex instanceof io.netty.handler.timeout.TimeoutException;
	}

	private final class Try<T> {

		private final GatewayRequest<T> request;

		private final @Nullable String authorization;

		/** Written on the event loop, read where the try fails. */
		private volatile boolean sent;

		private volatile @Nullable ClientResponse response;

		private volatile @Nullable Runnable closing;

		Try(GatewayRequest<T> request, @Nullable String authorization) {
			this.request = request;
			this.authorization = authorization;
		}

		Mono<T> send(URI base, Duration timeout) {
			return prepare(base).exchangeToMono(this::read)
				.doOnCancel(this::leave)
				.timeout(timeout, HttpExchange.this.scheduler)
				.onErrorMap(Exception.class, (ex) -> noAnswer(ex, timeout));
		}

		private WebClient.RequestHeadersSpec<?> prepare(URI base) {
			WebClient.RequestBodySpec spec = HttpExchange.this.webClient.method(this.request.method())
				.uri(this.request.uriAt(base))
				.attribute(URI_TEMPLATE_ATTRIBUTE, this.request.uriTemplate())
				.accept(MediaType.APPLICATION_JSON)
				// called when there is a connection, right before the first byte
				.httpRequest((connected) -> {
					this.request.onDeparture();
					this.sent = true;
					if (connected.getNativeRequest() instanceof Connection used) {
						this.closing = closing(used);
					}
				});
			if (this.authorization != null) {
				spec.header(HttpHeaders.AUTHORIZATION, this.authorization);
			}
			byte[] body = this.request.body();
			return (body != null) ? spec.contentType(MediaType.APPLICATION_JSON).bodyValue(body) : spec;
		}

		/**
		 * Whoever cancels at the moment when the answer begins would leave a connection
		 * behind that nobody reads: WebClient has no answer to release yet, and Reactor
		 * Netty has handed it over.
		 */
		private void leave() {
			Runnable begun = this.closing;
			if (begun != null) {
				begun.run();
			}
		}

		private static Runnable closing(Connection used) {
			// asked for now: when the exchange is over, it has another
			Channel channel = used.channel();
			return () -> channel.eventLoop().execute(() -> {
				// unless it went back to the pool
				if (ChannelOperations.get(channel) == used) {
					ChannelFuture unused = channel.close();
				}
			});
		}

		/**
		 * The content type is not looked at: the platform's JSON also comes as plain text
		 * or HTML.
		 */
		private Mono<T> read(ClientResponse response) {
			this.response = response;
			if (response.statusCode().is3xxRedirection()) {
				return response.releaseBody()
					.then(Mono.error(() -> unusable(response, Reason.REDIRECTED,
							"a redirect came, and redirects are not followed", null)));
			}
			return DataBufferUtils
				.join(response.body(BodyExtractors.toDataBuffers()), HttpExchange.this.maxResponseSize)
				.onErrorMap(Exception.class, (ex) -> unreceived(response, ex))
				.map(this::bytes)
				.defaultIfEmpty(new byte[0])
				.map((bytes) -> result(response, bytes));
		}

		private LiveRequestException unreceived(ClientResponse response, Exception ex) {
			if (ex instanceof DataBufferLimitException) {
				return unusable(response, Reason.TOO_LARGE,
						"the answer is larger than %d bytes".formatted(HttpExchange.this.maxResponseSize), null);
			}
			return unusable(response, Reason.CONNECTION_BROKEN, "the connection broke within the answer", ex);
		}

		private byte[] bytes(DataBuffer buffer) {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
		}

		private T result(ClientResponse response, byte[] bytes) {
			int status = response.statusCode().value();
			try {
				Answer answer = AnswerReader.read(bytes);
				if (answer.code() != 0) {
					throw LiveResponseException.of(this.request.operation(), status, answer.code(),
							PlatformMessage.clean(answer.message(), secrets()), retryAfter(response));
				}
				if (!response.statusCode().is2xxSuccessful()) {
					throw new UnreadableAnswerException("code 0 contradicts the HTTP status");
				}
				return this.request.reader().apply(answer, response.headers().asHttpHeaders());
			}
			catch (UnreadableAnswerException ex) {
				String hint = (status == HttpStatus.NOT_FOUND.value()) ? "; is the gateway's base URL right?" : "";
				throw unusable(response, Reason.UNREADABLE, ex.getMessage() + hint, null);
			}
		}

		private LiveRequestException unusable(ClientResponse response, Reason reason, @Nullable String problem,
				@Nullable Throwable cause) {
			return new LiveRequestException(this.request.operation(), reason, response.statusCode().value(),
					retryAfter(response), String.valueOf(problem), cause);
		}

		private @Nullable String[] secrets() {
			// the header is a developer ID, a dot and a token; or a token
			String token = (this.authorization != null)
					? this.authorization.substring(this.authorization.lastIndexOf('.') + 1) : null;
			return new String[] { this.authorization, token, this.request.secret() };
		}

		private @Nullable Duration retryAfter(ClientResponse response) {
			return RetryAfter.of(response.headers().asHttpHeaders(), HttpExchange.this.clock.instant());
		}

		private Throwable noAnswer(Exception ex, Duration timeout) {
			if (ex instanceof LiveRequestException || ex instanceof LiveResponseException) {
				return ex;
			}
			// not the WebClient's own exception: it holds the request's headers
			Throwable cause = (ex instanceof WebClientRequestException && ex.getCause() != null) ? ex.getCause() : ex;
			if (isPoolExhausted(cause)) {
				return noAnswer(Reason.POOL_EXHAUSTED, "no free connection, nothing was sent: " + cause.getMessage(),
						cause);
			}
			if (isTimeout(cause)) {
				ClientResponse begun = this.response;
				String problem = "no complete answer within " + timeout;
				return (begun != null) ? unusable(begun, Reason.TIMEOUT, problem, cause)
						: noAnswer(Reason.TIMEOUT, problem, cause);
			}
			return this.sent ? noAnswer(Reason.CONNECTION_BROKEN, "the connection broke before the answer", cause)
					: noAnswer(Reason.NOT_CONNECTED,
							"no connection: " + PlatformMessage.clean(cause.getMessage(), secrets()), cause);
		}

		private LiveRequestException noAnswer(Reason reason, String problem, Throwable cause) {
			return new LiveRequestException(this.request.operation(), reason, this.sent, problem, cause);
		}

	}

}
