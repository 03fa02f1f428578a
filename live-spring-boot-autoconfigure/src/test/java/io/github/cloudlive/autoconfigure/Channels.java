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

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;

/**
 * Uses several accounts; stands in the READMEs.
 */
@Service
class Channels {

	private final LiveOperations studio;

	private final LiveAccounts accounts;

	Channels(@Qualifier("studio") LiveOperations studio, LiveAccounts accounts) {
		this.studio = studio;
		this.accounts = accounts;
	}

	Mono<LiveStream> rehearse(String room) {
		return this.studio.start(room);
	}

	Mono<LiveStream> start(String customer, String room) {
		return this.accounts.get(customer).start(room);
	}

}
