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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.http.client.reactive.ReactorClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import io.github.cloudlive.Identifiers;
import io.github.cloudlive.InvalidFieldException;
import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveCallListener;
import io.github.cloudlive.StartLiveDefaults;
import io.github.cloudlive.observation.LiveClientObservationConvention;
import io.github.cloudlive.observation.LiveTokenFetchObservationConvention;
import io.github.cloudlive.token.AccessTokenFetcher;
import io.github.cloudlive.token.AccessTokenStore;
import io.github.cloudlive.token.AccessTokenSupplier;
import io.github.cloudlive.token.CachingAccessTokenSupplier;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.DeveloperTokenGenerator;
import io.github.cloudlive.token.InMemoryAccessTokenStore;
import io.github.cloudlive.token.SharingSettings;
import io.github.cloudlive.token.TokenMode;
import io.github.cloudlive.token.TokenSettings;

/**
 * Builds a {@link LiveClient}. Needed are {@link #credentials credentials} to fetch
 * access tokens with, or a {@link #tokenStore token store} to {@link TokenMode#FOLLOW
 * follow}, or a {@link #tokenSupplier token supplier}. Each value is checked when it is
 * set; a bad one throws {@link InvalidFieldException}. Not thread-safe.
 */
public final class LiveClientBuilder {

	/**
	 * Where the platform's access service is.
	 */
	public static final URI DEFAULT_DISCOVERY_URL = URI.create("https://access.paas.hst.com/server/address");

	private static final Duration MAX_DURATION = Duration.ofDays(1);

	private static final HttpClientSettings DEFAULT_SETTINGS = HttpClientSettings.defaults()
		.withConnectTimeout(Duration.ofSeconds(2));

	private static final DataSize MAX_SIZE = DataSize.ofGigabytes(1);

	private static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();

	private final String appId;

	private final List<LiveCallListener> listeners = new ArrayList<>();

	private final List<LiveClientInstrumentation> instrumentations = new ArrayList<>();

	private final List<Consumer<WebClient.Builder>> webClientCustomizers = new ArrayList<>();

	private String account = LiveAccounts.DEFAULT;

	private @Nullable DeveloperCredentials credentials;

	private @Nullable URI baseUrl;

	private URI discoveryUrl = DEFAULT_DISCOVERY_URL;

	private WebClient.Builder webClientBuilder = WebClient.builder();

	private ReactorClientHttpConnectorBuilder connectorBuilder = ClientHttpConnectorBuilder.reactor();

	private HttpClientSettings httpClientSettings = DEFAULT_SETTINGS;

	private Duration readTimeout = Duration.ofSeconds(10);

	private Duration callTimeout = Duration.ofSeconds(30);

	private DataSize maxResponseSize = DataSize.ofMegabytes(16);

	private ConnectionPoolSettings pool = ConnectionPoolSettings.defaults();

	private RetrySettings retry = RetrySettings.defaults();

	private RetryBudgetSettings retryBudget = RetryBudgetSettings.defaults();

	private StartLiveDefaults defaults = StartLiveDefaults.NONE;

	private TokenMode tokenMode = TokenMode.FETCH;

	private TokenSettings token = TokenSettings.defaults();

	private @Nullable AccessTokenStore tokenStore;

	private SharingSettings tokenSharing = SharingSettings.defaults();

	private @Nullable AccessTokenSupplier tokenSupplier;

	private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

	private @Nullable LiveClientObservationConvention observationConvention;

	private @Nullable LiveTokenFetchObservationConvention tokenFetchConvention;

	private Clock clock = Clock.systemUTC();

	private Scheduler scheduler = Schedulers.parallel();

	/**
	 * Start building a client.
	 * @param appId the app whose lives it runs
	 */
	public LiveClientBuilder(String appId) {
		this.appId = Identifiers.require("appId", appId);
	}

	/**
	 * Set the name of the account, which tells its metrics from those of others. Default:
	 * {@value LiveAccounts#DEFAULT}.
	 * @param account the name
	 * @return this builder
	 * @throws InvalidFieldException if the name is blank or has control characters
	 */
	public LiveClientBuilder account(String account) {
		this.account = Identifiers.require("account", account);
		return this;
	}

	/**
	 * Return the name of the account, for those who adapt the clients of several.
	 * @return the name
	 */
	public String account() {
		return this.account;
	}

	/**
	 * Set the account whose access token is fetched. Not used by a
	 * {@link TokenMode#FOLLOW follower}.
	 * @param credentials developer ID and secret
	 * @return this builder
	 */
	public LiveClientBuilder credentials(DeveloperCredentials credentials) {
		this.credentials = credentials;
		return this;
	}

	/**
	 * Set where the gateway is.
	 * @param baseUrl an http or https URL without user information, query or fragment;
	 * {@code null} to ask the access service
	 * @return this builder
	 * @throws InvalidFieldException if the URL cannot be used
	 */
	public LiveClientBuilder baseUrl(@Nullable URI baseUrl) {
		this.baseUrl = (baseUrl != null) ? checkUrl("baseUrl", baseUrl) : null;
		return this;
	}

	/**
	 * Set where the access service is, which tells where the gateway is.
	 * @param discoveryUrl an http or https URL without user information, query or
	 * fragment
	 * @return this builder
	 * @throws InvalidFieldException if the URL cannot be used
	 */
	public LiveClientBuilder discoveryUrl(URI discoveryUrl) {
		this.discoveryUrl = checkUrl("discoveryUrl", discoveryUrl);
		return this;
	}

	/**
	 * Set what the client's WebClient is built from. Its connector is replaced.
	 * @param webClientBuilder copied when the client is built
	 * @return this builder
	 */
	public LiveClientBuilder webClientBuilder(WebClient.Builder webClientBuilder) {
		this.webClientBuilder = webClientBuilder;
		return this;
	}

	/**
	 * Add a customizer of the client's WebClient. It runs after the connector was set.
	 * Whoever sets another connector must see to it that it follows no redirects.
	 * @param customizer the customizer
	 * @return this builder
	 */
	public LiveClientBuilder webClientCustomizer(Consumer<WebClient.Builder> customizer) {
		this.webClientCustomizers.add(customizer);
		return this;
	}

	/**
	 * Set what makes the HTTP connector. It is always Reactor Netty: with it a request is
	 * known not to have been sent when no connection could be made. Its connection pool
	 * and its HTTP client factory are replaced, since the client has a pool of its own;
	 * its event loops and customizers are kept.
	 * @param connectorBuilder the connector builder
	 * @return this builder
	 */
	public LiveClientBuilder connectorBuilder(ReactorClientHttpConnectorBuilder connectorBuilder) {
		this.connectorBuilder = connectorBuilder;
		return this;
	}

	/**
	 * Set connect timeout and TLS of the HTTP connector. Read timeout and redirects in it
	 * are not used. Default: 2 s to connect.
	 * @param settings the settings; what they do not say keeps its default
	 * @return this builder
	 * @throws InvalidFieldException if the connect timeout is not between 1 ms and 1 day,
	 * or the SSL bundle cannot be used
	 */
	public LiveClientBuilder httpClientSettings(HttpClientSettings settings) {
		if (settings.connectTimeout() != null) {
			checkDuration("connectTimeout", settings.connectTimeout());
		}
		if (settings.sslBundle() != null) {
			checkSslBundle(settings.sslBundle());
		}
		this.httpClientSettings = settings.orElse(DEFAULT_SETTINGS);
		return this;
	}

	/**
	 * Set the connection pool of the client, which is its own.
	 * @param pool the settings
	 * @return this builder
	 */
	public LiveClientBuilder pool(ConnectionPoolSettings pool) {
		this.pool = pool;
		return this;
	}

	/**
	 * Set how long one try may take, from waiting for a connection to the last byte of
	 * the answer. Default: 10 s.
	 * @param readTimeout 1 ms to 1 day
	 * @return this builder
	 * @throws InvalidFieldException if it is out of range
	 */
	public LiveClientBuilder readTimeout(Duration readTimeout) {
		this.readTimeout = checkDuration("readTimeout", readTimeout);
		return this;
	}

	/**
	 * Set how long an operation may take in all: tries, waits between them and the
	 * fetching of a token. Default: 30 s.
	 * @param callTimeout 1 ms to 1 day
	 * @return this builder
	 * @throws InvalidFieldException if it is out of range
	 */
	public LiveClientBuilder callTimeout(Duration callTimeout) {
		this.callTimeout = checkDuration("callTimeout", callTimeout);
		return this;
	}

	/**
	 * Set how large an answer may be. Default: 16 MB, which holds a list of more than ten
	 * thousand lives.
	 * @param maxResponseSize 1 byte to 1 GB
	 * @return this builder
	 * @throws InvalidFieldException if it is out of range
	 */
	public LiveClientBuilder maxResponseSize(DataSize maxResponseSize) {
		if (maxResponseSize.compareTo(DataSize.ofBytes(1)) < 0 || maxResponseSize.compareTo(MAX_SIZE) > 0) {
			throw new InvalidFieldException("maxResponseSize",
					"must be between 1B and 1GB, but was " + maxResponseSize);
		}
		this.maxResponseSize = maxResponseSize;
		return this;
	}

	/**
	 * Set how often a request is repeated.
	 * @param retry the settings
	 * @return this builder
	 */
	public LiveClientBuilder retry(RetrySettings retry) {
		this.retry = retry;
		return this;
	}

	/**
	 * Set how many requests may be repeated while the platform fails.
	 * @param retryBudget the settings
	 * @return this builder
	 */
	public LiveClientBuilder retryBudget(RetryBudgetSettings retryBudget) {
		this.retryBudget = retryBudget;
		return this;
	}

	/**
	 * Set what a start takes where its request does not say.
	 * @param defaults the defaults
	 * @return this builder
	 */
	public LiveClientBuilder defaults(StartLiveDefaults defaults) {
		this.defaults = defaults;
		return this;
	}

	/**
	 * Set who gets the access token. Default: {@link TokenMode#FETCH}.
	 * @param tokenMode to fetch tokens, which needs credentials, or to follow those who
	 * do, which needs the token store that they publish in
	 * @return this builder
	 */
	public LiveClientBuilder tokenMode(TokenMode tokenMode) {
		this.tokenMode = tokenMode;
		return this;
	}

	/**
	 * Set how access tokens are renewed.
	 * @param token the settings
	 * @return this builder
	 */
	public LiveClientBuilder token(TokenSettings token) {
		this.token = token;
		return this;
	}

	/**
	 * Set where access tokens are kept. Default: in memory, where a
	 * {@link TokenMode#FOLLOW follower} would find none.
	 * @param tokenStore the store
	 * @return this builder
	 */
	public LiveClientBuilder tokenStore(AccessTokenStore tokenStore) {
		this.tokenStore = tokenStore;
		return this;
	}

	/**
	 * Set how the access token is shared with whoever uses the same store.
	 * @param tokenSharing the settings; the longest fetch in it is the call timeout
	 * @return this builder
	 */
	public LiveClientBuilder tokenSharing(SharingSettings tokenSharing) {
		this.tokenSharing = tokenSharing;
		return this;
	}

	/**
	 * Set another source of access tokens. Credentials, token mode, token settings and
	 * store are not used then.
	 * @param tokenSupplier the supplier; closing it is up to its owner
	 * @return this builder
	 */
	public LiveClientBuilder tokenSupplier(AccessTokenSupplier tokenSupplier) {
		this.tokenSupplier = tokenSupplier;
		return this;
	}

	/**
	 * Add a listener that is told how operations end.
	 * @param listener the listener
	 * @return this builder
	 */
	public LiveClientBuilder listener(LiveCallListener listener) {
		this.listeners.add(listener);
		return this;
	}

	/**
	 * Have what the client does underneath its operations watched.
	 * @param instrumentation makes the listener
	 * @return this builder
	 */
	public LiveClientBuilder instrumentation(LiveClientInstrumentation instrumentation) {
		this.instrumentations.add(instrumentation);
		return this;
	}

	/**
	 * Set where operations are observed. Default: nowhere.
	 * @param observationRegistry the registry
	 * @return this builder
	 */
	public LiveClientBuilder observationRegistry(ObservationRegistry observationRegistry) {
		this.observationRegistry = observationRegistry;
		return this;
	}

	/**
	 * Set the names of the observation of an operation and its keys.
	 * @param observationConvention the convention, or {@code null} for the default one
	 * @return this builder
	 */
	public LiveClientBuilder observationConvention(@Nullable LiveClientObservationConvention observationConvention) {
		this.observationConvention = observationConvention;
		return this;
	}

	/**
	 * Set the names of the observation of a token fetch and its keys.
	 * @param tokenFetchConvention the convention, or {@code null} for the default one
	 * @return this builder
	 */
	public LiveClientBuilder tokenFetchObservationConvention(
			@Nullable LiveTokenFetchObservationConvention tokenFetchConvention) {
		this.tokenFetchConvention = tokenFetchConvention;
		return this;
	}

	/**
	 * Set the clock that tokens and deadlines are judged by. Default: the system's.
	 * @param clock the clock
	 * @return this builder
	 */
	public LiveClientBuilder clock(Clock clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Set the scheduler that waits and time limits run on. Default:
	 * {@link Schedulers#parallel()}.
	 * @param scheduler the scheduler
	 * @return this builder
	 */
	public LiveClientBuilder scheduler(Scheduler scheduler) {
		this.scheduler = scheduler;
		return this;
	}

	/**
	 * Build the client. Nothing is sent.
	 * @return the client
	 * @throws IllegalStateException if there is no token supplier, nor what the token
	 * mode needs: credentials to fetch, a token store to follow
	 */
	public LiveClient build() {
		ClientListeners listeners = new ClientListeners(this.instrumentations.stream()
			.map((instrumentation) -> instrumentation.instrument(this.account))
			.toList());
		listeners.add(new AccountLog(this.account));
		LiveClient client = build(listeners);
		listeners.onBuilt(client);
		return client;
	}

	private LiveClient build(ClientListeners listeners) {
		ConnectionPools pools = new ConnectionPools(this.pool);
		LiveConnector connector = new LiveConnector(this.connectorBuilder, this.httpClientSettings, pools.provider());
		RetryBudget budget = new RetryBudget(this.retryBudget);
		Repeater repeater = new Repeater(this.retry, budget, this.callTimeout, listeners, RANDOM, this.scheduler);
		HttpExchange http = new HttpExchange(buildWebClient(connector), (int) this.maxResponseSize.toBytes(), listeners,
				this.clock, this.scheduler);
		GatewayLocator locator = buildLocator(http, repeater);
		GatewayExchange gateway = new GatewayExchange(http, locator, this.readTimeout);
		RunsUnderWay runs = new RunsUnderWay();
		if (this.tokenSupplier != null) {
			return new LiveClient(this.account, buildOperations(gateway, this.tokenSupplier, repeater, runs, listeners),
					this.tokenSupplier, budget, listeners, runs, locator, locator::close, connector, pools,
					this.scheduler);
		}
		CachingAccessTokenSupplier tokens = switch (this.tokenMode) {
			case FETCH -> buildFetcher(gateway, repeater, listeners);
			case FOLLOW -> buildFollower(listeners);
		};
		return new LiveClient(this.account, buildOperations(gateway, tokens, repeater, runs, listeners), tokens, budget,
				listeners, runs, locator, () -> {
					tokens.close();
					locator.close();
				}, connector, pools, this.scheduler);
	}

	private DefaultLiveOperations buildOperations(GatewayExchange gateway, AccessTokenSupplier tokens,
			Repeater repeater, RunsUnderWay runs, LiveClientListener listener) {
		AuthorizedExchange exchange = new AuthorizedExchange(gateway, tokens, listener, RANDOM, this.scheduler);
		return new DefaultLiveOperations(this.appId, this.defaults, new LiveCalls(exchange, repeater, runs, this.clock),
				new CallReporter(this.account, this.observationRegistry, this.observationConvention, this.listeners));
	}

	private WebClient buildWebClient(LiveConnector connector) {
		WebClient.Builder builder = this.webClientBuilder.clone().clientConnector(connector);
		this.webClientCustomizers.forEach((customizer) -> customizer.accept(builder));
		return builder.build();
	}

	private GatewayLocator buildLocator(HttpExchange http, Repeater repeater) {
		return (this.baseUrl != null) ? new FixedGateway(this.baseUrl) : new DiscoveredGateway(
				new AccessService(http, repeater, this.discoveryUrl, this.appId, this.readTimeout).locateGateway(),
				this.scheduler);
	}

	private CachingAccessTokenSupplier buildFetcher(GatewayExchange gateway, Repeater repeater,
			LiveClientListener listener) {
		Assert.state(this.credentials != null, "Either credentials or a token supplier must be set");
		DeveloperTokenGenerator developerTokens = new DeveloperTokenGenerator(this.credentials, this.clock, RANDOM);
		AccessTokenStore store = (this.tokenStore != null) ? this.tokenStore : new InMemoryAccessTokenStore(this.clock);
		return new CachingAccessTokenSupplier(observe(new GatewayTokenFetcher(gateway, repeater, developerTokens)),
				store, this.token, this.tokenSharing.withLongestFetch(this.callTimeout), listener, this.clock,
				this.scheduler, RANDOM);
	}

	private AccessTokenFetcher observe(AccessTokenFetcher fetcher) {
		return this.observationRegistry.isNoop() ? fetcher
				: new ObservedTokenFetcher(fetcher, this.account, this.observationRegistry, this.tokenFetchConvention);
	}

	private CachingAccessTokenSupplier buildFollower(LiveClientListener listener) {
		Assert.state(this.tokenStore != null,
				"To follow, the token store must be set that somebody else publishes access tokens in");
		return CachingAccessTokenSupplier.following(this.tokenStore, this.token, this.tokenSharing, listener,
				this.clock, this.scheduler, RANDOM);
	}

	private static URI checkUrl(String field, URI url) {
		String problem = GatewayUrl.problemOf(url);
		if (problem != null) {
			throw new InvalidFieldException(field, problem);
		}
		return url;
	}

	static SslBundle checkSslBundle(SslBundle bundle) {
		String problem = TlsSettings.problemOf(bundle);
		if (problem != null) {
			throw new InvalidFieldException("sslBundle", problem);
		}
		return bundle;
	}

	private static Duration checkDuration(String field, Duration duration) {
		if (duration.compareTo(Duration.ofMillis(1)) < 0 || duration.compareTo(MAX_DURATION) > 0) {
			throw new InvalidFieldException(field, "must be between 1ms and 1d, but was " + duration);
		}
		return duration;
	}

}
