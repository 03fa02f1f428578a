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

package io.github.cloudlive.client;

import java.io.ByteArrayInputStream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

import io.github.cloudlive.LiveStream;
import io.github.cloudlive.token.FetchedToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Any bytes give an answer or an {@link UnreadableAnswerException}, and never a message
 * that repeats them. In the build the stored inputs are tried; with {@code JAZZER_FUZZ=1}
 * in the environment others are looked for, guided by coverage.
 */
class AnswerReaderFuzzTests {

	@FuzzTest(maxDuration = "5m")
	void read(byte @NotNull [] bytes) {
		Answer answer;
		try {
			answer = AnswerReader.read(new ByteArrayInputStream(bytes));
		}
		catch (UnreadableAnswerException ex) {
			assertThat(ex).hasMessageStartingWith("the answer ").hasNoCause();
			return;
		}
		assertThat(answer.lives()).hasSizeLessThanOrEqualTo(bytes.length).allSatisfy((live) -> read(live));
		read(answer.live().toStream("room-1"));
		assertThat(answer.toString()).isEqualTo("Answer[code=" + answer.code() + "]");
		if (answer.accessToken() != null && answer.timeout() != null) {
			try {
				assertThat(new FetchedToken(answer.accessToken(), answer.timeout()).lifetime()).isPositive();
			}
			catch (IllegalArgumentException ex) {
				assertThat(ex).hasNoCause();
			}
		}
	}

	private static void read(LiveStream live) {
		assertThat(live.getGroupId()).isNotNull();
		StartTime.of(live);
		if (live.getFlvUrl() != null) {
			assertThat(live.getFlvUrl().getHost()).isNotNull();
		}
	}

}
