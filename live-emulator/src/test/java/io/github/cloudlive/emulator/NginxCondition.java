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

package io.github.cloudlive.emulator;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Skips tests that need {@code nginx} and its module for RTMP where one is missing, but
 * not in a CI build: there they fail, so that nobody takes "skipped" for "works".
 */
class NginxCondition implements ExecutionCondition {

	static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_rtmp_module.so");

	private static final Logger logger = LoggerFactory.getLogger(NginxCondition.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (isInstalled()) {
			return ConditionEvaluationResult.enabled("nginx is installed");
		}
		if (Boolean.parseBoolean(System.getenv("CI"))) {
			throw new IllegalStateException("Push tests must run in CI, but there is no nginx with RTMP");
		}
		logger.warn("Push tests are skipped: there is no nginx with RTMP (Debian: nginx, libnginx-mod-rtmp)");
		return ConditionEvaluationResult.disabled("there is no nginx with RTMP");
	}

	private static boolean isInstalled() {
		return Files.isReadable(MODULE) && Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((directory) -> Files.isExecutable(Path.of(directory, "nginx")));
	}

}
