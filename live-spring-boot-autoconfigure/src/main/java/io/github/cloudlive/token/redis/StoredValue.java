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

package io.github.cloudlive.token.redis;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the token's key in Redis holds. How long it is still valid is the key's own time
 * to live.
 *
 * @param lifetime how long the token is valid in all
 * @param sealed the sealed token
 */
record StoredValue(Duration lifetime, String sealed) {

	/** The first digit tells the format, should there ever be another. */
	private static final Pattern FORMAT = Pattern.compile("1:(\\d{1,15}):(.+)");

	static @Nullable StoredValue parse(String text) {
		Matcher matcher = FORMAT.matcher(text);
		return matcher.matches()
				? new StoredValue(Duration.ofMillis(Long.parseLong(matcher.group(1))), matcher.group(2)) : null;
	}

	String format() {
		return "1:" + this.lifetime.toMillis() + ":" + this.sealed;
	}

}
