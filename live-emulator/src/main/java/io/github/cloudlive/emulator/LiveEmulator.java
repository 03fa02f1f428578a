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

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * The cloud live platform on this machine: access service, gateway and live service in
 * one HTTP server that keeps its state in memory.
 * <p>
 * Below {@code /emulator}, the server takes what this class offers, without
 * authorization: {@code GET /emulator/state}, {@code POST /emulator/faults} (see
 * {@link Fault}), {@code POST /emulator/token/expire} (with {@code ?developerId=} for one
 * account) and {@code POST /emulator/reset}. That is why it should only listen on a
 * loopback address, which it does by default. Web pages of other origins are refused
 * there; so are, on a loopback address, calls under a name that is not this machine's.
 * <p>
 * Instances are safe for use by several threads.
 */
public final class LiveEmulator implements AutoCloseable {

	/**
	 * The port that the platform uses in private clouds, and the emulator by default.
	 */
	public static final int DEFAULT_PORT = 28000;

	private final AtomicBoolean closed = new AtomicBoolean();

	private final List<EmulatorAccount> accounts;

	private final Platform platform;

	private final EmulatorServer server;

	private final EventLoops loops;

	private LiveEmulator(List<EmulatorAccount> accounts, Platform platform, EmulatorServer server, EventLoops loops) {
		this.accounts = accounts;
		this.platform = platform;
		this.server = server;
		this.loops = loops;
	}

	/**
	 * Start an emulator with the demo account, all defaults, on any free port.
	 * @return the running emulator
	 */
	public static LiveEmulator start() {
		return builder().port(0).start();
	}

	/**
	 * Return a builder.
	 * @return a builder with all defaults
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Return the URL of the gateway, and of discovery.
	 * @return a URL without a path, for callers on this machine
	 */
	public URI baseUrl() {
		return this.server.baseUrl();
	}

	/**
	 * Return the port.
	 * @return the port that the emulator listens on
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Return the accounts that the emulator knows, with their secrets, which only
	 * {@link EmulatorAccount#toString()} hides.
	 * @return the accounts in the order in which they were added, one or more
	 */
	public List<EmulatorAccount> accounts() {
		return this.accounts;
	}

	/**
	 * Return what the emulator has seen and what it holds.
	 * @return a snapshot
	 */
	public EmulatorState state() {
		return this.platform.state();
	}

	/**
	 * Let something go wrong with the next call of an operation.
	 * @param operation the operation
	 * @param fault what shall happen
	 */
	public void inject(EmulatorOperation operation, Fault fault) {
		inject(operation, 1, fault);
	}

	/**
	 * Let something go wrong with the next calls of an operation. Faults that were
	 * injected before come first.
	 * @param operation the operation
	 * @param times to how many calls, 1 or more
	 * @param fault what shall happen
	 */
	public void inject(EmulatorOperation operation, int times, Fault fault) {
		this.platform.faults().add(operation, times, fault);
	}

	/**
	 * Forget the faults that were injected and have not happened yet.
	 */
	public void clearFaults() {
		this.platform.faults().clear();
	}

	/**
	 * Expire the access tokens of all accounts at once.
	 */
	public void expireTokens() {
		this.platform.tokens().expireAll();
	}

	/**
	 * Forget everything: tokens, lives, journal, counters, faults and work that is still
	 * due.
	 */
	public void reset() {
		this.platform.reset();
	}

	/**
	 * Stop listening, cut all connections and drop the work that is still due. Blocks
	 * until that is done, and so must not be called from an event loop. Closing twice
	 * does no harm.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			try (this.loops; this.platform; this.server) {
				// Closed from the last to the first, each whatever becomes of the others.
				// Until the server is closed, calls come in that need the platform
			}
		}
	}

	/**
	 * Builds an emulator. Not safe for use by several threads.
	 */
	public static final class Builder {

		private static final int MAX_PORT = 65535;

		// Keeps sums of times within what a clock can tell
		private static final Duration MAX_DURATION = Duration.ofDays(1000);

		private final Map<String, EmulatorAccount> accounts = new LinkedHashMap<>();

		private String address = "127.0.0.1";

		private int port = DEFAULT_PORT;

		private Duration tokenLifetime = Duration.ofHours(2);

		private int capacity = 10_000;

		private ListShape listShape = ListShape.FLAT;

		private CodeLength codeLength = CodeLength.TEN_DIGITS;

		private @Nullable URI publicUrl;

		private Duration timestampTolerance = Duration.ofHours(1);

		private boolean mediaEnabled = true;

		private int maxViewers = 100;

		private int rtmpPort;

		private Clock clock = Clock.systemUTC();

		private Builder() {
		}

		/**
		 * Set the address to listen on.
		 * @param address a host name or IP address of this machine; 127.0.0.1 by default
		 * @return this builder
		 */
		public Builder address(String address) {
			check(!address.isEmpty(), "address", "a host name or an IP address");
			this.address = address;
			return this;
		}

		/**
		 * Set the port.
		 * @param port the port, 0 for any free one; 28000 by default
		 * @return this builder
		 */
		public Builder port(int port) {
			check(port >= 0 && port <= MAX_PORT, "port", "from 0 to " + MAX_PORT);
			this.port = port;
			return this;
		}

		/**
		 * Set how long an access token lives.
		 * @param tokenLifetime more than 0 and up to 1000 days; two hours by default. The
		 * answer tells it in seconds, rounded up
		 * @return this builder
		 */
		public Builder tokenLifetime(Duration tokenLifetime) {
			check(isWithinRange(tokenLifetime), "token lifetime", "more than 0 and up to 1000 days");
			this.tokenLifetime = tokenLifetime;
			return this;
		}

		/**
		 * Set how many lives may run at a time, of all accounts together.
		 * @param capacity 0 or more; 10,000 by default
		 * @return this builder
		 */
		public Builder capacity(int capacity) {
			check(capacity >= 0, "capacity", "0 or more");
			this.capacity = capacity;
			return this;
		}

		/**
		 * Set the shape of lists.
		 * @param listShape the shape; {@link ListShape#FLAT} by default
		 * @return this builder
		 */
		public Builder listShape(ListShape listShape) {
			this.listShape = listShape;
			return this;
		}

		/**
		 * Set the spelling of codes.
		 * @param codeLength the spelling; {@link CodeLength#TEN_DIGITS} by default
		 * @return this builder
		 */
		public Builder codeLength(CodeLength codeLength) {
			this.codeLength = codeLength;
			return this;
		}

		/**
		 * Set the URL that others reach the emulator under, for the URLs in its answers.
		 * @param publicUrl an http or https URL with a host; by default the answers
		 * follow the {@code Host} header of the call
		 * @return this builder
		 */
		public Builder publicUrl(URI publicUrl) {
			boolean web = "http".equalsIgnoreCase(publicUrl.getScheme())
					|| "https".equalsIgnoreCase(publicUrl.getScheme());
			check(web && publicUrl.getHost() != null, "public URL", "an http or https URL with a host");
			this.publicUrl = publicUrl;
			return this;
		}

		/**
		 * Set how far the timestamp of a developer token may be off.
		 * @param timestampTolerance more than 0 and up to 1000 days; one hour by default
		 * @return this builder
		 */
		public Builder timestampTolerance(Duration timestampTolerance) {
			check(isWithinRange(timestampTolerance), "timestamp tolerance", "more than 0 and up to 1000 days");
			this.timestampTolerance = timestampTolerance;
			return this;
		}

		/**
		 * Set whether the lives can be watched. Where they cannot, the URLs of their
		 * streams lead nowhere, and they are not published to push addresses either.
		 * @param mediaEnabled whether they can; {@code true} by default
		 * @return this builder
		 */
		public Builder mediaEnabled(boolean mediaEnabled) {
			this.mediaEnabled = mediaEnabled;
			return this;
		}

		/**
		 * Set how many viewers all lives together may have at a time. Who watches through
		 * HLS comes and goes with each request, and is not counted; nor are pushes.
		 * @param maxViewers 0 or more; 100 by default
		 * @return this builder
		 */
		public Builder maxViewers(int maxViewers) {
			check(maxViewers >= 0, "number of viewers", "0 or more");
			this.maxViewers = maxViewers;
			return this;
		}

		/**
		 * Set the port for viewers through RTMP. The URLs in answers tell it.
		 * @param rtmpPort the port, 0 for any free one; 0 by default
		 * @return this builder
		 */
		public Builder rtmpPort(int rtmpPort) {
			check(rtmpPort >= 0 && rtmpPort <= MAX_PORT, "RTMP port", "from 0 to " + MAX_PORT);
			this.rtmpPort = rtmpPort;
			return this;
		}

		/**
		 * Set the clock that tokens expire by and lives start by. Delays of faults and
		 * streams go by the system's time all the same.
		 * @param clock the clock; that of the system by default
		 * @return this builder
		 */
		public Builder clock(Clock clock) {
			this.clock = clock;
			return this;
		}

		/**
		 * Add an account.
		 * @param account an account whose developer ID was not added before;
		 * {@link EmulatorAccount#demo()} if none is added
		 * @return this builder
		 */
		public Builder account(EmulatorAccount account) {
			EmulatorAccount before = this.accounts.putIfAbsent(account.developerId(), account);
			check(before == null, "developer ID '" + account.developerId() + "'", "of one account only");
			return this;
		}

		/**
		 * Start the emulator. Blocks until it listens.
		 * @return the running emulator
		 * @throws EmulatorBindException if it cannot listen on its address and port
		 */
		public LiveEmulator start() {
			List<EmulatorAccount> accounts = this.accounts.isEmpty() ? List.of(EmulatorAccount.demo())
					: List.copyOf(this.accounts.values());
			EmulatorSettings settings = new EmulatorSettings(this.tokenLifetime, this.capacity, this.listShape,
					this.codeLength, this.publicUrl, this.timestampTolerance,
					new MediaSettings(this.mediaEnabled, this.maxViewers, this.rtmpPort), this.clock, accounts);
			EventLoops loops = new EventLoops();
			try {
				return start(settings, loops);
			}
			catch (RuntimeException | Error ex) {
				try (loops) {
					throw ex;
				}
			}
		}

		private LiveEmulator start(EmulatorSettings settings, EventLoops loops) {
			// The answers of the HTTP server tell the port for RTMP, so that comes first
			Platform platform = new Platform(settings, Broadcast.start(settings.media(), this.address, loops));
			try {
				Gateway gateway = new Gateway(platform, ControlGuard.of(this.address, this.publicUrl));
				return new LiveEmulator(settings.accounts(), platform,
						EmulatorServer.start(this.address, this.port, loops, gateway), loops);
			}
			catch (RuntimeException | Error ex) {
				try (platform) {
					throw ex;
				}
			}
		}

		private static boolean isWithinRange(Duration duration) {
			return !duration.isNegative() && !duration.isZero() && duration.compareTo(MAX_DURATION) <= 0;
		}

		private static void check(boolean condition, String name, String requirement) {
			if (!condition) {
				throw new IllegalArgumentException("The " + name + " must be " + requirement);
			}
		}

	}

}
