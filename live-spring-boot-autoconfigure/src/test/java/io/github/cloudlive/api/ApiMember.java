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

package io.github.cloudlive.api;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * A field, a constructor or a method.
 *
 * @param member what reflection says of it
 */
record ApiMember(Member member) {

	private static final int MODIFIERS = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT
			| Modifier.FINAL;

	/**
	 * Return what sorts fields before constructors before methods.
	 */
	int kind() {
		if (this.member instanceof Field) {
			return 0;
		}
		return (this.member instanceof Method) ? 2 : 1;
	}

	String name() {
		return this.member.getName();
	}

	String toText() {
		String modifiers = Modifier.toString(this.member.getModifiers() & MODIFIERS) + " ";
		if (this.member instanceof Field field) {
			return modifiers + TypeText.of(field.getAnnotatedType()) + " " + name();
		}
		Executable executable = (Executable) this.member;
		String typeParameters = TypeText.parametersOf(executable);
		return modifiers + (typeParameters.isEmpty() ? "" : typeParameters + " ") + result(executable) + simpleName()
				+ "(" + parameters(executable) + ")"
				+ TypeText.listed(" throws ", executable.getAnnotatedExceptionTypes());
	}

	private String simpleName() {
		return (this.member instanceof Method) ? name() : this.member.getDeclaringClass().getSimpleName();
	}

	private static String result(Executable executable) {
		if (executable instanceof Method method) {
			return (method.isDefault() ? "default " : "") + TypeText.of(method.getAnnotatedReturnType()) + " ";
		}
		return "";
	}

	private static String parameters(Executable executable) {
		String parameters = TypeText.listed("", executable.getAnnotatedParameterTypes());
		return executable.isVarArgs() ? parameters.replaceAll("\\[]$", "...") : parameters;
	}

}
