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

package io.github.cloudlive.network;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.pkitesting.X509Bundle;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A platform behind TLS, on which nothing is ever live. It knows who came.
 */
final class TlsPlatform implements AutoCloseable {

	private static final String TOKEN = """
			{"code":0,"msg":"OK","result":{"timeout":7200,"access_token":"f0f646c66a7219b040e45fdb592504ba"}}""";

	private static final String LIST = """
			{"code":0,"msg":"OK","list":[]}""";

	private static final String EXISTS = """
			{"code":6050030009,"msg":"exists"}""";

	private final List<Visit> visits = new CopyOnWriteArrayList<>();

	private final DisposableServer server;

	private volatile Mono<?> beforeAnswer = Mono.empty();

	private TlsPlatform(SslContext tls) {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.secure((spec) -> spec.sslContext(tls))
			.handle(this::answer)
			.bindNow();
	}

	/**
	 * Start one that anybody may call.
	 */
	static TlsPlatform start(X509Bundle identity) throws SSLException {
		return new TlsPlatform(tls(identity).build());
	}

	/**
	 * Start one that only those may call who have a certificate of an authority.
	 */
	static TlsPlatform startFor(PrivateAuthority clients, X509Bundle identity, String... protocols)
			throws SSLException {
		return new TlsPlatform(tls(identity).clientAuth(ClientAuth.REQUIRE)
			.trustManager(clients.root().getRootCertificate())
			.protocols(protocols)
			.build());
	}

	/**
	 * Start one that speaks these versions of TLS only.
	 */
	static TlsPlatform startSpeaking(X509Bundle identity, String... protocols) throws SSLException {
		return new TlsPlatform(tls(identity).protocols(protocols).build());
	}

	private static SslContextBuilder tls(X509Bundle identity) {
		return SslContextBuilder.forServer(identity.getKeyPair().getPrivate(), identity.getCertificatePath());
	}

	String baseUrl() {
		return "https://127.0.0.1:" + port();
	}

	int port() {
		return this.server.port();
	}

	List<Visit> visits() {
		return this.visits;
	}

	Visit lastVisit() {
		return this.visits.get(this.visits.size() - 1);
	}

	/**
	 * Let those who come from now on wait.
	 */
	void answerAfter(Mono<?> event) {
		this.beforeAnswer = event;
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		request.withConnection((connection) -> this.visits.add(visit(request, connection)));
		String answer = switch (request.path()) {
			case "access/token" -> TOKEN;
			case "v1/live/list" -> LIST;
			default -> EXISTS;
		};
		return response.sendString(this.beforeAnswer.then(Mono.just(answer)));
	}

	private static Visit visit(HttpServerRequest request, Connection connection) {
		SslHandler tls = connection.channel().pipeline().get(SslHandler.class);
		String client;
		try {
			client = tls.engine().getSession().getPeerPrincipal().getName();
		}
		catch (SSLPeerUnverifiedException ex) {
			client = "somebody";
		}
		return new Visit(request.path(), client, connection.channel().id().asShortText());
	}

	/**
	 * A request.
	 *
	 * @param path what for
	 * @param client who sent it
	 * @param connection the connection that it came on
	 */
	record Visit(String path, String client, String connection) {

	}

}
