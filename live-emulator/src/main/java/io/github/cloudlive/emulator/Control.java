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

import java.util.Map;

/**
 * The emulator's own paths, below {@code /emulator}: what a test looks at and turns.
 */
final class Control {

	private static final String ROOT = "/emulator";

	private static final int OK = 200;

	private final Platform platform;

	Control(Platform platform) {
		this.platform = platform;
	}

	boolean owns(String path) {
		return path.equals(ROOT) || path.startsWith(ROOT + "/");
	}

	Answer answer(String method, String path, Call call) {
		return switch (path) {
			case ROOT + "/state" -> {
				check(method, "GET");
				yield Answer.control(OK, this.platform.state());
			}
			case ROOT + "/faults" -> {
				check(method, "POST");
				yield inject(call);
			}
			case ROOT + "/token/expire" -> {
				check(method, "POST");
				yield expire(call);
			}
			case ROOT + "/reset" -> {
				check(method, "POST");
				this.platform.reset();
				yield done();
			}
			default -> throw HttpException.notFound();
		};
	}

	private Answer inject(Call call) {
		try {
			FaultRequest request = FaultRequest.read(call.body());
			this.platform.faults().add(request.operation(), request.times(), request.fault());
			return done();
		}
		catch (IllegalArgumentException ex) {
			throw HttpException.badRequest(String.valueOf(ex.getMessage()));
		}
	}

	private Answer expire(Call call) {
		String developerId = call.parameter("developerId");
		if (developerId == null) {
			this.platform.tokens().expireAll();
		}
		else if (this.platform.accounts().contains(developerId)) {
			this.platform.tokens().expire(developerId);
		}
		else {
			throw HttpException.badRequest("developerId: there is no account '" + developerId + "'");
		}
		return done();
	}

	private static Answer done() {
		return Answer.control(OK, Map.of("message", "done"));
	}

	private static void check(String method, String allowed) {
		if (!method.equals(allowed)) {
			throw HttpException.methodNotAllowed(allowed);
		}
	}

}
