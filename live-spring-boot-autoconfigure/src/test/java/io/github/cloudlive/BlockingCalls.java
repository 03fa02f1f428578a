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

package io.github.cloudlive;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import reactor.blockhound.BlockingMethod;
import reactor.blockhound.BlockingOperationError;

/**
 * Fails the test during which a call blocked. The error alone does not: Netty logs it,
 * and a client may take it for a broken connection and repeat.
 */
public final class BlockingCalls implements AfterEachCallback {

	private static final Queue<BlockingOperationError> found = new ConcurrentLinkedQueue<>();

	static void found(BlockingMethod method) {
		BlockingOperationError error = new BlockingOperationError(method);
		found.add(error);
		throw error;
	}

	static List<BlockingOperationError> take() {
		List<BlockingOperationError> taken = new ArrayList<>();
		found.removeIf(taken::add);
		return taken;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		List<BlockingOperationError> calls = take();
		if (!calls.isEmpty()) {
			AssertionError failure = new AssertionError("Calls blocked: " + calls);
			calls.forEach(failure::addSuppressed);
			throw failure;
		}
	}

}
