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

package io.github.cloudlive.autoconfigure.actuate.endpoint;

import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;

import io.github.cloudlive.LiveOperations;
import io.github.cloudlive.actuate.endpoint.LiveEndpoint;
import io.github.cloudlive.actuate.endpoint.ReactiveLiveEndpointWebExtension;
import io.github.cloudlive.actuate.endpoint.ServletLiveEndpointWebExtension;
import io.github.cloudlive.autoconfigure.DemoAccount;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClient;
import io.github.cloudlive.client.LiveClientBuilder;
import io.github.cloudlive.network.GivenToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveEndpointAutoConfiguration}.
 */
class LiveEndpointAutoConfigurationTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=live";

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveEndpointAutoConfiguration.class))
		.withPropertyValues(DemoAccount.properties());

	@Test
	void endpointWhenNotExposedIsAbsent() {
		this.contextRunner.run((context) -> assertThat(context).hasSingleBean(LiveOperations.class)
			.doesNotHaveBean(LiveEndpoint.class));
	}

	@Test
	void endpointWhenExposedTellsDefaultAccount() {
		this.contextRunner.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context.getBean(LiveEndpoint.class).live().accounts())
				.containsOnlyKeys("default")
				.hasEntrySatisfying("default", (account) -> assertThat(account.app()).isEqualTo("demo-app")));
	}

	@Test
	void endpointWhenAccountHasNameTellsItToo() {
		this.contextRunner
			.withPropertyValues(EXPOSED, "live.accounts.studio.app-id=studio-app",
					"live.accounts.studio.developer.id=studio-developer",
					"live.accounts.studio.developer.secret=fedcba9876543210")
			.run((context) -> {
				LiveEndpoint endpoint = context.getBean(LiveEndpoint.class);
				assertThat(endpoint.live().accounts()).containsOnlyKeys("default", "studio");
				assertThat(endpoint.account("studio").app()).isEqualTo("studio-app");
			});
	}

	@Test
	void endpointWhenAccessIsNoneIsAbsent() {
		this.contextRunner.withPropertyValues(EXPOSED, "management.endpoint.live.access=NONE")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveEndpoint.class));
	}

	@Test
	void endpointWhenUserHasOwnBacksOff() {
		LiveEndpoint own = new LiveEndpoint(Map.of(), Clock.systemUTC());
		this.contextRunner.withPropertyValues(EXPOSED)
			.withBean("own", LiveEndpoint.class, () -> own)
			.run((context) -> assertThat(context.getBean(LiveEndpoint.class)).isSameAs(own));
	}

	@Test
	void endpointWhenUserHasOwnClientIsThatOfIt() {
		this.contextRunner.withPropertyValues(EXPOSED)
			.withBean(LiveClient.class, () -> new LiveClientBuilder("own").tokenSupplier(new GivenToken()).build())
			.run((context) -> assertThat(context.getBean(LiveEndpoint.class).account("default").app())
				.isEqualTo("own"));
	}

	@Test
	void endpointWhenClientIsDisabledIsAbsent() {
		this.contextRunner.withPropertyValues(EXPOSED, "live.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(LiveEndpoint.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { WebEndpoint.class, ConditionalOnAvailableEndpoint.class })
	void endpointWhenActuatorIsAbsentIsAbsent(Class<?> absent) {
		this.contextRunner.withPropertyValues(EXPOSED)
			.withClassLoader(new FilteredClassLoader(absent))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(LiveOperations.class)
				.doesNotHaveBean("liveEndpoint"));
	}

	@Test
	void extensionWhenThereIsNoWebServerIsAbsent() {
		this.contextRunner.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).doesNotHaveBean(ReactiveLiveEndpointWebExtension.class)
				.doesNotHaveBean(ServletLiveEndpointWebExtension.class));
	}

	@Test
	void extensionWhenApplicationIsReactiveIsTheReactiveOne() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(LiveAutoConfiguration.class, LiveEndpointAutoConfiguration.class))
			.withPropertyValues(DemoAccount.properties())
			.withPropertyValues(EXPOSED)
			.run((context) -> assertThat(context).hasSingleBean(ReactiveLiveEndpointWebExtension.class)
				.doesNotHaveBean(ServletLiveEndpointWebExtension.class));
	}

}
