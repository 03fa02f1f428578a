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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Tests for {@link LiveEmulator}: building, starting and closing.
 */
class LiveEmulatorTests {

	@Test
	void startTakesFreePortOfLoopbackAddress() {
		try (LiveEmulator one = LiveEmulator.start(); LiveEmulator two = LiveEmulator.start()) {
			assertThat(one.port()).isPositive().isNotEqualTo(two.port());
			assertThat(one.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:" + one.port()));
		}
	}

	@Test
	void baseUrlWhenListeningEverywhereIsLoopback() {
		try (LiveEmulator emulator = LiveEmulator.builder().address("0.0.0.0").port(0).start()) {
			assertThat(emulator.baseUrl().getHost()).isEqualTo("127.0.0.1");
			assertThat(new TestClient(emulator).get("/emulator/state").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void startWhenPortIsTakenTellsAddressPortAndWhatToDo() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();
			assertThatExceptionOfType(EmulatorBindException.class)
				.isThrownBy(() -> LiveEmulator.builder().port(port).start())
				.withMessage("The emulator cannot listen on 127.0.0.1:" + port + ": the port is taken. Stop the "
						+ "program that uses it, or choose another port (0 takes any free one)")
				.satisfies((ex) -> assertThat(ex.port()).isEqualTo(port))
				.satisfies((ex) -> assertThat(ex.setting()).isEqualTo("port"))
				.satisfies((ex) -> assertThat(ex.address()).isEqualTo("127.0.0.1"));
		}
	}

	@Test
	void startWhenRtmpPortIsTakenTellsPortAndSettingAndFreesTheRest() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();
			assertThatExceptionOfType(EmulatorBindException.class)
				.isThrownBy(() -> LiveEmulator.builder().port(0).rtmpPort(port).start())
				.withMessageContaining("127.0.0.1:" + port + ": the port is taken")
				.satisfies((ex) -> assertThat(ex.port()).isEqualTo(port))
				.satisfies((ex) -> assertThat(ex.setting()).isEqualTo("media.rtmp-port"));
			Await.until(LiveEmulatorTests::noThreadIsLeft);
		}
	}

	@Test
	void startWhenAddressIsNotOfThisMachineTellsAddress() {
		// An address that RFC 5737 keeps for documentation
		assertThatExceptionOfType(EmulatorBindException.class)
			.isThrownBy(() -> LiveEmulator.builder().address("192.0.2.1").port(0).start())
			.withMessageContaining("192.0.2.1:0")
			.withMessageContaining("Choose an address of this machine");
	}

	@Test
	@Timeout(10)
	void closeCutsConnectionsAndFreesPort() throws IOException {
		LiveEmulator emulator = LiveEmulator.start();
		emulator.inject(EmulatorOperation.DISCOVERY, Fault.delay(Duration.ofMinutes(10)));
		try (Socket idle = new Socket(InetAddress.getLoopbackAddress(), emulator.port());
				Socket waiting = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
			request(idle, "/emulator/state");
			assertThat(idle.getInputStream().read()).isEqualTo('H');
			request(waiting, "/server/address?appType=10");
			Await.until(() -> emulator.state().calls(EmulatorOperation.DISCOVERY) == 1);
			emulator.close();
			assertThat(isCut(idle)).isTrue();
			assertThat(isCut(waiting)).isTrue();
		}
		LiveEmulator.builder().port(emulator.port()).start().close();
	}

	@Test
	@Timeout(60)
	void closeCutsEachOfManyConnections() throws IOException {
		// That one is left open is a matter of luck
		for (int i = 0; i < 10; i++) {
			LiveEmulator emulator = LiveEmulator.start();
			List<Socket> sockets = new ArrayList<>();
			for (int j = 0; j < 8; j++) {
				Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.port());
				request(socket, "/emulator/state");
				assertThat(socket.getInputStream().read()).isEqualTo('H');
				sockets.add(socket);
			}
			emulator.close();
			for (Socket socket : sockets) {
				try (socket) {
					assertThat(isCut(socket)).isTrue();
				}
			}
		}
	}

	@Test
	void closeWhenTwiceDoesNoHarm() {
		LiveEmulator emulator = LiveEmulator.start();
		emulator.close();
		assertThatNoException().isThrownBy(emulator::close);
	}

	@Test
	void closeWhenStepFailsDoesTheOthers() {
		LiveEmulator emulator = LiveEmulator.start();
		assertThatFailsWhereNobodyMayWait(emulator::close);
		Await.until(LiveEmulatorTests::noThreadIsLeft);
	}

	@Test
	void startWhenStepFailsUndoesTheOthers() {
		assertThatFailsWhereNobodyMayWait(LiveEmulator::start);
		Await.until(LiveEmulatorTests::noThreadIsLeft);
	}

	@Test
	void stateWhenClosedIsStillThere() {
		LiveEmulator emulator = LiveEmulator.start();
		new TestClient(emulator).login();
		emulator.close();
		assertThat(emulator.state().tokenFetches()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 65536 })
	void portWhenOutOfRangeIsRejected(int port) {
		assertThatIllegalArgumentException().isThrownBy(() -> LiveEmulator.builder().port(port))
			.withMessage("The port must be from 0 to 65535");
	}

	@Test
	void tokenLifetimeWhenZeroIsRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> LiveEmulator.builder().tokenLifetime(Duration.ZERO));
	}

	@Test
	void capacityWhenNegativeIsRejected() {
		assertThatIllegalArgumentException().isThrownBy(() -> LiveEmulator.builder().capacity(-1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://host", "host:80", "http:///path", "relative" })
	void publicUrlWhenNotWebUrlIsRejected(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> LiveEmulator.builder().publicUrl(URI.create(url)));
	}

	@Test
	void accountWhenAddedTwiceIsRejected() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LiveEmulator.builder().account(EmulatorAccount.demo()).account(EmulatorAccount.demo()));
	}

	@Test
	void accountsWhenNoneWereAddedAreDemoAccount() {
		try (LiveEmulator emulator = LiveEmulator.start()) {
			assertThat(emulator.accounts()).containsExactly(EmulatorAccount.demo());
		}
	}

	@Test
	void accountsAreThoseAddedInTheirOrderAndHideSecrets() {
		EmulatorAccount one = EmulatorAccount.of("one", "1111111111111111");
		EmulatorAccount two = EmulatorAccount.of("another", "2222222222222222");
		try (LiveEmulator emulator = LiveEmulator.builder().port(0).account(one).account(two).start()) {
			assertThat(emulator.accounts()).containsExactly(one, two).isUnmodifiable();
			assertThat(emulator.accounts().toString()).doesNotContain("1111111111111111", "2222222222222222");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "123456789012345", "12345678901234567", "一二三四五六七八" })
	void accountWhenSecretHasNotSixteenBytesIsRejectedWithoutTellingIt(String secret) {
		assertThatIllegalArgumentException().isThrownBy(() -> EmulatorAccount.of("dev", secret))
			.withMessageContaining("exactly 16 bytes")
			.satisfies((ex) -> assertThat(ex.getMessage().contains(secret)).isEqualTo(secret.isEmpty()));
	}

	@Test
	void accountToStringHidesSecret() {
		assertThat(EmulatorAccount.demo()).asString().contains("demo-developer").doesNotContain("0123456789abcdef");
	}

	private static void assertThatFailsWhereNobodyMayWait(Runnable work) {
		StepVerifier.create(Mono.fromRunnable(work).subscribeOn(Schedulers.parallel()))
			.expectError(IllegalStateException.class)
			.verify(Duration.ofSeconds(20));
	}

	private static boolean noThreadIsLeft() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.noneMatch((thread) -> thread.getName().startsWith("live-emulator"));
	}

	private static void request(Socket socket, String path) throws IOException {
		socket.getOutputStream()
			.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isCut(Socket socket) throws IOException {
		try {
			socket.getInputStream().readAllBytes();
		}
		catch (SocketException ex) {
			// Cut just the same, if less politely
		}
		return true;
	}

}
