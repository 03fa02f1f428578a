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

/**
 * A value that was given to us cannot be sent to the platform. The message names the
 * field, the allowed range and the value. Nothing was sent.
 */
public class InvalidFieldException extends IllegalArgumentException {

	private final String field;

	private final String problem;

	/**
	 * Create an exception for a field.
	 * @param field the field's name, in camel case
	 * @param problem what is wrong with it, to be read after the name
	 */
	public InvalidFieldException(String field, String problem) {
		super("'" + field + "' " + problem);
		this.field = field;
		this.problem = problem;
	}

	/**
	 * Return the name of the field, as {@link StartLiveRequest} spells it.
	 * @return the field's name, in camel case
	 */
	public String getField() {
		return this.field;
	}

	/**
	 * Return what is wrong with the field.
	 * @return the problem, to be read after the field's name
	 */
	public String getProblem() {
		return this.problem;
	}

}
