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

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is logged while it is open, as a log file would: message and stack traces.
 */
final class LogRecorder extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final Queue<String> lines = new ConcurrentLinkedQueue<>();

	private final Logger logger;

	private final Level level;

	private LogRecorder(Logger logger) {
		this.logger = logger;
		this.level = logger.getLevel();
		setContext(logger.getLoggerContext());
	}

	/**
	 * Record what a logger and those below it are told, down to the given level. It goes
	 * nowhere else.
	 */
	static LogRecorder record(String name, Level level) {
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		LogRecorder recorder = new LogRecorder(context.getLogger(name));
		recorder.start();
		recorder.logger.setLevel(level);
		recorder.logger.setAdditive(false);
		recorder.logger.addAppender(recorder);
		return recorder;
	}

	@Override
	protected void append(ILoggingEvent event) {
		String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: "";
		this.lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + "\n" + trace);
	}

	Collection<String> lines() {
		return this.lines;
	}

	@Override
	public void close() {
		this.logger.detachAppender(this);
		this.logger.setAdditive(true);
		this.logger.setLevel(this.level);
		stop();
	}

}
