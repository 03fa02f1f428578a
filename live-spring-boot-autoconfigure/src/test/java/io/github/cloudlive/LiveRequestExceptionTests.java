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

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.cloudlive.LiveRequestException.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveRequestException}.
 */
class LiveRequestExceptionTests {

	private final RuntimeException cause = new IllegalStateException("cause");

	@Test
	void getMessageWhenNoAnswerSaysThatThereWasNoHttpStatus() {
		assertThat(noAnswer(false)).hasMessage("list failed (no HTTP status): no connection");
	}

	@Test
	void createWhenNoAnswerKeepsWhatIsKnown() {
		LiveRequestException exception = noAnswer(true);
		assertThat(exception.getOperation()).isEqualTo(LiveOperation.LIST);
		assertThat(exception.getReason()).isEqualTo(Reason.NOT_CONNECTED);
		assertThat(exception.isRequestSent()).isTrue();
		assertThat(exception.getHttpStatus()).isNull();
		assertThat(exception.getRetryAfter()).isNull();
		assertThat(exception).hasCause(this.cause);
	}

	@Test
	void isRequestSentWhenNotSentIsFalse() {
		assertThat(noAnswer(false).isRequestSent()).isFalse();
	}

	@Test
	void getMessageWhenAnswerIsOfNoUseNamesHttpStatus() {
		assertThat(noUse()).hasMessage("start failed (HTTP 502): the answer is not JSON");
	}

	@Test
	void createWhenAnswerIsOfNoUseWasSent() {
		assertThat(noUse().isRequestSent()).isTrue();
	}

	@Test
	void createWhenAnswerIsOfNoUseKeepsStatusAndWait() {
		assertThat(noUse().getHttpStatus()).isEqualTo(502);
		assertThat(noUse().getRetryAfter()).isEqualTo(Duration.ofSeconds(3));
	}

	@Test
	void getIdOfReasonIsLowerCaseWithHyphens() {
		assertThat(Reason.values()).extracting(Reason::getId)
			.containsExactly("not-connected", "pool-exhausted", "timeout", "connection-broken", "redirected",
					"unreadable", "too-large", "token-store");
	}

	@Test
	void getKindIdIsTheReason() {
		assertThat(new LiveRequestException(LiveOperation.LIST, Reason.TOO_LARGE, true, "large", null).getKindId())
			.isEqualTo("too-large");
	}

	private LiveRequestException noAnswer(boolean requestSent) {
		return new LiveRequestException(LiveOperation.LIST, Reason.NOT_CONNECTED, requestSent, "no connection",
				this.cause);
	}

	private LiveRequestException noUse() {
		return new LiveRequestException(LiveOperation.START, Reason.UNREADABLE, 502, Duration.ofSeconds(3),
				"the answer is not JSON", null);
	}

}
