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

package io.github.cloudlive.emulator.media.rtmp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link AmfReader}: bytes as section 2 of the AMF0 specification has them.
 */
class AmfReaderTests {

	@Test
	void readTellsSimpleValues() {
		assertThat(read("00 3ff8000000000000")).containsExactly(1.5);
		assertThat(read("01 00 01 01")).containsExactly(false, true);
		assertThat(read("02 0006 e7bb84 616263")).containsExactly("组abc");
		assertThat(read("0c 00000003 616263")).containsExactly("abc");
		assertThat(read("0f 00000004 3c612f3e")).containsExactly("<a/>");
		assertThat(read("0b 4276e34d8d8c0000 0000")).hasSize(1).first().isInstanceOf(Double.class);
	}

	@Test
	void readTellsThatThereIsNoValue() {
		assertThat(read("05 06 0d")).containsExactly(null, null, null);
	}

	@Test
	void readTellsObjects() {
		assertThat(read("03 0003 617070 02 0004 6c697665 0001 6e 05 0000 09"))
			.containsExactly(mapOf("app", "live", "n"));
	}

	@Test
	void readTellsTypedObjectsWithoutTheirType() {
		assertThat(read("10 0001 54 0001 61 01 01 0000 09")).containsExactly(Map.of("a", true));
	}

	@Test
	void readTellsEcmaArraysWhateverTheirSizeSays() {
		assertThat(read("08 00000007 0001 61 01 01 0000 09")).containsExactly(Map.of("a", true));
	}

	@Test
	void readTellsStrictArrays() {
		assertThat(read("0a 00000002 01 01 05")).containsExactly(Arrays.asList(true, null));
	}

	@Test
	void readTakesEmptyKey() {
		assertThat(read("03 0000 01 01 0000 09")).containsExactly(Map.of("", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "00 3ff8", "01", "02 0005 61", "02 00", "03", "03 0001 61 01 01", "03 0000", "08 000000",
			"0a 00000002 05", "0a 7fffffff 05", "0a ffffffff", "0c 7fffffff 61", "0c ffffffff", "0b 00" })
	void readWhenValueIsCutShortFails(String hex) {
		assertThatExceptionOfType(RtmpException.class).isThrownBy(() -> read(hex)).withMessageContaining("cut short");
	}

	@ParameterizedTest
	@ValueSource(strings = { "04", "07 0000", "09", "0e", "11", "ff" })
	void readWhenTypeIsUnknownFails(String hex) {
		assertThatExceptionOfType(RtmpException.class).isThrownBy(() -> read(hex))
			.withMessageContaining("unknown type");
	}

	@Test
	void readWhenNestedTooDeepFails() {
		assertThatExceptionOfType(RtmpException.class).isThrownBy(() -> read("0a 00000001".repeat(5000) + "05"))
			.withMessageContaining("nested deeper than 8");
	}

	private static List<@Nullable Object> read(String hex) {
		return AmfReader.read(Bytes.of(hex));
	}

	private static Map<String, @Nullable Object> mapOf(String key, Object value, String keyOfNull) {
		Map<String, @Nullable Object> map = new HashMap<>();
		map.put(key, value);
		map.put(keyOfNull, null);
		return map;
	}

}
