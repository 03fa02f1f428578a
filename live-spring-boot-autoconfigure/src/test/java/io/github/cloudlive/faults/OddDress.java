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

package io.github.cloudlive.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Dresses the platform's answers as they come through real networks.
 */
final class OddDress implements ResponseTransformerV2 {

	static final String NAME = "odd-dress";

	static final String KIND = "kind";

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean applyGlobally() {
		return false;
	}

	@Override
	public Response transform(Response response, ServeEvent event) {
		return switch (event.getTransformerParameters().getString(KIND)) {
			case "gzip" -> with(response, "Content-Encoding", "gzip", gzip(response.getBody()));
			case "html" -> with(response, "Content-Type", "text/html;charset=GBK", response.getBody());
			case "strings" -> with(response, "Content-Type", "application/json", numbersAsText(response));
			default -> throw new IllegalArgumentException("No such dress");
		};
	}

	private static byte[] numbersAsText(Response response) {
		return response.getBodyAsString().replaceAll(":(\\d+)(?=[,}])", ":\"$1\"").getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] gzip(byte[] body) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(body);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static Response with(Response response, String header, String value, byte[] body) {
		HttpHeaders headers = new HttpHeaders(response.getHeaders()
			.all()
			.stream()
			.filter((each) -> !each.keyEquals(header) && !each.keyEquals("Content-Length"))
			.toList()).plus(new HttpHeader(header, value));
		return Response.Builder.like(response).but().headers(headers).body(body).build();
	}

}
