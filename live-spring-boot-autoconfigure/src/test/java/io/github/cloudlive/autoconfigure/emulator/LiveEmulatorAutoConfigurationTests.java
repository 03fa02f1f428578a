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

package io.github.cloudlive.autoconfigure.emulator;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.autoconfigure.LiveConnectionDetails;
import io.github.cloudlive.emulator.EmulatorAccount;
import io.github.cloudlive.emulator.LiveEmulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LiveEmulatorAutoConfiguration}: which beans there are.
 */
class LiveEmulatorAutoConfigurationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final ApplicationContextRunner disabled = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveEmulatorAutoConfiguration.class, LiveAutoConfiguration.class));

	private final ApplicationContextRunner contextRunner = this.disabled
		.withPropertyValues("live.emulator.enabled=true", "live.emulator.port=0");

	@Test
	void emulatorWhenNotEnabledIsAbsent() {
		this.disabled.withPropertyValues(DemoAccount.properties())
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveEmulator.class));
	}

	@Test
	void operationsWhenEmulatorRunsWorkWithoutAnyKey() {
		this.contextRunner.run((context) -> {
			LiveOperations operations = context.getBean(LiveOperations.class);
			StepVerifier.create(operations.start("room-1").map(LiveStream::getGroupId))
				.expectNext("room-1")
				.expectComplete()
				.verify(LIMIT);
			StepVerifier.create(operations.list().map(LiveStream::getGroupId))
				.expectNext("room-1")
				.expectComplete()
				.verify(LIMIT);
			StepVerifier.create(operations.find("room-1")).expectNextCount(1).expectComplete().verify(LIMIT);
			StepVerifier.create(operations.stop("room-1")).expectComplete().verify(LIMIT);
			StepVerifier.create(operations.find("room-1")).expectComplete().verify(LIMIT);
		});
	}

	@Test
	void operationsWhenReactiveWebApplicationCallEmulator() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(LiveEmulatorAutoConfiguration.class, LiveAutoConfiguration.class))
			.withPropertyValues("live.emulator.enabled=true", "live.emulator.port=0")
			.run((context) -> StepVerifier.create(context.getBean(LiveOperations.class).list())
				.expectComplete()
				.verify(LIMIT));
	}

	@Test
	void emulatorWhenItsClassesAreAbsentAndNotEnabledIsAbsent() {
		this.disabled.withPropertyValues(DemoAccount.properties())
			.withClassLoader(new FilteredClassLoader("io.github.cloudlive.emulator"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(LiveOperations.class)
				.doesNotHaveBean("liveEmulator"));
	}

	@Test
	void emulatorWhenItsClassesAreAbsentButEnabledFails() {
		this.contextRunner.withPropertyValues(DemoAccount.properties())
			.withClassLoader(new FilteredClassLoader("io.github.cloudlive.emulator"))
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("there is no emulator on the class path"));
	}

	@Test
	void accountsWhenThereAreSeveralAllWork() {
		this.contextRunner
			.withPropertyValues("live.accounts.studio.app-id=studio-app",
					"live.accounts.studio.developer.id=studio-developer",
					"live.accounts.studio.developer.secret=fedcba9876543210", "live.accounts.stage.call-timeout=10s",
					"live.accounts.stage.developer.id=${NOT_SET_ANYWHERE}", "live.app-id=app")
			.run((context) -> {
				LiveAccounts accounts = context.getBean(LiveAccounts.class);
				accounts.names().forEach((name) -> accounts.get(name).start(name).block(LIMIT));
				assertThat(context.getBean(LiveEmulator.class).state().lives())
					.extracting((live) -> String.join(" ", live.developerId(), live.appId(), live.groupId()))
					.containsExactlyInAnyOrder("demo-developer app default", "studio-developer studio-app studio",
							"demo-stage demo-app stage");
				assertThat(context.getBean(LiveEmulator.class).accounts()).extracting(EmulatorAccount::developerSecret)
					.containsExactly("0123456789abcdef", "fedcba9876543210", "0123456789abcdef");
			});
	}

	@Test
	void accountsWhenOnlyNamedOnesAreConfiguredHaveDefaultToo() {
		this.contextRunner.withPropertyValues("live.accounts.studio.app-id=app").run((context) -> {
			LiveAccounts accounts = context.getBean(LiveAccounts.class);
			assertThat(accounts.names()).containsExactly("default", "studio");
			accounts.names()
				.forEach((name) -> assertThat(accounts.get(name).list().collectList().block(LIMIT)).isEmpty());
		});
	}

	@Test
	void accountWhenEmulatorHasItAlreadyIsThat() {
		this.contextRunner
			.withPropertyValues("live.emulator.accounts[0].developer-id=first",
					"live.emulator.accounts[1].developer-id=second", "live.emulator.accounts[1].app-ids=second-app",
					"live.accounts.studio.developer.id=second")
			.run((context) -> {
				context.getBean(LiveAccounts.class).get("studio").start("room-1").block(LIMIT);
				LiveEmulator emulator = context.getBean(LiveEmulator.class);
				assertThat(emulator.accounts()).hasSize(2);
				assertThat(emulator.state().lives()).singleElement()
					.satisfies((live) -> assertThat(live.developerId()).isEqualTo("second"))
					.satisfies((live) -> assertThat(live.appId()).isEqualTo("second-app"));
			});
	}

	@Test
	void accountWhenSecretHasWrongLengthIsNamed() {
		this.contextRunner
			.withPropertyValues("live.accounts.studio.developer.id=studio",
					"live.accounts.studio.developer.secret=short")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("'live.accounts.studio.developer.secret' must be exactly 16 bytes long, but is 5"));
	}

	@Test
	void accountWhenOwnEmulatorDoesNotKnowItIsNamed() {
		try (LiveEmulator own = LiveEmulator.builder().port(0).start()) {
			this.contextRunner.withBean(LiveEmulator.class, () -> own)
				.withPropertyValues("live.accounts.studio.developer.id=studio")
				.run((context) -> assertThat(context).getFailure()
					.rootCause()
					.hasMessage("'live.accounts.studio.developer.id' is not the ID of an account of the emulator"));
		}
	}

	@Test
	void emulatorWhenUserHasOwnBacksOff() {
		EmulatorAccount first = new EmulatorAccount("own-developer", "fedcba9876543210", Set.of("own-app"));
		EmulatorAccount second = EmulatorAccount.of("other-developer", "1111111111111111");
		try (LiveEmulator own = LiveEmulator.builder().port(0).account(first).account(second).start()) {
			this.contextRunner.withBean(LiveEmulator.class, () -> own)
				.withPropertyValues("live.emulator.accounts[0].developer-id=property-developer")
				.run((context) -> {
					assertThat(context).hasSingleBean(LiveEmulator.class);
					StepVerifier.create(context.getBean(LiveOperations.class).start("room-1"))
						.expectNextCount(1)
						.expectComplete()
						.verify(LIMIT);
					assertThat(own.state().lives()).singleElement()
						.satisfies((live) -> assertThat(live.developerId()).isEqualTo("own-developer"))
						.satisfies((live) -> assertThat(live.appId()).isEqualTo("own-app"));
				});
		}
	}

	@Test
	void connectionDetailsWhenUserHasOwnBackOff() {
		LiveConnectionDetails own = (name) -> new OwnAccount("own-app", "own", "fedcba9876543210");
		this.contextRunner.withBean(LiveConnectionDetails.class, () -> own)
			.run((context) -> assertThat(context).hasSingleBean(LiveEmulator.class)
				.getBean(LiveConnectionDetails.class)
				.isSameAs(own));
	}

	@Test
	void emulatorWhenClientIsDisabledIsAbsent() {
		this.contextRunner.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveEmulator.class));
	}

	@Test
	void emulatorWhenContextClosesIsClosed() {
		LiveEmulator[] emulator = new LiveEmulator[1];
		this.contextRunner.run((context) -> emulator[0] = context.getBean(LiveEmulator.class));
		try (LiveEmulator next = LiveEmulator.builder().port(emulator[0].port()).start()) {
			assertThat(next.port()).isEqualTo(emulator[0].port());
		}
	}

	@Test
	void connectionDetailsDoNotTellSecret() {
		this.contextRunner
			.run((context) -> assertThat(context.getBean(LiveConnectionDetails.class).getAccount(LiveAccounts.DEFAULT))
				.hasToString("EmulatedAccount[appId=demo-app, developerId=demo-developer]"));
	}

	@Test
	void connectionDetailsWhenOtherAccountIsAskedForThrow() {
		this.contextRunner.run((context) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> context.getBean(LiveConnectionDetails.class).getAccount("other"))
			.withMessage("There is no account 'other'"));
	}

	private record OwnAccount(String getAppId, String getDeveloperId,
			String getDeveloperSecret) implements LiveConnectionDetails.Account {
	}

}
