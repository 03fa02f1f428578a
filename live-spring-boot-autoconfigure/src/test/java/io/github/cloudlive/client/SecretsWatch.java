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

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;

/**
 * Collects what is told, in logs and otherwise, and what may not be told, and compares
 * them.
 */
final class SecretsWatch implements AutoCloseable {

	private final List<LogRecorder> logs = List.of(LogRecorder.record("io.github.cloudlive", Level.TRACE),
			LogRecorder.record("reactor.netty", Level.DEBUG), LogRecorder.record("reactor.core", Level.TRACE),
			LogRecorder.record("org.springframework", Level.TRACE));

	private final Queue<String> told = new ConcurrentLinkedQueue<>();

	private final Set<String> secrets = ConcurrentHashMap.newKeySet();

	void keepSecret(String secret) {
		this.secrets.add(secret);
	}

	Set<String> secrets() {
		return this.secrets;
	}

	/**
	 * Take what an error tells: its stack trace, with causes and suppressed errors.
	 */
	void hearError(Throwable error) {
		StringWriter trace = new StringWriter();
		error.printStackTrace(new PrintWriter(trace));
		this.told.add(trace.toString());
	}

	/**
	 * Take what an object says of itself.
	 */
	void hear(Object object) {
		this.told.add(object.toString());
	}

	Collection<String> logged(String logger) {
		return logged().filter((line) -> line.startsWith(logger)).toList();
	}

	/**
	 * Return what was told though it has a secret in it.
	 */
	List<String> leaks() {
		List<String> all = new ArrayList<>(this.told);
		logged().forEach(all::add);
		return all.stream().filter((text) -> this.secrets.stream().anyMatch(text::contains)).toList();
	}

	private Stream<String> logged() {
		return this.logs.stream().flatMap((log) -> log.lines().stream());
	}

	@Override
	public void close() {
		this.logs.forEach(LogRecorder::close);
	}

}
