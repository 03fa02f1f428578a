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

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.reactivestreams.Publisher;

/**
 * Something that goes wrong with a call. Injected into an operation, it happens to the
 * next call of that operation, whoever makes it.
 * <p>
 * Over HTTP, {@code POST /emulator/faults} takes {@code {"operation": "start", "times":
 * 1, "fault": {…}}}, where the operation is {@code token}, {@code start}, {@code stop},
 * {@code list} or {@code discovery}, and the fault is one of these:
 * <table>
 * <caption>Faults in JSON</caption>
 * <tr>
 * <th>JSON</th>
 * <th>the same in Java</th>
 * </tr>
 * <tr>
 * <td>{@code {"type": "code", "code": 6050030032, "done": false}}</td>
 * <td>{@link #code(long)}, {@link CodeFault#afterWork()} if {@code done}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "status", "status": 503, "headers": {"Retry-After": "1"},
 * "contentType": "text/html", "body": "…", "done": false}}</td>
 * <td>{@link #status(int)}, {@link AnswerFault#afterWork()} if {@code done}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "garbage", "done": false}}</td>
 * <td>{@link #garbage()}, {@link AnswerFault#afterWork()} if {@code done}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "empty", "done": false}}</td>
 * <td>{@link #empty()}, {@link AnswerFault#afterWork()} if {@code done}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "truncated"}}</td>
 * <td>{@link #truncated()}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "delay", "millis": 500}}</td>
 * <td>{@link #delay(Duration)}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "drip", "millis": 50}}</td>
 * <td>{@link #drip(Duration)}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "cut", "when": "before"}}</td>
 * <td>{@link #cutBefore()}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "cut", "when": "after"}}</td>
 * <td>{@link #cutAfter()}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "cut", "when": "during"}}</td>
 * <td>{@link #cutDuring()}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "cut", "when": "later", "millis": 500}}</td>
 * <td>{@link #cutThenWork(Duration)}</td>
 * </tr>
 * <tr>
 * <td>{@code {"type": "lag", "millis": 500}}</td>
 * <td>{@link #lag(Duration)}</td>
 * </tr>
 * </table>
 * These may be left out: {@code times} (1), {@code done} (false), {@code headers} and
 * {@code body} (empty), {@code contentType} (application/json). Times in milliseconds
 * range from 0 to 3600000. Input that does not fit is answered with status 400 and a
 * message that names the field.
 * <p>
 * Faults are immutable.
 */
public abstract sealed class Fault permits AnswerFault, CodeFault, ScriptedFault {

	static final Duration MAX_DURATION = Duration.ofHours(1);

	private static final int OK = 200;

	Fault() {
	}

	/**
	 * The platform answers a code, without doing the work.
	 * @param code the code, 1 to 9999999999; those of the live service in ten digits,
	 * they are sent in the emulator's {@link CodeLength}
	 * @return the fault
	 */
	public static CodeFault code(long code) {
		return new CodeFault(code, false);
	}

	/**
	 * Something in front of the platform answers an HTTP status, without passing on the
	 * call.
	 * @param status the status, 200 to 599
	 * @return the fault; the answer has no body unless it is given one
	 */
	public static AnswerFault status(int status) {
		return new AnswerFault(status, Map.of(), "", false);
	}

	/**
	 * The platform answers status 200 and something that is no JSON, without doing the
	 * work.
	 * @return the fault
	 */
	public static AnswerFault garbage() {
		return status(OK).body(Answer.JSON, "}{ this is no JSON \u0000\ufffd");
	}

	/**
	 * The platform answers status 200 and an empty body, without doing the work.
	 * @return the fault
	 */
	public static AnswerFault empty() {
		return status(OK);
	}

	/**
	 * The work is done, and half of the JSON is answered in a whole HTTP message.
	 * @return the fault
	 */
	public static Fault truncated() {
		return new ScriptedFault("truncated", (exchange) -> exchange.send(exchange.work().half()));
	}

	/**
	 * The work is done at once, the answer comes later.
	 * @param delay the time before the answer, up to one hour
	 * @return the fault
	 */
	public static Fault delay(Duration delay) {
		checkDuration(delay);
		return new ScriptedFault("delay", (exchange) -> exchange.sendLater(exchange.work(), delay));
	}

	/**
	 * The work is done, the body of the answer comes byte by byte.
	 * @param interval the time between two bytes, up to one hour
	 * @return the fault
	 */
	public static Fault drip(Duration interval) {
		checkDuration(interval);
		return new ScriptedFault("drip", (exchange) -> exchange.drip(exchange.work(), interval));
	}

	/**
	 * The connection is cut, the work is not done.
	 * @return the fault
	 */
	public static Fault cutBefore() {
		return new ScriptedFault("cut before", Exchange::cut);
	}

	/**
	 * The work is done, then the connection is cut without an answer.
	 * @return the fault
	 */
	public static Fault cutAfter() {
		return new ScriptedFault("cut after", (exchange) -> {
			exchange.work();
			return exchange.cut();
		});
	}

	/**
	 * The work is done, then the connection is cut in the middle of the answer.
	 * @return the fault
	 */
	public static Fault cutDuring() {
		return new ScriptedFault("cut during", (exchange) -> exchange.sendHalfAndCut(exchange.work()));
	}

	/**
	 * The connection is cut, the work is done afterwards.
	 * @param delay the time between the cut and the work, up to one hour
	 * @return the fault
	 */
	public static Fault cutThenWork(Duration delay) {
		checkDuration(delay);
		return new ScriptedFault("cut then work", (exchange) -> {
			exchange.workLater(delay);
			return exchange.cut();
		});
	}

	/**
	 * The list shows the lives of a while ago, by the emulator's clock. It can only be
	 * injected into {@link EmulatorOperation#LIST}.
	 * @param lag how old the list is, up to one hour
	 * @return the fault
	 */
	public static Fault lag(Duration lag) {
		checkDuration(lag);
		return new ScriptedFault("lag", EnumSet.of(EmulatorOperation.LIST),
				(exchange) -> exchange.send(exchange.workAsOf(lag)));
	}

	/**
	 * Let it happen to a call.
	 * @param exchange the call, and the means to answer it
	 * @return what goes on the wire
	 */
	abstract Publisher<Void> play(Exchange exchange);

	/**
	 * Return the operations that this can happen to.
	 * @return the operations
	 */
	Set<EmulatorOperation> operations() {
		return EnumSet.allOf(EmulatorOperation.class);
	}

	private static void checkDuration(Duration duration) {
		if (duration.isNegative() || duration.compareTo(MAX_DURATION) > 0) {
			throw new IllegalArgumentException("The duration of a fault must be from 0 to one hour, not " + duration);
		}
	}

}
