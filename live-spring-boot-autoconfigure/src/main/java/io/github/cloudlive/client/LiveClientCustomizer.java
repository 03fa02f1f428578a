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

/**
 * Adapts the auto-configured client of each account before it is built;
 * {@link LiveClientBuilder#account()} tells which account it is. Customizers are beans
 * and run in their order, after the {@code live.*} properties were applied.
 */
@FunctionalInterface
public interface LiveClientCustomizer {

	/**
	 * Adapt the client.
	 * @param builder the builder to adapt
	 */
	void customize(LiveClientBuilder builder);

}
