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

package io.github.cloudlive.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.client.ClientRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.autoconfigure.LiveTokenStoreAutoConfiguration;
import io.github.cloudlive.client.LiveClientCustomizer;

/**
 * A replica of a service, in a JVM of its own: many callers list lives again and again
 * until the standard input ends. What happens is told on the standard output.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({ LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class,
		DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class })
class ReplicaApplication {

	static final int CALLERS = 32;

	static final String READY = "@ready";

	static final String FETCH = "@fetch";

	static final String FAILURE = "@failure ";

	static final String SUCCESSES = "@successes ";

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final AtomicLong successes = new AtomicLong();

	private volatile boolean stopping;

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(ReplicaApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.run(args).close();
	}

	@Bean
	LiveClientCustomizer tellOfFetches() {
		return (builder) -> builder.webClientCustomizer((webClient) -> webClient.filter((request, next) -> {
			if (isFetch(request)) {
				tell(FETCH);
			}
			return next.exchange(request);
		}));
	}

	@Bean
	ApplicationRunner callers(LiveOperations operations) {
		return (ApplicationArguments args) -> {
			Mono<Void> callers = Flux
				.merge(IntStream.range(0, CALLERS).mapToObj((number) -> caller(operations)).toList())
				.then();
			Thread untilTold = new Thread(this::awaitEndOfInput);
			untilTold.setDaemon(true);
			untilTold.start();
			callers.block();
			tell(SUCCESSES + this.successes);
		};
	}

	private Mono<Void> caller(LiveOperations operations) {
		return operations.list().then().doOnSuccess((nothing) -> onSuccess()).onErrorResume((ex) -> {
			tell(FAILURE + ex);
			return Mono.empty();
		}).then(Mono.delay(PAUSE)).repeat(() -> !this.stopping).then();
	}

	private void onSuccess() {
		if (this.successes.incrementAndGet() == CALLERS) {
			tell(READY);
		}
	}

	private void awaitEndOfInput() {
		try {
			System.in.transferTo(System.err);
		}
		catch (IOException ex) {
			tell(FAILURE + ex);
		}
		this.stopping = true;
	}

	private static boolean isFetch(ClientRequest request) {
		return request.url().getPath().equals("/access/token");
	}

	private static void tell(String line) {
		System.out.println(line);
	}

}
