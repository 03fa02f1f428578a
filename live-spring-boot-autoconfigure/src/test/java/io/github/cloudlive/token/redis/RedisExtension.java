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

package io.github.cloudlive.token.redis;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

import io.github.cloudlive.token.DeveloperCredentials;

/**
 * Runs a Redis for the tests of a class: the real server, or where it is not installed a
 * substitute in this JVM, which CI does not put up with. Use it as a static field with
 * {@code @RegisterExtension}.
 */
public final class RedisExtension implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

	private static final Log logger = LogFactory.getLog(RedisExtension.class);

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final List<LettuceConnectionFactory> factories = new ArrayList<>();

	private RedisServer server;

	private LettuceConnectionFactory observer;

	@Override
	public void beforeAll(ExtensionContext context) {
		this.server = launch();
		warmUp();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		disconnect();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		this.server.close();
	}

	public RedisServer server() {
		return this.server;
	}

	public int port() {
		return this.server.port();
	}

	/**
	 * Return a connection factory of its own, as each replica has one. It ends with the
	 * test.
	 */
	public LettuceConnectionFactory connectionFactory() {
		LettuceClientConfiguration client = LettuceClientConfiguration.builder()
			.shutdownTimeout(Duration.ZERO)
			.shutdownQuietPeriod(Duration.ZERO)
			.clientOptions(ClientOptions.builder()
				.socketOptions(SocketOptions.builder().connectTimeout(Duration.ofSeconds(2)).build())
				.build())
			.build();
		LettuceConnectionFactory factory = new LettuceConnectionFactory(
				new RedisStandaloneConfiguration("127.0.0.1", port()), client);
		factory.afterPropertiesSet();
		factory.start();
		this.factories.add(factory);
		return factory;
	}

	/**
	 * Skip the test where there is only the substitute.
	 */
	public void requireRealServer() {
		if (this.server instanceof MockRedisServer) {
			throw new TestAbortedException("redis-server is not installed");
		}
	}

	/**
	 * Count the connections that a client holds, as the real server sees it.
	 */
	public long connections(String clientName) {
		if (this.observer == null) {
			this.observer = connectionFactory();
		}
		ReactiveRedisConnection connection = this.observer.getReactiveConnection();
		return connection.serverCommands()
			.getClientList()
			.filter((client) -> clientName.equals(client.getName()))
			.count()
			.block(LIMIT);
	}

	/**
	 * The first command of a JVM takes long, longer than a store may.
	 */
	private void warmUp() {
		TokenKey key = TokenKey.derivedFrom(new DeveloperCredentials("warm-up", "0123456789abcdef"));
		try (RedisAccessTokenStore store = new RedisAccessTokenStore(connectionFactory(), URI.create("http://warm-up"),
				"warm-up", key)) {
			store.warmUp().block(LIMIT);
		}
		finally {
			disconnect();
		}
	}

	private void disconnect() {
		this.factories.forEach(LettuceConnectionFactory::destroy);
		this.factories.clear();
		this.observer = null;
	}

	private static RedisServer launch() {
		if (RedisServerProcess.isInstalled()) {
			return RedisServerProcess.launch();
		}
		if (Boolean.parseBoolean(System.getenv("CI"))) {
			throw new IllegalStateException("redis-server is not installed");
		}
		logger.warn("redis-server is not installed: testing with jedis-mock instead, and not what happens "
				+ "when Redis hangs");
		return new MockRedisServer();
	}

}
