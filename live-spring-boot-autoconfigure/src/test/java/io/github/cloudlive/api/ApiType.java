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

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A type as those see it who use or extend it from elsewhere.
 */
final class ApiType {

	/** Every type has these. */
	private static final Set<String> COMMON = Set.of("equals", "hashCode", "toString");

	private static final Set<Type> IMPLIED_SUPERCLASSES = Set.of(Object.class, Record.class, Enum.class);

	private final Class<?> type;

	ApiType(Class<?> type) {
		this.type = type;
	}

	/**
	 * Return a line for the type and one for each member.
	 */
	String toText() {
		return members().filter(this::isVisible)
			.map(ApiMember::new)
			.sorted(Comparator.comparing(ApiMember::kind)
				.thenComparing(ApiMember::name)
				.thenComparing(ApiMember::toText))
			.map((member) -> "\t" + member.toText() + "\n")
			.collect(Collectors.joining("", header() + "\n", ""));
	}

	private String header() {
		int modifiers = this.type.getModifiers()
				& (this.type.isInterface() ? Modifier.PUBLIC : Modifier.PUBLIC | Modifier.ABSTRACT | Modifier.FINAL);
		AnnotatedType superclass = this.type.getAnnotatedSuperclass();
		boolean extended = superclass != null && !IMPLIED_SUPERCLASSES.contains(rawSuperclass());
		return Modifier.toString(modifiers) + (this.type.isSealed() ? " sealed" : "") + " " + kind() + " "
				+ this.type.getName() + TypeText.parametersOf(this.type)
				+ (extended ? " extends " + TypeText.of(superclass) : "") + TypeText
					.listed(this.type.isInterface() ? " extends " : " implements ", this.type.getAnnotatedInterfaces());
	}

	private Type rawSuperclass() {
		return this.type.getSuperclass();
	}

	private String kind() {
		if (this.type.isAnnotation()) {
			return "@interface";
		}
		if (this.type.isInterface()) {
			return "interface";
		}
		if (this.type.isEnum()) {
			return "enum";
		}
		return this.type.isRecord() ? "record" : "class";
	}

	/**
	 * Those of a superclass that nobody else can name are the type's own.
	 */
	private Stream<Member> members() {
		Stream<Member> inherited = Stream
			.<Class<?>>iterate(this.type.getSuperclass(), ApiType::isHidden, Class::getSuperclass)
			.flatMap((hidden) -> Stream.concat(Arrays.stream(hidden.getDeclaredFields()),
					Arrays.stream(hidden.getDeclaredMethods())));
		return Stream
			.of(Arrays.stream(this.type.getDeclaredConstructors()), Arrays.stream(this.type.getDeclaredFields()),
					Arrays.stream(this.type.getDeclaredMethods()), inherited)
			.flatMap((members) -> members);
	}

	private static boolean isHidden(Class<?> type) {
		return type != null && !Modifier.isPublic(type.getModifiers());
	}

	private boolean isVisible(Member member) {
		boolean inherited = Modifier.isProtected(member.getModifiers()) && !Modifier.isFinal(this.type.getModifiers());
		return (Modifier.isPublic(member.getModifiers()) || inherited) && !member.isSynthetic()
				&& !COMMON.contains(member.getName());
	}

}
