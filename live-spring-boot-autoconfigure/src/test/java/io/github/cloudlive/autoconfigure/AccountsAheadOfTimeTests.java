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

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.FileSystemGeneratedFiles;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.javapoet.ClassName;
import org.springframework.util.ClassUtils;

import io.github.cloudlive.LiveAccounts;
import io.github.cloudlive.LiveOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Several accounts in an application that was processed ahead of time: the code that
 * comes of it is compiled, and started in a class loader of its own.
 */
class AccountsAheadOfTimeTests {

	private static final String[] STUDIO = keys("studio");

	@TempDir
	private static Path directory;

	private static String initializer;

	@BeforeAll
	static void process() throws Exception {
		FileSystemGeneratedFiles files = new FileSystemGeneratedFiles(directory);
		DefaultGenerationContext generation = new DefaultGenerationContext(
				new ClassNameGenerator(ClassName.get(Application.class)), files);
		AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
		TestPropertyValues.of(DemoAccount.properties()).and(STUDIO).applyTo(context);
		context.register(Application.class);
		initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation).canonicalName();
		generation.writeGeneratedContent();
		compile();
	}

	@Test
	void operationsAreInjectedByNameAndWithoutNameAreThoseOfDefault() throws Exception {
		assertThat(run(STUDIO)).containsExactly("studio is studio", "plain is default", "[default, studio]");
	}

	@Test
	void accountsWhenOneIsAddedAfterwardsHaveIt() throws Exception {
		assertThat(run(Stream.concat(Stream.of(STUDIO), Stream.of(keys("stage"))).toArray(String[]::new)))
			.contains("[default, studio, stage]");
	}

	@Test
	void startWhenAccountIsThereNoMoreNamesIt() {
		assertThatException().isThrownBy(AccountsAheadOfTimeTests::run)
			.havingRootCause()
			.withMessage("'live.accounts.studio' is missing, but was there when the application was processed "
					+ "ahead of time");
	}

	private static String[] keys(String name) {
		String prefix = "live.accounts." + name;
		return new String[] { prefix + ".app-id=app", prefix + ".developer.id=" + name,
				prefix + ".developer.secret=" + Accounts.SECRET };
	}

	private static void compile() throws Exception {
		List<String> arguments = new ArrayList<>(List.of("-d", Files.createDirectories(classes()).toString(), "-cp",
				System.getProperty("java.class.path"), "-proc:none", "-nowarn"));
		try (Stream<Path> sources = Files.walk(directory.resolve("sources"))) {
			sources.map(Path::toString).filter((name) -> name.endsWith(".java")).forEach(arguments::add);
		}
		assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
			.isZero();
	}

	private static Path classes() {
		return directory.resolve("classes");
	}

	@SuppressWarnings("unchecked")
	private static List<String> run(String... accounts) throws Exception {
		URL[] classPath = Stream
			.concat(Stream.of(classes().toFile()),
					Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new))
			.map(AccountsAheadOfTimeTests::url)
			.toArray(URL[]::new);
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		try (URLClassLoader classLoader = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
			thread.setContextClassLoader(classLoader);
			return (List<String>) classLoader.loadClass(Application.class.getName())
				.getMethod("run", String.class, String[].class)
				.invoke(null, initializer, accounts);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	private static URL url(File entry) {
		try {
			return entry.toURI().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ LiveAutoConfiguration.class, LiveTokenStoreAutoConfiguration.class })
	@Import(User.class)
	public static class Application {

		@SuppressWarnings("unchecked")
		public static List<String> run(String initializer, String... accounts) {
			try (GenericApplicationContext context = new GenericApplicationContext()) {
				TestPropertyValues.of(DemoAccount.properties()).and(accounts).applyTo(context);
				((ApplicationContextInitializer<GenericApplicationContext>) BeanUtils
					.instantiateClass(ClassUtils.resolveClassName(initializer, null))).initialize(context);
				context.refresh();
				return context.getBean(User.class).tell();
			}
		}

	}

	/**
	 * Uses them.
	 */
	record User(@Qualifier("studio") LiveOperations studio, LiveOperations plain, LiveAccounts accounts) {

		List<String> tell() {
			return List.of("studio is " + nameOf(this.studio), "plain is " + nameOf(this.plain),
					this.accounts.names().toString());
		}

		private String nameOf(LiveOperations operations) {
			return this.accounts.names()
				.stream()
				.filter((name) -> this.accounts.get(name) == operations)
				.findFirst()
				.orElseThrow();
		}

	}

}
