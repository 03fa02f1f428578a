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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;

import io.github.cloudlive.LiveErrorKind;
import io.github.cloudlive.emulator.AnswerFault;
import io.github.cloudlive.emulator.CodeFault;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.Fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * All faults: those of the emulator, those of WireMock, and some of both.
 */
final class MatrixFaults {

	/** More than any operation makes requests. */
	private static final int FOR_EVER = 100;

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Duration LAG = Duration.ofHours(1);

	private static final String BROKEN = "LiveRequestException (connection-broken)";

	private static final String TIMEOUT = "LiveRequestException (timeout)";

	private static final String UNREADABLE = "LiveRequestException (unreadable)";

	/** Quotes what no message may tell. */
	private static final String HTML = "<html>rtmp://media/live/room-1?key=" + MatrixOperation.PUSH_SECRET + "</html>";

	private static final FaultSource NOTHING_INJECTED = (bench, operation, forEver) -> {
	};

	private static final List<MatrixFault> ALL = List.copyOf(new MatrixFaults().faults);

	private final List<MatrixFault> faults = new ArrayList<>();

	private MatrixFaults() {
		addCutsAndTimeouts();
		addBodies();
		addStatuses();
		addCodes();
		addDresses();
		addLooksThatFail();
	}

	static List<MatrixFault> all() {
		return ALL;
	}

	private void addCutsAndTimeouts() {
		add("cut before the work", Proof.NOTHING, Truth.NOT_DONE, BROKEN, Fault.cutBefore());
		add("cut before the work, by a reset", Proof.NOTHING, Truth.NOT_DONE, BROKEN,
				() -> aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER));
		add("closed without an answer", Proof.NOTHING, Truth.NOT_DONE, BROKEN,
				() -> aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE));
		add("cut after the work", Proof.NOTHING, Truth.DONE, BROKEN, Fault.cutAfter());
		add("cut within the answer", Proof.NOTHING, Truth.DONE, BROKEN, Fault.cutDuring());
		add("cut, work done a moment later", Proof.NOTHING, Truth.DONE_SOON, BROKEN, Fault.cutThenWork(Truth.SOON));
		add("cut, work done much later", Proof.NOTHING, Truth.DONE_TOO_LATE, BROKEN, Fault.cutThenWork(Truth.TOO_LATE));
		add("answer later than the read timeout", Proof.NOTHING, Truth.DONE, TIMEOUT, Fault.delay(LONG));
		add("answer drips past the read timeout", Proof.NOTHING, Truth.DONE, TIMEOUT,
				Fault.drip(Duration.ofMillis(100)));
		add("chunks drip past the read timeout", Proof.NOTHING, Truth.NOT_DONE, TIMEOUT,
				() -> aResponse().withBody(HTML)
					.withChunkedDribbleDelay(4, (int) Bench.SHORT_READ_TIMEOUT.multipliedBy(2).toMillis()));
	}

	private void addBodies() {
		add("empty answer", Proof.NOTHING_FOR_GOOD, Truth.NOT_DONE, UNREADABLE, Fault.empty());
		add("empty answer, work done", Proof.NOTHING_FOR_GOOD, Truth.DONE, UNREADABLE, Fault.status(200).afterWork());
		add("garbage", Proof.NOTHING_FOR_GOOD, Truth.NOT_DONE, UNREADABLE, Fault.garbage());
		add("garbage instead of HTTP", Proof.NOTHING, Truth.NOT_DONE, BROKEN,
				() -> aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE));
		add("garbage within HTTP", Proof.NOTHING, Truth.NOT_DONE, BROKEN,
				() -> aResponse().withFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK));
		add("truncated JSON", Proof.NOTHING_FOR_GOOD, Truth.DONE, UNREADABLE, Fault.truncated());
		add("JSON without a code", Proof.NOTHING_FOR_GOOD, Truth.DONE, UNREADABLE,
				Fault.status(200).body("application/json", "{\"msg\":\"success\"}").afterWork());
		add("larger than allowed", Proof.NOTHING_FOR_GOOD, Truth.DONE, "LiveRequestException (too-large)",
				Fault.status(200)
					.body("application/json", " ".repeat((int) Bench.MAX_RESPONSE_SIZE.toBytes() + 1))
					.afterWork());
	}

	private void addStatuses() {
		add("redirect", Proof.NOTHING_FOR_GOOD, Truth.NOT_DONE, "LiveRequestException (redirected)",
				Fault.status(307).header("Location", "/elsewhere?key=" + MatrixOperation.PUSH_SECRET));
		add("400 with HTML", Proof.NOTHING_FOR_GOOD, Truth.NOT_DONE, UNREADABLE, html(400));
		add("403 with HTML", Proof.NOTHING_FOR_GOOD, Truth.NOT_DONE, UNREADABLE, html(403));
		add("404 with HTML", Proof.NOTHING_FOR_GOOD, Truth.NOT_DONE, UNREADABLE, html(404));
		add("429", Proof.NOT_DONE_FOR_NOW, Truth.NOT_DONE, UNREADABLE, Fault.status(429));
		add("429 with Retry-After in seconds", Proof.NOT_DONE_FOR_NOW, Truth.NOT_DONE, UNREADABLE,
				Fault.status(429).header("Retry-After", "1"));
		add("429 with Retry-After as a date", Proof.NOT_DONE_FOR_NOW, Truth.NOT_DONE, UNREADABLE,
				(bench, operation, forEver) -> bench.emulator()
					.inject(operation, forEver ? FOR_EVER : 1, Fault.status(429).header("Retry-After", inOneSecond())));
		add("500", Proof.NOTHING, Truth.NOT_DONE, UNREADABLE, Fault.status(500));
		add("502 with HTML", Proof.NOTHING, Truth.NOT_DONE, UNREADABLE, html(502));
		add("502 with HTML, work done", Proof.NOTHING, Truth.DONE, UNREADABLE, html(502).afterWork());
		add("503 with Retry-After in seconds", Proof.NOTHING, Truth.NOT_DONE, UNREADABLE,
				Fault.status(503).header("Retry-After", "1"));
		add("504, work done", Proof.NOTHING, Truth.DONE, UNREADABLE, Fault.status(504).afterWork());
	}

	private void addCodes() {
		for (LiveErrorKind kind : LiveErrorKind.values()) {
			addKind(kind);
		}
		String overloaded = "LiveOverloadedException (overloaded)";
		add("code overloaded, nine digits", Proof.NOT_DONE_FOR_NOW, Truth.NOT_DONE, overloaded, Fault.code(605030009));
		add("code overloaded, as text", Proof.NOT_DONE_FOR_NOW, Truth.NOT_DONE, overloaded,
				Fault.status(200).body("text/plain", "{\"code\":\"6050030009\",\"message\":\"full\"}"));
		add("code overloaded with 500", Proof.NOT_DONE_FOR_NOW, Truth.NOT_DONE, overloaded,
				Fault.status(500).body("application/json", "{\"code\":606000006}"));
		add("code ambiguous, work done", Proof.NOTHING, Truth.DONE, "LiveResponseException (ambiguous)",
				Fault.code(6050030032L).afterWork());
		add("code unavailable, work done", Proof.NOTHING, Truth.DONE, "LiveResponseException (unavailable)",
				Fault.code(6050030016L).afterWork());
		add("code 0 with 500", Proof.NOTHING, Truth.NOT_DONE, UNREADABLE,
				Fault.status(500).body("application/json", "{\"code\":0}"));
	}

	/**
	 * One code of each kind, with what the documents say of it.
	 */
	private void addKind(LiveErrorKind kind) {
		switch (kind) {
			case TOKEN_EXPIRED -> addRejectedToken();
			case AUTHENTICATION -> addRefusal(kind, 6050030007L, "LiveAuthenticationException");
			case INVALID_REQUEST -> addRefusal(kind, 606000003, "LiveResponseException");
			case NOT_FOUND -> addNotFound();
			case ALREADY_EXISTS -> addAlreadyExists();
			case INVALID_STATE -> addRefusal(kind, 6050030033L, "LiveResponseException");
			case FAILED -> addRefusal(kind, 606000005, "LiveResponseException");
			case OVERLOADED -> add("code overloaded", Proof.NOT_DONE_FOR_NOW, Truth.NOT_DONE,
					"LiveOverloadedException (overloaded)", Fault.code(606000006));
			case UNAVAILABLE -> add("code unavailable", Proof.NOTHING, Truth.NOT_DONE,
					"LiveResponseException (unavailable)", Fault.code(6050030016L));
			case AMBIGUOUS -> add("code ambiguous", Proof.NOTHING, Truth.NOT_DONE, "LiveResponseException (ambiguous)",
					Fault.code(6050030032L));
			case UNKNOWN -> add("undocumented code", Proof.NOTHING_ONCE, Truth.NOT_DONE,
					"LiveResponseException (unknown)", Fault.code(6050039999L));
		}
	}

	private void addRefusal(LiveErrorKind kind, long code, String exception) {
		add("code " + kind.getId(), Proof.NOT_DONE_FOR_GOOD, Truth.NOT_DONE, exception + " (" + kind.getId() + ")",
				Fault.code(code));
	}

	/** Where it rejects the developer token there is no other one to be had. */
	private void addRejectedToken() {
		String failure = "LiveAuthenticationException (token-expired)";
		CodeFault fault = Fault.code(606000001);
		add(new MatrixFault("code token-expired", Proof.NOT_DONE_FOR_THE_TOKEN, Truth.NOT_DONE, failure,
				(operation) -> operation != MatrixOperation.TOKEN, new EmulatorSource(fault)));
		add(new MatrixFault("code token-expired", Proof.NOT_DONE_FOR_GOOD, Truth.NOT_DONE, failure,
				(operation) -> operation == MatrixOperation.TOKEN, new EmulatorSource(fault)));
	}

	/** Of a stop it is true: there is no live. */
	private void addNotFound() {
		MatrixFault fault = new MatrixFault("code not-found", Proof.NOT_DONE_FOR_GOOD, Truth.NOT_DONE,
				"LiveNotFoundException (not-found)", (operation) -> !operation.stops(),
				new EmulatorSource(Fault.code(6050030001L)));
		add(fault);
		add(new MatrixFault(fault.name(), fault.proof(), fault.truth(), fault.failure(), MatrixOperation::stops,
				NOTHING_INJECTED));
	}

	/** Of a start it is true: there is a live of somebody else. */
	private void addAlreadyExists() {
		MatrixFault fault = new MatrixFault("code already-exists", Proof.NOT_DONE_FOR_GOOD, Truth.NOT_DONE,
				"LiveAlreadyExistsException (already-exists)", (operation) -> !operation.starts(),
				new EmulatorSource(Fault.code(6050030012L)));
		add(fault);
		add(new MatrixFault(fault.name(), fault.proof(), Truth.NOT_DONE_OTHER_LIVE, fault.failure(),
				MatrixOperation::starts, NOTHING_INJECTED));
	}

	private void addDresses() {
		add("compressed with gzip", Proof.DONE, Truth.DONE, "", dressed("gzip"));
		add("numbers as text", Proof.DONE, Truth.DONE, "", dressed("strings"));
		add("JSON labelled as HTML", Proof.DONE, Truth.DONE, "", dressed("html"));
	}

	private void addLooksThatFail() {
		add(new MatrixFault("a list that lags", Proof.DONE, Truth.DONE_LIST_LAGS, "",
				(operation) -> operation == MatrixOperation.LIST || operation == MatrixOperation.FIND,
				new EmulatorSource(Fault.lag(LAG))));
		add(new MatrixFault("cut after the work, and the list lags", Proof.NOTHING, Truth.DONE_LIST_LAGS, BROKEN,
				MatrixOperation::starts, new EmulatorSource(Fault.cutAfter(), Fault.lag(LAG))));
		add(new MatrixFault("cut after the work, and the list fails", Proof.NOTHING, Truth.DONE_LIST_FAILS, BROKEN,
				MatrixOperation::starts, new EmulatorSource(Fault.cutAfter(), Fault.status(503))));
		add(new MatrixFault("cut before the work, the group being live", Proof.NOTHING, Truth.NOT_DONE_OTHER_LIVE,
				BROKEN, MatrixOperation::starts, new EmulatorSource(Fault.cutBefore())));
	}

	private static AnswerFault html(int status) {
		return Fault.status(status).body("text/html", HTML);
	}

	private static String inOneSecond() {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(1).atZone(ZoneOffset.UTC));
	}

	private static Supplier<ResponseDefinitionBuilder> dressed(String kind) {
		return () -> aResponse().withTransformers(OddDress.NAME).withTransformerParameter(OddDress.KIND, kind);
	}

	private void add(MatrixFault fault) {
		this.faults.add(fault);
	}

	private void add(String name, Proof proof, Truth truth, String failure, FaultSource source) {
		add(new MatrixFault(name, proof, truth, failure, (operation) -> true, source));
	}

	private void add(String name, Proof proof, Truth truth, String failure, Fault fault) {
		add(name, proof, truth, failure, new EmulatorSource(fault));
	}

	private void add(String name, Proof proof, Truth truth, String failure, Supplier<ResponseDefinitionBuilder> fault) {
		add(name, proof, truth, failure, new WireMockSource(fault));
	}

	/**
	 * A fault of the emulator, and maybe one of the lists that the client looks at then.
	 */
	private record EmulatorSource(Fault fault, Fault... lists) implements FaultSource {

		@Override
		public void inject(Bench bench, EmulatorOperation operation, boolean forEver) {
			int times = forEver ? FOR_EVER : 1;
			bench.emulator().inject(operation, times, this.fault);
			for (Fault list : this.lists) {
				bench.emulator().inject(EmulatorOperation.LIST, times, list);
			}
		}

	}

	/**
	 * A fault of WireMock.
	 */
	private record WireMockSource(Supplier<ResponseDefinitionBuilder> fault) implements FaultSource {

		@Override
		public URI baseUrl(Bench bench) {
			return bench.proxyUrl();
		}

		@Override
		public long requests(Bench bench, EmulatorOperation operation) {
			return bench.proxy()
				.countRequestsMatching(anyRequestedFor(urlPathEqualTo(Bench.pathOf(operation))).build())
				.getCount();
		}

		@Override
		public void inject(Bench bench, EmulatorOperation operation, boolean forEver) {
			ResponseDefinitionBuilder answer = this.fault.get();
			if (answer.build().getTransformers() != null && !answer.build().getTransformers().isEmpty()) {
				answer = answer.proxiedFrom(bench.emulator().baseUrl().toString());
			}
			MappingBuilder stub = any(urlPathEqualTo(Bench.pathOf(operation))).atPriority(1).willReturn(answer);
			if (!forEver) {
				stub = stub.inScenario("once").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("over");
			}
			bench.proxy().stubFor(stub);
		}

	}

}
