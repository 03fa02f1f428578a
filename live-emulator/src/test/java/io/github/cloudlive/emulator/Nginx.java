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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A media server: nginx with its module for RTMP, a child process that writes what is
 * published to it as HLS. It ends with the test, at the latest with this JVM.
 */
final class Nginx implements AutoCloseable {

	private static final int LIMIT_SECONDS = 20;

	private static final String CONFIGURATION = """
			load_module %s;
			user %s;
			daemon off;
			master_process off;
			pid nginx.pid;
			error_log error.log info;
			events { worker_connections 64; }
			rtmp {
				server {
					listen 127.0.0.1:%d;
					application live {
						live on;
						record off;
						hls on;
						hls_path %s;
						hls_fragment 1s;
						hls_playlist_length 60s;
					}
				}
			}
			""";

	private final Thread atExit = new Thread(this::kill);

	private final Path directory;

	private final int port;

	private Process process;

	private Nginx(Path directory, int port) throws IOException {
		this.directory = directory;
		this.port = port;
		Files.createDirectories(directory.resolve("hls"));
		Files.writeString(directory.resolve("nginx.conf"), CONFIGURATION.formatted(NginxCondition.MODULE,
				System.getProperty("user.name"), port, directory.resolve("hls")));
		Runtime.getRuntime().addShutdownHook(this.atExit);
		this.process = launch();
	}

	static Nginx start(Path directory) throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = socket.getLocalPort();
			socket.close();
			return new Nginx(directory, port);
		}
	}

	String pushAddress(String stream) {
		return "rtmp://127.0.0.1:" + this.port + "/live/" + stream;
	}

	Path playlist(String stream) {
		return this.directory.resolve("hls").resolve(stream + ".m3u8");
	}

	/**
	 * Return the segments of a stream that are complete: the playlist lists no others.
	 */
	List<Path> segments(String stream) {
		Path playlist = playlist(stream);
		try (Stream<String> lines = Files.exists(playlist) ? Files.lines(playlist) : Stream.empty()) {
			return lines.filter((line) -> line.endsWith(".ts")).map(playlist::resolveSibling).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String log() throws IOException {
		return Files.readString(this.directory.resolve("error.log"));
	}

	void stop() {
		kill();
	}

	/**
	 * Delete what it has written, so that what is there later is new.
	 */
	void deleteStreams() throws IOException {
		try (Stream<Path> files = Files.list(this.directory.resolve("hls"))) {
			for (Path file : files.toList()) {
				Files.delete(file);
			}
		}
	}

	void startAgain() throws IOException {
		this.process = launch();
	}

	@Override
	public void close() {
		kill();
		Runtime.getRuntime().removeShutdownHook(this.atExit);
	}

	private Process launch() throws IOException {
		Process launched = new ProcessBuilder("nginx", "-p", this.directory.toString(), "-c", "nginx.conf")
			.redirectErrorStream(true)
			.redirectOutput(this.directory.resolve("output").toFile())
			.start();
		Await.until(() -> isListening() || !launched.isAlive());
		if (!launched.isAlive()) {
			throw new IllegalStateException(
					"nginx did not start: " + Files.readString(this.directory.resolve("output")));
		}
		return launched;
	}

	private boolean isListening() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private void kill() {
		try {
			if (!this.process.destroyForcibly().waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
				throw new IllegalStateException("nginx does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
