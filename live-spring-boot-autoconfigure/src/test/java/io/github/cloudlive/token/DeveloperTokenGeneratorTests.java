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

package io.github.cloudlive.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DeveloperTokenGenerator}. The first vector was made by the platform's
 * own program, the others with {@code openssl enc -aes-128-cbc -nopad}.
 */
class DeveloperTokenGeneratorTests {

	private static final String SECRET = "0123456789abcdef";

	private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1795350896000L), ZoneOffset.UTC);

	/** As nonce, this makes 7. */
	private static final RandomGenerator RANDOM = () -> 7L << 33;

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			textBlock = """
					1234567890123456, `{"aid":"testappid","gid":"group1","uid":"user1","ts":1795331324863,"r":1417199626}`, \
					0015GvNj+cbNVsRcgp+0OCN3nKtfLsm77tEVCEFS7ghGU3bcS89O4Zg0PFsUsLeBpgiKomnjLNo72NuLizdwfD4mMze5Wq7kfvz3Aumk0oJ8u41MvvctkFQTiFiK2aPCtJM
					q7~!zP0-Lm_x*R2=, `{"aid":"dev.42","gid":"1111","uid":"","ts":1589340227000,"r":0}`, \
					0016iqNTUCcqwYFbDL4w29fCTnYVfI/tDSI1z1fvWUSdfdQeBK8DbXaCNNwkV4fe+UQHsQt2G5tW57DcWcjc2qX/g==
					0123456789abcdef, 0123456789abcde, 0018CHbaHaltWbkQg4RRyh4TA==
					0123456789abcdef, 0123456789abcdef, 001WbJPzwGXasrpY5gbplc9Mw==
					0123456789abcdef, 0123456789abcdefg, 001WbJPzwGXasrpY5gbplc9MypGvQLfSnSH/tDebke7SQM=
					密钥密钥密0, `{"aid":"a","gid":"直播间","uid":"用户","ts":1795350896000,"r":2147483646}`, \
					001yxSPxLdJMiCqCQi13FpbaEAM+Mr0q6AFwFN8NiNcLknvPT9H0ayHqoMo6+DDynJWCX+FyM+U5X4dsoExTEvBCNA6U75+54UffzvBajnIXDA=
					""")
	void sealMakesTokenOfVector(String secret, String plainText, String token) {
		assertThat(generator("dev", secret, RANDOM).seal(plainText)).isEqualTo(token);
	}

	@Test
	void generateAuthorizationIsIdDotToken() {
		assertThat(generator("demo-developer", SECRET, RANDOM).generateAuthorization()).isEqualTo("demo-developer."
				+ "001DbfzbpWb0tol1KLuYvsYhqkXf4Yo84IrlAakpv57rz+f0saMLH22Y/5RU2vqNBNAEmx0BmTyUWDOHbD+mu6IBULVhfqPDdgXyYGZihy/tMo=");
	}

	@Test
	void generateIsCompactJsonInPlatformsOrder() {
		assertThat(open(generator("dev.42", SECRET, RANDOM).generate()))
			.isEqualTo("{\"aid\":\"dev.42\",\"gid\":\"\",\"uid\":\"\",\"ts\":1795350896000,\"r\":7}");
	}

	@Test
	void generateWhenIdHasQuotesEscapesThem() {
		assertThat(open(generator("a\"b\\c", SECRET, RANDOM).generate())).startsWith("{\"aid\":\"a\\\"b\\\\c\",");
	}

	@Test
	void generateWhenTwiceInOneMillisecondDiffers() {
		AtomicLong numbers = new AtomicLong();
		DeveloperTokenGenerator generator = generator("dev", SECRET, () -> numbers.incrementAndGet() << 33);
		assertThat(generator.generate()).isNotEqualTo(generator.generate());
	}

	private static DeveloperTokenGenerator generator(String developerId, String secret, RandomGenerator random) {
		return new DeveloperTokenGenerator(new DeveloperCredentials(developerId, secret), CLOCK, random);
	}

	private static String open(String token) {
		assertThat(token).startsWith("001");
		try {
			Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
			cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "AES"),
					new IvParameterSpec(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f")));
			byte[] padded = cipher.doFinal(Base64.getDecoder().decode(token.substring(3)));
			return new String(padded, StandardCharsets.UTF_8).stripTrailing();
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

}
