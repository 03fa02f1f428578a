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

package io.github.cloudlive.smoke.mvc;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same on virtual threads.
 */
@ExtendWith(VirtualThreadsCondition.class)
@TestPropertySource(properties = "spring.threads.virtual.enabled=true")
@Import(VirtualThreadTests.ThreadHeader.class)
class VirtualThreadTests extends BlockingTests {

	@Test
	void requestIsServedByVirtualThread() {
		assertThat(openRoom().getHeaders().getFirst(ThreadHeader.NAME)).startsWith("VirtualThread[");
	}

	@Test
	void jobIsRunByVirtualThread() {
		assertThat(runJob()).startsWith("VirtualThread[");
	}

	/**
	 * Tells which thread served a request.
	 */
	static class ThreadHeader {

		private static final String NAME = "X-Thread";

		@Bean
		Filter threadHeader() {
			return (request, response, chain) -> {
				((HttpServletResponse) response).setHeader(NAME, Thread.currentThread().toString());
				chain.doFilter(request, response);
			};
		}

	}

}
