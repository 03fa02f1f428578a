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

package io.github.cloudlive.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The alerts in the docs.
 */
record AlertFile(List<Group> groups) {

	static final Path DIRECTORY = Path.of("..", "docs", "prometheus");

	static final Path FILE = DIRECTORY.resolve("alerts.yml");

	static List<Alert> alerts() {
		return read(FILE, AlertFile.class).groups().stream().flatMap((group) -> group.rules().stream()).toList();
	}

	static <T> T read(Path file, Class<T> type) {
		try {
			return JsonMapper.shared().convertValue(new Yaml().load(Files.readString(file)), type);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record Group(List<Alert> rules) {

	}

	record Alert(@JsonProperty("alert") String name, String expr, @JsonProperty("for") String duration,
			Map<String, String> labels, Map<String, String> annotations) {

	}

}
