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

package io.github.cloudlive.autoconfigure;

import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import reactor.core.publisher.Mono;

/**
 * Closes something when the application ends, in a phase of the shutdown: before beans
 * are destroyed. A context that only pauses keeps it.
 */
abstract class ClosingLifecycle implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

	private final Log logger = LogFactory.getLog(getClass());

	private final ConfigurableApplicationContext context;

	private final int phase;

	private volatile boolean running;

	private volatile boolean closing;

	ClosingLifecycle(ConfigurableApplicationContext context, int phase) {
		this.context = context;
		this.phase = phase;
	}

	/**
	 * Close it, within the time that a phase of the shutdown has.
	 */
	abstract Mono<Void> close();

	final ConfigurableApplicationContext context() {
		return this.context;
	}

	/**
	 * Return the beans of a type that were made. None is made only to be closed.
	 */
	final <T> Stream<T> made(Class<T> type) {
		ConfigurableListableBeanFactory beans = this.context.getBeanFactory();
		return Stream.of(beans.getBeanNamesForType(type, false, false))
			.map(beans::getSingleton)
			.filter(type::isInstance)
			.map(type::cast);
	}

	@Override
	public final void onApplicationEvent(ContextClosedEvent event) {
		if (event.getApplicationContext() == this.context) {
			this.closing = true;
		}
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public final void stop() {
		stop(() -> {
		});
	}

	@Override
	public final void stop(Runnable callback) {
		this.running = false;
		Mono<Void> end = this.closing ? close() : Mono.empty();
		end.doFinally((signal) -> callback.run())
			.subscribe(null, (ex) -> this.logger.debug("Did not close in time", ex));
	}

	@Override
	public final boolean isRunning() {
		return this.running;
	}

	@Override
	public final int getPhase() {
		return this.phase;
	}

}
