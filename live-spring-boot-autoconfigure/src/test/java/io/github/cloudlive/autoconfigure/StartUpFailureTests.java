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

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.ClassUtils;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for what a user reads whose application does not start.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartUpFailureTests {

	@Test
	void runWhenKeysAreMissingTellsThem(CapturedOutput output) {
		assertThatException().isThrownBy(Application::run);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'live.app-id' is missing")
			.contains("'live.developer.id' is missing")
			.contains("'live.developer.secret' is missing");
	}

	@Test
	void runWhenOperationsOfNoAccountAreNeededTellsAccounts(CapturedOutput output) {
		assertThatException().isThrownBy(() -> Application.run(NeedsDefaultAccount.class,
				"--live.accounts.studio.app-id=a", "--live.accounts.studio.developer.id=b",
				"--live.accounts.studio.developer.secret=0123456789abcdef"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("required the LiveOperations of an account that is not there. Accounts that have a name: studio.")
			.contains("@Qualifier(\"studio\")");
	}

	@Test
	void runWhenEmulatorPortIsTakenTellsIt(CapturedOutput output) {
		try (LiveEmulator other = LiveEmulator.start()) {
			String port = "--live.emulator.port=" + other.port();
			assertThatException().isThrownBy(() -> Application.run("--live.emulator.enabled=true", port));
			assertThat(output).contains("APPLICATION FAILED TO START").contains("the port is taken");
		}
	}

	@Test
	void runWhenRtmpPortIsTakenTellsItsKey(CapturedOutput output) throws IOException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			String port = "--live.emulator.media.rtmp-port=" + other.getLocalPort();
			assertThatException()
				.isThrownBy(() -> Application.run("--live.emulator.enabled=true", "--live.emulator.port=0", port));
			assertThat(output).contains("APPLICATION FAILED TO START").contains("'live.emulator.media.rtmp-port'");
		}
	}

	@Test
	void runWhenEmulatorIsNotOnClassPathTellsMissingKeysToo(CapturedOutput output) {
		assertThatException().isThrownBy(StartUpFailureTests::runWithoutEmulator);
		assertThat(output).contains("APPLICATION FAILED TO START").contains("'live.app-id' is missing");
	}

	@Test
	void runWhenEmulatorIsNotOnClassPathStarts(CapturedOutput output) throws Exception {
		runWithoutEmulator("--live.app-id=a", "--live.developer.id=b", "--live.developer.secret=0123456789abcdef");
		assertThat(output).contains("Started ").doesNotContain("APPLICATION FAILED TO START");
	}

	private static void runWithoutEmulator(String... arguments) throws Exception {
		URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.map(File::new)
			.map(StartUpFailureTests::url)
			.filter((entry) -> !entry.equals(LiveEmulator.class.getProtectionDomain().getCodeSource().getLocation()))
			.toArray(URL[]::new);
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader classLoader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
			assertThat(ClassUtils.isPresent(LiveEmulator.class.getName(), classLoader)).isFalse();
			thread.setContextClassLoader(classLoader);
			classLoader.loadClass(Application.class.getName())
				.getMethod("run", String[].class)
				.invoke(null, (Object) arguments);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static URL url(File entry) {
		try {
			return entry.toURI().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	public static class Application {

		public static void run(String... arguments) {
			run(Application.class, arguments);
		}

		static void run(Class<?> application, String... arguments) {
			new SpringApplicationBuilder(application).web(WebApplicationType.NONE).run(arguments).close();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class NeedsDefaultAccount {

		@Bean
		String needy(LiveOperations operations) {
			return operations.toString();
		}

	}

}
