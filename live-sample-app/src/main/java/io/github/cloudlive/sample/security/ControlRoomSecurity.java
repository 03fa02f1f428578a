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

package io.github.cloudlive.sample.security;

import java.util.stream.Stream;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.UserDetailsRepositoryReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.core.userdetails.MapReactiveUserDetailsService;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.util.StringUtils;
import org.springframework.web.server.WebFilter;

/**
 * Without a password the control room is for this machine only; with one, every request
 * needs it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ControlRoomProperties.class)
class ControlRoomSecurity {

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	WebFilter loopbackHostFilter(ControlRoomProperties properties, Environment environment) {
		if (properties.password() != null) {
			return (exchange, chain) -> chain.filter(exchange);
		}
		return new LoopbackHostFilter(Stream.of("server.address", "management.server.address")
			.map(environment::getProperty)
			.filter(StringUtils::hasText));
	}

	@Bean
	SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http, ControlRoomProperties properties,
			ContentSecurityPolicy contentSecurityPolicy) {
		if (properties.password() != null) {
			ReactiveAuthenticationManager users = users(properties.user(), properties.password());
			http.authorizeExchange((exchanges) -> exchanges.anyExchange().authenticated())
				.httpBasic((basic) -> basic.authenticationManager(users));
		}
		else {
			http.authorizeExchange((exchanges) -> exchanges.anyExchange().permitAll());
		}
		return http.csrf(ControlRoomSecurity::csrf)
			.headers((headers) -> headers.writer(contentSecurityPolicy)
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
			.addFilterAfter(new CsrfCookieFilter(), SecurityWebFiltersOrder.CSRF)
			.build();
	}

	private static ReactiveAuthenticationManager users(String user, String password) {
		PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
		UserDetailsRepositoryReactiveAuthenticationManager manager = new UserDetailsRepositoryReactiveAuthenticationManager(
				new MapReactiveUserDetailsService(
						User.withUsername(user).password(encoder.encode(password)).roles("OPERATOR").build()));
		manager.setPasswordEncoder(encoder);
		return manager;
	}

	// The page and curl send the cookie's value back as it is, so it must be readable and
	// not masked
	private static void csrf(CsrfSpec csrf) {
		CookieServerCsrfTokenRepository cookie = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
		cookie.setCookieCustomizer((builder) -> builder.sameSite("Strict"));
		csrf.csrfTokenRepository(cookie)
			.csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
			.accessDeniedHandler((exchange, ex) -> new Refusal(HttpStatus.FORBIDDEN, "csrf",
					"Get any page first and send the value of the cookie XSRF-TOKEN back in the header X-XSRF-TOKEN.")
				.writeTo(exchange));
	}

}
