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

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes a type as the source does: with its arguments and with {@code @Nullable}, which
 * a user's Kotlin compiler goes by.
 */
final class TypeText {

	private TypeText() {
	}

	static String of(AnnotatedType type) {
		if (type instanceof AnnotatedArrayType array) {
			return of(array.getAnnotatedGenericComponentType()) + (isNullable(type) ? " @Nullable []" : "[]");
		}
		return (isNullable(type) ? "@Nullable " : "") + withoutAnnotation(type);
	}

	/**
	 * Return the types with commas between them, after a word if there is one.
	 */
	static String listed(String before, AnnotatedType... types) {
		return (types.length > 0) ? Arrays.stream(types).map(TypeText::of).collect(Collectors.joining(", ", before, ""))
				: "";
	}

	/**
	 * Return the type parameters in angle brackets, if there are some.
	 */
	static String parametersOf(GenericDeclaration declaration) {
		TypeVariable<?>[] parameters = declaration.getTypeParameters();
		return (parameters.length > 0)
				? Arrays.stream(parameters).map(TypeText::parameter).collect(Collectors.joining(", ", "<", ">")) : "";
	}

	private static String parameter(TypeVariable<?> parameter) {
		String bounds = Arrays.stream(parameter.getAnnotatedBounds())
			.map(TypeText::of)
			.collect(Collectors.joining(" & "));
		return bounds.equals("Object") ? parameter.getName() : parameter.getName() + " extends " + bounds;
	}

	private static String withoutAnnotation(AnnotatedType type) {
		if (type instanceof AnnotatedParameterizedType parameterized) {
			return name(((ParameterizedType) type.getType()).getRawType().getTypeName()) + "<"
					+ listed("", parameterized.getAnnotatedActualTypeArguments()) + ">";
		}
		if (type instanceof AnnotatedWildcardType wildcard) {
			String bounds = (wildcard.getAnnotatedLowerBounds().length > 0)
					? listed("? super ", wildcard.getAnnotatedLowerBounds())
					: listed("? extends ", wildcard.getAnnotatedUpperBounds());
			return bounds.equals("? extends Object") ? "?" : bounds;
		}
		return name(type.getType().getTypeName());
	}

	/**
	 * Those of {@code java.lang} go without their package.
	 */
	private static String name(String typeName) {
		return typeName.replaceFirst("^java\\.lang\\.(?=[A-Z])", "");
	}

	private static boolean isNullable(AnnotatedElement element) {
		return element.isAnnotationPresent(Nullable.class);
	}

}
