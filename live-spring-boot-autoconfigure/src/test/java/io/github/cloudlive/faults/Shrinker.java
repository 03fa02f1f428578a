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

package io.github.cloudlive.faults;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds a short script that still fails, by leaving out one thing after the other.
 */
final class Shrinker {

	private int attempts;

	private final Predicate<Script> fails;

	/**
	 * Create it.
	 * @param fails whether a script fails
	 * @param attempts how many scripts to try at most
	 */
	Shrinker(Predicate<Script> fails, int attempts) {
		this.fails = fails;
		this.attempts = attempts;
	}

	Script shrink(Script failing) {
		Script shortest = failing;
		Optional<Script> shorter = shorter(shortest);
		while (shorter.isPresent()) {
			shortest = shorter.get();
			shorter = shorter(shortest);
		}
		return shortest;
	}

	private Optional<Script> shorter(Script script) {
		return script.smaller().takeWhile((smaller) -> this.attempts-- > 0).filter(this.fails).findFirst();
	}

}
