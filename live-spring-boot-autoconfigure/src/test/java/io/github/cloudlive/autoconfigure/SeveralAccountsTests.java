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

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.test.StepVerifier;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.client.LiveClientCustomizer;
import io.github.cloudlive.client.LiveClients;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.LiveEmulator;
import io.github.cloudlive.monitor.LiveMonitor;
import io.github.cloudlive.token.DeveloperCredentials;
import io.github.cloudlive.token.redis.Polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for accounts below {@code live.accounts}: which beans there are, and who calls
 * the platform as whom.
 */
class SeveralAccountsTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final LiveEmulator emulator = Accounts.startEmulator();

	private final ApplicationContextRunner named = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class,
				LiveMonitorAutoConfiguration.class))
		.withPropertyValues(Accounts.named("studio", this.emulator))
		.withPropertyValues(Accounts.named("stage", this.emulator));

	private final ApplicationContextRunner contextRunner = this.named.withPropertyValues(DemoAccount.properties())
		.withPropertyValues("live.base-url=" + this.emulator.baseUrl());

	@AfterEach
	void stopEmulator() {
		this.emulator.close();
	}

	@Test
	void operationsWhenInjectedByNameAreThoseOfAccount() {
		this.contextRunner.withBean(Channels.class).run((context) -> {
			context.getBean(Channels.class).rehearse("room-1").block(LIMIT);
			context.getBean(Channels.class).start("stage", "room-2").block(LIMIT);
			context.getBean(Channels.class).start("default", "room-3").block(LIMIT);
		});
		assertThat(Accounts.lives(this.emulator)).containsExactlyInAnyOrder("studio-developer/studio-app/room-1",
				"stage-developer/stage-app/room-2", "demo-developer/demo-app/room-3");
	}

	@Test
	void operationsWhenInjectedWithoutNameAreThoseOfDefaultAccount() {
		this.contextRunner.withBean(Plain.class).run((context) -> {
			LiveOperations operations = context.getBean(Plain.class).operations();
			assertThat(operations).isSameAs(context.getBean(LiveClient.class).operations())
				.isSameAs(context.getBean(LiveAccounts.class).get("default"));
		});
	}

	@Test
	void operationsWhenInjectedByNameAreSameAsAtRunTime() {
		this.contextRunner.run((context) -> assertThat(context.getBean("studioLiveOperations"))
			.isSameAs(context.getBean(LiveAccounts.class).get("studio")));
	}

	@Test
	void eachAccountFetchesTokenOfItsOwn() {
		this.contextRunner.run((context) -> {
			listAll(context);
			listAll(context);
		});
		assertThat(this.emulator.state().calls(EmulatorOperation.TOKEN)).isEqualTo(3);
	}

	@Test
	void clientsAreThoseOfAllAccounts() {
		this.contextRunner.run((context) -> {
			LiveClients clients = context.getBean(LiveClients.class);
			assertThat(clients.byAccount()).containsOnlyKeys("default", "studio", "stage")
				.containsEntry("default", context.getBean(LiveClient.class))
				.allSatisfy((name, client) -> assertThat(client.account()).isEqualTo(name));
		});
	}

	@Test
	void poolsAreDistinct() {
		this.contextRunner
			.withPropertyValues("live.accounts.studio.pool.max-connections=1",
					"live.accounts.studio.retry.budget.capacity=7")
			.run((context) -> {
				LiveClients clients = context.getBean(LiveClients.class);
				context.getBean(LiveAccounts.class).get("studio").list().then().block(LIMIT);
				Polling.until("the connection is given back", LIMIT,
						() -> clients.byAccount().get("studio").connections().idle() == 1);
				assertThat(clients.byAccount().get("stage").connections().idle()).isZero();
				assertThat(clients.byAccount().get("studio").retryBudget().capacity()).isEqualTo(7);
				assertThat(clients.byAccount().get("stage").retryBudget().capacity()).isEqualTo(500);
			});
	}

	@Test
	void namesAreInOrderWithDefaultFirst() {
		this.contextRunner.run((context) -> assertThat(context.getBean(LiveAccounts.class).names())
			.containsExactly("default", "studio", "stage"));
	}

	@Test
	void getWhenNameIsNotKnownNamesThoseThatAre() {
		this.contextRunner.run((context) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> context.getBean(LiveAccounts.class).get("theatre"))
			.withMessage("There is no account 'theatre', but these: [default, studio, stage]"));
	}

	@Test
	void accountsWhenThereIsOnlyDefaultAreThat() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class))
			.withPropertyValues(DemoAccount.properties())
			.run((context) -> {
				assertThat(context.getBean(LiveAccounts.class).names()).containsExactly("default");
				assertThat(context.getBeansOfType(LiveOperations.class)).hasSize(1);
			});
	}

	@Test
	void defaultWhenThereAreOnlyNamedIsAbsent() {
		this.named.run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(LiveClient.class).doesNotHaveBean(LiveMonitor.class);
			assertThat(context.getBean(LiveAccounts.class).names()).containsExactly("studio", "stage");
			assertThat(context.getBean(LiveClients.class).byAccount()).containsOnlyKeys("studio", "stage");
			listAll(context);
		});
	}

	@Test
	void getWhenThereIsNoDefaultSaysSo() {
		this.named.run((context) -> assertThatIllegalArgumentException()
			.isThrownBy(() -> context.getBean(LiveAccounts.class).get("default"))
			.withMessage("There is no account 'default', but these: [studio, stage]"));
	}

	@Test
	void operationsWhenInjectedWithoutNameAndThereIsNoDefaultFail() {
		this.named.withBean(Plain.class)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(UnsatisfiedDependencyException.class)
				.rootCause()
				.isInstanceOf(NoSuchBeanDefinitionException.class));
	}

	@Test
	void defaultWhenUserHasOwnClientIsThat() {
		this.named.withUserConfiguration(OwnClient.class).run((context) -> {
			LiveClient own = context.getBean(LiveClient.class);
			assertThat(context.getBean(LiveAccounts.class).get("default")).isSameAs(own.operations());
			assertThat(context.getBean(LiveClients.class).byAccount()).containsEntry("default", own)
				.containsKeys("studio", "stage");
		});
	}

	@Test
	void defaultWhenUserHasOwnOperationsIsThat() {
		this.named.withUserConfiguration(OwnOperations.class).run((context) -> {
			LiveAccounts accounts = context.getBean(LiveAccounts.class);
			assertThat(accounts.names()).containsExactly("default", "studio", "stage");
			assertThat(accounts.get("default")).isSameAs(context.getBean("ownOperations"));
		});
	}

	@Test
	void connectionDetailsWhenUserHasOwnAreAskedForEachAccount() {
		this.contextRunner
			.withBean(LiveConnectionDetails.class,
					() -> (name) -> new OwnAccount("own-" + name, name + "-developer", this.emulator.baseUrl()))
			.run((context) -> context.getBean(LiveAccounts.class).get("stage").start("room-1").block(LIMIT));
		assertThat(Accounts.lives(this.emulator)).containsExactly("stage-developer/own-stage/room-1");
	}

	@Test
	void defaultWhenUserHasOwnConnectionDetailsIsTheirs() {
		this.named
			.withBean(LiveConnectionDetails.class,
					() -> (name) -> new OwnAccount("own-" + name, name + "-developer", this.emulator.baseUrl()))
			.run((context) -> {
				assertThat(context.getBean(LiveAccounts.class).names()).containsExactly("default", "studio", "stage");
				assertThat(context.getBean(LiveClient.class).appId()).isEqualTo("own-default");
			});
	}

	@Test
	void connectionDetailsWhenUserHasOwnOperationsNeedNotKnowDefault() {
		this.named.withUserConfiguration(OwnOperations.class)
			.withBean(LiveConnectionDetails.class, () -> this::namedOnly)
			.run((context) -> assertThat(context.getBean(LiveAccounts.class).names()).containsExactly("default",
					"studio", "stage"));
	}

	@Test
	void connectionDetailsWhenTheyDoNotKnowDefaultEndStart() {
		this.named.withBean(LiveConnectionDetails.class, () -> this::namedOnly)
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessage("no default account here"));
	}

	@Test
	void accountsWhenUserHasOwnBackOff() {
		LiveAccounts own = new DefaultLiveAccounts(null, null);
		this.contextRunner.withBean(LiveAccounts.class, () -> own)
			.run((context) -> assertThat(context).getBean(LiveAccounts.class).isSameAs(own));
	}

	@Test
	void clientsWhenContextClosesAreClosed() {
		LiveOperations[] operations = new LiveOperations[1];
		this.named.run((context) -> operations[0] = context.getBean(LiveAccounts.class).get("studio"));
		StepVerifier.create(operations[0].list())
			.expectErrorMessage("list failed (no HTTP status): the client was closed, nothing was sent")
			.verify(LIMIT);
	}

	@Test
	void operationsOfAccountWhenUserHasOwnOfSameNameBackOff() {
		this.contextRunner.withUserConfiguration(OwnStudio.class).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean("studioLiveOperations"))
				.isNotSameAs(context.getBean(LiveAccounts.class).get("studio"));
		});
	}

	@Test
	void customizerIsToldAccount() {
		List<String> accounts = new ArrayList<>();
		this.contextRunner.withBean(LiveClientCustomizer.class, () -> (builder) -> accounts.add(builder.account()))
			.run((context) -> assertThat(accounts).containsExactly("default", "studio", "stage"));
	}

	@Test
	void accountWhenSpelledInTwoWaysIsOneAccount() {
		this.contextRunner
			.withInitializer(
					(context) -> TestPropertyValues.of("LIVE_ACCOUNTS_MYSTUDIO_DEVELOPER_SECRET=" + Accounts.SECRET)
						.applyTo(context.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT))
			.withPropertyValues("live.accounts.my-studio.app-id=app",
					"live.accounts.my-studio.developer.id=my-developer")
			.run((context) -> assertThat(context.getBean(LiveAccounts.class).names())
				.containsExactlyInAnyOrder("default", "my-studio", "studio", "stage"));
	}

	@Test
	void accountsWhenDisabledAreAbsent() {
		this.contextRunner.withPropertyValues("live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(LiveAccounts.class)
				.doesNotHaveBean(LiveOperations.class));
	}

	private LiveConnectionDetails.Account namedOnly(String name) {
		if (name.equals("default")) {
			throw new IllegalArgumentException("no default account here");
		}
		return new OwnAccount(name, name, this.emulator.baseUrl());
	}

	private static void listAll(ApplicationContext context) {
		LiveAccounts accounts = context.getBean(LiveAccounts.class);
		accounts.names().forEach((name) -> assertThat(accounts.get(name).list().collectList().block(LIMIT)).isEmpty());
	}

	private record OwnAccount(String getAppId, String getDeveloperId,
			URI getBaseUrl) implements LiveConnectionDetails.Account {

		@Override
		public String getDeveloperSecret() {
			return Accounts.SECRET;
		}

	}

	private record Plain(LiveOperations operations) {
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnClient {

		@Bean
		LiveClient ownClient() {
			return new LiveClientBuilder("own-app").credentials(new DeveloperCredentials("own", Accounts.SECRET))
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnStudio {

		@Bean(defaultCandidate = false)
		@Qualifier("studio")
		LiveOperations studioLiveOperations(LiveAccounts accounts) {
			return accounts.get("studio").forApp("own-app");
		}

	}

	/**
	 * Made of one of the accounts.
	 */
	@Configuration(proxyBeanMethods = false)
	static class OwnOperations {

		@Bean
		LiveOperations ownOperations(@Qualifier("studio") LiveOperations studio) {
			return studio.forApp("own-app");
		}

		@Bean
		Plain plain(LiveOperations operations) {
			return new Plain(operations);
		}

	}

}
