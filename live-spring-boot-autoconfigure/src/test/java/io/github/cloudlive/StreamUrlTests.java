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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StreamUrlTests {

	@ParameterizedTest
	@ValueSource(strings = { "http://h/fsp-live/20200512161527_1111.flv", "rtmp://h/fsp-live/x",
			"https://h:8443/a/b.m3u8?auth_key=1-0-0-ab&x=%E4%B8%AD", "http://[::1]:28000/a.flv", "http://h",
			"http://1.2.3.4:80/~a_b-c.d!$&'()*+,;=:@" })
	void parseWhenUrlIsWellFormedKeepsIt(String text) {
		assertThat(StreamUrl.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			http://h/a b.flv,       http://h/a%20b.flv
			http://h/a"b.flv,       http://h/a%22b.flv
			http://h/a<b>.flv,      http://h/a%3Cb%3E.flv
			http://h/a#b.flv,       http://h/a%23b.flv
			http://h/a\\b.flv,      http://h/a%5Cb.flv
			http://h/a[1].flv,      http://h/a%5B1%5D.flv
			http://h/a|b^c`x`{}.flv, http://h/a%7Cb%5Ec%60x%60%7B%7D.flv
			http://h/100%.flv,      http://h/100%25.flv
			http://h/%,             http://h/%25
			http://h/%4,            http://h/%254
			http://h/%zz,           http://h/%25zz
			http://h/中.flv,        http://h/%E4%B8%AD.flv
			http://h/😀.flv,        http://h/%F0%9F%98%80.flv
			""")
	void parseWhenUrlHasForbiddenCharactersEncodesThem(String text, String expected) {
		assertThat(StreamUrl.parse(text)).hasToString(expected);
	}

	@Test
	void parseWhenUrlHasControlCharactersEncodesThem() {
		assertThat(StreamUrl.parse("http://h/a\nb")).hasToString("http://h/a%0Ab");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "x", "/a/b", "http:", "http://", "://h/a", "http:///a", "1http://h/a",
			"http://h h/a", "http://h:port/a" })
	void parseWhenUrlIsHopelessGivesNull(String text) {
		assertThat(StreamUrl.parse(text)).isNull();
	}

}
