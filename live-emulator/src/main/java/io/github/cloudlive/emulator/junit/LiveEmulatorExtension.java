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

package io.github.cloudlive.emulator.junit;

import java.net.URI;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.github.cloudlive.emulator.LiveEmulator;

/**
 * Starts an emulator once for a test class, resets it before each test, closes it after
 * the class, and resolves parameters of type {@link LiveEmulator}.
 * <p>
 * With {@code @ExtendWith(LiveEmulatorExtension.class)}, the emulator has all defaults
 * and a free port. As a static field, it can be set up, and its URL is there for other
 * extensions: <pre class="code">
 * class BroadcastTests {
 *
 *     &#064;RegisterExtension
 *     static LiveEmulatorExtension emulator = new LiveEmulatorExtension((builder) -&gt; builder.capacity(3));
 *
 *     &#064;Test
 *     void startWhenPlatformIsBusyTriesAgain(LiveEmulator emulator) {
 *         emulator.inject(EmulatorOperation.START, Fault.code(606000006));
 *         // call the code under test with emulator.baseUrl()
 *         assertThat(emulator.state().lives()).hasSize(1);
 *     }
 *
 * }
 * </pre> As a field that is not static, each test has an emulator of its own. Tests of
 * one class that run in parallel disturb each other, as they share the state.
 */
public final class LiveEmulatorExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(LiveEmulatorExtension.class);

	private final UnaryOperator<LiveEmulator.Builder> setUp;

	private @Nullable LiveEmulator emulator;

	/**
	 * Create an extension whose emulator has all defaults and a free port.
	 */
	public LiveEmulatorExtension() {
		this(UnaryOperator.identity());
	}

	/**
	 * Create an extension whose emulator is set up by the test.
	 * @param setUp changes a builder with all defaults and a free port
	 */
	public LiveEmulatorExtension(UnaryOperator<LiveEmulator.Builder> setUp) {
		this.setUp = setUp;
	}

	/**
	 * Return the emulator, and start it if it does not run yet.
	 * @return the emulator
	 */
	public synchronized LiveEmulator emulator() {
		if (this.emulator == null) {
			this.emulator = this.setUp.apply(LiveEmulator.builder().port(0)).start();
		}
		return this.emulator;
	}

	/**
	 * Return the base URL of the emulator, and start it if it does not run yet.
	 * @return the base URL
	 */
	public URI baseUrl() {
		return emulator().baseUrl();
	}

	@Override
	public void beforeAll(ExtensionContext context) {
		closeAfter(context);
		emulator();
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		closeAfter(context);
		emulator().reset();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == LiveEmulator.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return emulator();
	}

	// The store looks in the contexts around this one first: the outermost scope closes
	private void closeAfter(ExtensionContext context) {
		context.getStore(NAMESPACE).computeIfAbsent(this, (key) -> (AutoCloseable) this::close);
	}

	private synchronized void close() {
		if (this.emulator != null) {
			this.emulator.close();
			this.emulator = null;
		}
	}

}
