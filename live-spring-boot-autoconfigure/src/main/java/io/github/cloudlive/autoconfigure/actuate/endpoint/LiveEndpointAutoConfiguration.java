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

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

import io.github.cloudlive.actuate.endpoint.LiveEndpoint;
import io.github.cloudlive.actuate.endpoint.ReactiveLiveEndpointWebExtension;
import io.github.cloudlive.actuate.endpoint.RefusalDescriptor;
import io.github.cloudlive.actuate.endpoint.ServletLiveEndpointWebExtension;
import io.github.cloudlive.autoconfigure.LiveAutoConfiguration;
import io.github.cloudlive.client.LiveClients;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for {@link LiveEndpoint}.
 */
@AutoConfiguration(after = LiveAutoConfiguration.class)
@ConditionalOnClass({ WebEndpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(LiveClients.class)
@ConditionalOnAvailableEndpoint(LiveEndpoint.class)
@RegisterReflectionForBinding(RefusalDescriptor.class) // the others stand in signatures
public final class LiveEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	LiveEndpoint liveEndpoint(LiveClients clients) {
		return new LiveEndpoint(clients.byAccount(), Clock.systemUTC());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	ReactiveLiveEndpointWebExtension reactiveLiveEndpointWebExtension(LiveEndpoint endpoint) {
		return new ReactiveLiveEndpointWebExtension(endpoint);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	ServletLiveEndpointWebExtension servletLiveEndpointWebExtension(LiveEndpoint endpoint) {
		return new ServletLiveEndpointWebExtension(endpoint);
	}

}
