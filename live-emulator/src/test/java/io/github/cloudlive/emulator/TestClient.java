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

package io.github.cloudlive.emulator;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A caller of the emulator that shares no code with it.
 */
final class TestClient {

	static final JsonMapper JSON = new JsonMapper();

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final URI baseUrl;

	private final EmulatorAccount account;

	private final Clock clock;

	private String accessToken = "none";

	TestClient(LiveEmulator emulator) {
		this(emulator, EmulatorAccount.demo(), Clock.systemUTC());
	}

	TestClient(LiveEmulator emulator, EmulatorAccount account, Clock clock) {
		this.baseUrl = emulator.baseUrl();
		this.account = account;
		this.clock = clock;
	}

	static String developerToken(String json, String secret) {
		try {
			StringBuilder padded = new StringBuilder(json);
			while (padded.toString().getBytes(StandardCharsets.UTF_8).length % 16 != 0) {
				padded.append(' ');
			}
			Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
			byte[] iv = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "AES"),
					new IvParameterSpec(iv));
			return "001" + Base64.getEncoder()
				.encodeToString(cipher.doFinal(padded.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String raw(LiveEmulator emulator, String... lines) throws IOException {
		try (Socket socket = new Socket(emulator.baseUrl().getHost(), emulator.port())) {
			socket.setSoTimeout(20_000);
			String request = String.join("\r\n", lines) + "\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	static JsonNode json(HttpResponse<String> response) {
		return JSON.readTree(response.body());
	}

	static long code(HttpResponse<String> response) {
		return json(response).path("code").longValue();
	}

	String accessToken() {
		return this.accessToken;
	}

	TestClient login() {
		this.accessToken = json(fetchToken()).path("result").path("access_token").stringValue();
		return this;
	}

	TestClient withToken(String accessToken) {
		this.accessToken = accessToken;
		return this;
	}

	HttpResponse<String> fetchToken() {
		return fetchToken(this.clock.millis());
	}

	HttpResponse<String> fetchToken(long timestamp) {
		String json = JSON.writeValueAsString(JSON.createObjectNode()
			.put("aid", this.account.developerId())
			.put("gid", "")
			.put("uid", "")
			.put("ts", timestamp)
			.put("r", 7));
		return fetchToken(this.account.developerId() + "." + developerToken(json, this.account.developerSecret()));
	}

	HttpResponse<String> fetchToken(String authorization) {
		return send(request("/access/token").header("Authorization", authorization));
	}

	HttpResponse<String> start(String appId, String groupId) {
		return post("/v1/live/start", group(appId, groupId));
	}

	HttpResponse<String> stop(String appId, String groupId) {
		return post("/v1/live/stop", group(appId, groupId));
	}

	HttpResponse<String> list(String appId) {
		return send(authorized("/v1/live/list?app_id=" + URLEncoder.encode(appId, StandardCharsets.UTF_8)));
	}

	HttpResponse<String> post(String path, String body) {
		return send(authorized(path).POST(BodyPublishers.ofString(body)));
	}

	HttpResponse<String> get(String path) {
		return send(request(path));
	}

	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.baseUrl + path)).timeout(Duration.ofSeconds(20));
	}

	HttpRequest.Builder authorized(String path) {
		return request(path).header("Authorization", this.accessToken);
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return trySend(request);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	HttpResponse<String> tryStart(String appId, String groupId) throws IOException {
		return trySend(authorized("/v1/live/start").POST(BodyPublishers.ofString(group(appId, groupId))));
	}

	HttpResponse<String> trySend(HttpRequest.Builder request) throws IOException {
		try {
			return HTTP.send(request.build(), BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String group(String appId, String groupId) {
		return JSON.writeValueAsString(JSON.createObjectNode().put("app_id", appId).put("group_id", groupId));
	}

}
