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

import java.util.Set;

/**
 * The operations of every account, for those who learn only at run time which one they
 * need. Who knows it before injects {@link LiveOperations}, with the account's name as
 * qualifier. Thread-safe.
 */
public interface LiveAccounts {

	/**
	 * The name of the account that was given none.
	 */
	String DEFAULT = "default";

	/**
	 * Return the operations of an account.
	 * @param name the account's name; {@link #DEFAULT} for the one that was given none
	 * @return the operations, the same each time
	 * @throws IllegalArgumentException if there is no account of that name
	 */
	LiveOperations get(String name);

	/**
	 * Return the names of all accounts, the default one first if there is one.
	 * @return the names
	 */
	Set<String> names();

}
