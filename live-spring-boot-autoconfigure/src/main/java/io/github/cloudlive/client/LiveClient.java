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
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.LiveException;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveOutcomeUnknownException;
import io.github.cloudlive.LiveRequestException;
import io.github.cloudlive.token.AccessTokenSupplier;

/**
 * The client of one account: its operations and the access token behind them.
 * Thread-safe.
 */
public final class LiveClient implements AutoCloseable {

	private final String account;

	private final DefaultLiveOperations operations;

	private final AccessTokenSupplier accessTokens;

	private final RetryBudget retryBudget;

	private final ClientListeners listeners;

	private final RunsUnderWay runs;

	private final GatewayLocator gateway;

	private final Runnable background;

	private final LiveConnector connector;

	private final ConnectionPools pools;

	private final Scheduler scheduler;

	LiveClient(String account, DefaultLiveOperations operations, AccessTokenSupplier accessTokens,
			RetryBudget retryBudget, ClientListeners listeners, RunsUnderWay runs, GatewayLocator gateway,
			Runnable background, LiveConnector connector, ConnectionPools pools, Scheduler scheduler) {
		this.account = account;
		this.operations = operations;
		this.accessTokens = accessTokens;
		this.retryBudget = retryBudget;
		this.listeners = listeners;
		this.runs = runs;
		this.gateway = gateway;
		this.background = background;
		this.connector = connector;
		this.pools = pools;
		this.scheduler = scheduler;
	}

	/**
	 * Return the name of the account, as it stands in metrics.
	 * @return the name
	 */
	public String account() {
		return this.account;
	}

	/**
	 * Return the app whose lives are run, unless an operation is for another one.
	 * @return the app ID
	 */
	public String appId() {
		return this.operations.appId();
	}

	/**
	 * Return the operations on the lives of the account's app.
	 * @return the operations
	 */
	public LiveOperations operations() {
		return this.operations;
	}

	/**
	 * Return the supplier of the account's access token.
	 * @return the supplier
	 */
	public AccessTokenSupplier accessTokens() {
		return this.accessTokens;
	}

	/**
	 * Replace an SSL bundle whose certificates have changed. Requests from now on go over
	 * connections that are made with the new ones. Those under way end on the connections
	 * they have; idle connections are closed after their idle time. Reads files: not for
	 * an event loop.
	 * @param before the bundle that was set, or was put in its place
	 * @param after the one to use from now on
	 * @return whether the client used the one before; if not, nothing has changed
	 * @throws InvalidFieldException if the new one cannot be used; the client keeps the
	 * one before
	 */
	public boolean replaceSslBundle(SslBundle before, SslBundle after) {
		return this.connector.replace(before, LiveClientBuilder.checkSslBundle(after));
	}

	/**
	 * Return where the gateway is, for those who only look. A plain read.
	 * @return the gateway's base URL as it was last known, or {@code null} if the access
	 * service was not asked yet
	 */
	public @Nullable URI gateway() {
		return this.gateway.peek();
	}

	/**
	 * Have a listener told how operations end, those for other apps included, from now
	 * on.
	 * @param listener the listener
	 */
	public void addListener(LiveCallListener listener) {
		this.operations.addListener(listener);
	}

	/**
	 * Have a listener told what the client does underneath its operations, from now on.
	 * That it is complete is not told. Of a token supplier of the user's own nothing is.
	 * @param listener the listener
	 */
	public void addClientListener(LiveClientListener listener) {
		this.listeners.add(listener);
	}

	/**
	 * Ask the gateway for a sign of life: a list that names no app, sent with the access
	 * token, which costs the platform nothing but its refusal. It is sent once. It is no
	 * operation: nobody who is told of operations is told of it. Where there is no valid
	 * access token, one is fetched.
	 * @return completion when the gateway has answered as it should, else a
	 * {@link LiveException}
	 */
	public Mono<Void> ping() {
		return this.operations.ping();
	}

	/**
	 * Look at the retry budget.
	 * @return what it holds now
	 */
	public RetryBudgetState retryBudget() {
		return this.retryBudget.state();
	}

	/**
	 * Look at the connections.
	 * @return how they are used now
	 */
	public ConnectionPoolState connections() {
		return this.pools.state();
	}

	/**
	 * Begin no more operations, let those under way end, then close. Operations that are
	 * asked for meanwhile fail with a {@link LiveRequestException}: nothing was sent.
	 * @param patience how long to wait for them at most
	 * @return completion when the client is closed
	 */
	public Mono<Void> closeGracefully(Duration patience) {
		return Mono.defer(this.runs::close).timeout(patience, Mono.empty(), this.scheduler).then(Mono.defer(() -> {
			close();
			return this.pools.provider().disposeLater();
		}));
	}

	/**
	 * End everything at once: operations, what goes on in the background, connections. A
	 * start or a stop that may have been done fails with a
	 * {@link LiveOutcomeUnknownException}, anything else with a
	 * {@link LiveRequestException}. The access token stays valid.
	 */
	@Override
	public void close() {
		this.runs.cut();
		this.background.run();
		this.pools.provider().dispose();
	}

}
