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

package io.github.cloudlive.emulator.media;

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
 * Skips tests that need {@code ffmpeg} and {@code ffprobe} where a program is missing,
 * but not in a CI build: there they fail, so that nobody takes "skipped" for "works".
 */
public class FfmpegCondition implements ExecutionCondition {

	private static final Logger logger = LoggerFactory.getLogger(FfmpegCondition.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (isInstalled("ffmpeg") && isInstalled("ffprobe")) {
			return ConditionEvaluationResult.enabled("ffmpeg is installed");
		}
		if ("true".equals(System.getenv("CI"))) {
			throw new IllegalStateException("Media tests must run in CI, but there is no ffmpeg");
		}
		logger.warn("Media tests are skipped: there is no ffmpeg");
		return ConditionEvaluationResult.disabled("there is no ffmpeg");
	}

	private static boolean isInstalled(String program) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((directory) -> Files.isExecutable(Path.of(directory, program)));
	}

}
