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

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * One call of an operation, with everything that can happen to it.
 */
final class Exchange {

	private final Platform platform;

	private final EmulatorOperation operation;

	private final Call call;

	private final Reply reply;

	Exchange(Platform platform, EmulatorOperation operation, Call call, Reply reply) {
		this.platform = platform;
		this.operation = operation;
		this.call = call;
		this.reply = reply;
	}

	Answer work() {
		return this.platform.work(this.operation, this.call);
	}

	Answer workAsOf(Duration lag) {
		return this.platform.work(this.operation, this.call.withLag(lag));
	}

	void workLater(Duration delay) {
		this.platform.delayedWork().run(delay, this::work);
	}

	Answer failure(long code, String text) {
		return this.platform.failure(this.operation, code, text);
	}

	Publisher<Void> send(Answer answer) {
		count(answer);
		return this.reply.send(answer);
	}

	Publisher<Void> sendLater(Answer answer, Duration delay) {
		return this.platform.delayedWork().after(delay).then(Mono.defer(() -> Mono.from(send(answer))));
	}

	Publisher<Void> sendHalfAndCut(Answer answer) {
		return this.reply.sendHalfAndCut(answer);
	}

	Publisher<Void> drip(Answer answer, Duration interval) {
		count(answer);
		return this.reply.drip(answer, interval, this.platform.delayedWork().scheduler());
	}

	Publisher<Void> cut() {
		return this.reply.cut();
	}

	// Counted before it is sent: who has read an answer finds it in the state
	private void count(Answer answer) {
		this.platform.counters().answered(this.operation, answer.countedAs());
	}

}
