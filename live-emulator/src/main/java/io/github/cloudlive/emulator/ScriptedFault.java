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

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import org.reactivestreams.Publisher;

/**
 * A fault that happens to the platform's real answer, or instead of it.
 */
final class ScriptedFault extends Fault {

	private final String name;

	private final Set<EmulatorOperation> operations;

	private final Function<Exchange, Publisher<Void>> script;

	ScriptedFault(String name, Function<Exchange, Publisher<Void>> script) {
		this(name, EnumSet.allOf(EmulatorOperation.class), script);
	}

	ScriptedFault(String name, Set<EmulatorOperation> operations, Function<Exchange, Publisher<Void>> script) {
		this.name = name;
		this.operations = operations;
		this.script = script;
	}

	@Override
	Publisher<Void> play(Exchange exchange) {
		return this.script.apply(exchange);
	}

	@Override
	Set<EmulatorOperation> operations() {
		return this.operations;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
