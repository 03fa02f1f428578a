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
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import io.github.cloudlive.LiveOperation;

/**
 * A request, but for the address it goes to and the token it goes with.
 *
 * @param <T> what its answer gives
 * @param operation what is asked of the platform
 * @param method the HTTP method
 * @param uriTemplate path and query as they stand in metrics
 * @param path path and query as they are sent
 * @param body the JSON body, or {@code null}
 * @param secret what of the body no message may repeat, or {@code null}
 * @param onSent called when the request leaves, or {@code null}
 * @param reader takes what is wanted from an answer with code 0 and its headers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record GatewayRequest<T>(LiveOperation operation, HttpMethod method, String uriTemplate, String path,
		byte @Nullable [] body, @Nullable String secret, @Nullable Runnable onSent,
		BiFunction<Answer, HttpHeaders, T> reader) {

	static <T> GatewayRequest<T> get(LiveOperation operation, String uriTemplate, String path,
			Function<Answer, T> reader) {
		return get(operation, uriTemplate, path, (answer, headers) -> reader.apply(answer));
	}

	static <T> GatewayRequest<T> get(LiveOperation operation, String uriTemplate, String path,
			BiFunction<Answer, HttpHeaders, T> reader) {
		return new GatewayRequest<>(operation, HttpMethod.GET, uriTemplate, path, null, null, null, reader);
	}

	static <T> GatewayRequest<T> post(LiveOperation operation, String path, byte[] body, Function<Answer, T> reader) {
		return new GatewayRequest<>(operation, HttpMethod.POST, path, path, body, null, null,
				(answer, headers) -> reader.apply(answer));
	}

	GatewayRequest<T> withSecret(@Nullable String value) {
		return new GatewayRequest<>(this.operation, this.method, this.uriTemplate, this.path, this.body, value,
				this.onSent, this.reader);
	}

	GatewayRequest<T> tell(Runnable whenSent) {
		return new GatewayRequest<>(this.operation, this.method, this.uriTemplate, this.path, this.body, this.secret,
				whenSent, this.reader);
	}

	void onDeparture() {
		if (this.onSent != null) {
			this.onSent.run();
		}
	}

	@Override
	public String toString() {
		return "GatewayRequest[operation=%s]".formatted(this.operation);
	}

	URI uriAt(URI base) {
		String prefix = base.toString();
		return URI.create((prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix) + this.path);
	}

}
