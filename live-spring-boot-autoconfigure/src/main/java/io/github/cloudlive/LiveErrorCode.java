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

/**
 * A code of the platform and what it means. The live documents list ten digits
 * (6050030009), the general error table nine (605030009) for the same meaning; both are
 * one code here, the one with ten.
 *
 * @param code the canonical code
 * @param kind what it means to a caller
 * @param description the meaning in English
 * @param chineseDescription the meaning in Chinese, in the platform's own words
 */
public record LiveErrorCode(long code, LiveErrorKind kind, String description, String chineseDescription) {

	/**
	 * Look up what a code means.
	 * @param received the code as the platform sent it
	 * @return its meaning; a code that is not in the documents keeps its number and is of
	 * kind {@link LiveErrorKind#UNKNOWN}
	 */
	public static LiveErrorCode of(long received) {
		LiveErrorCode known = LiveErrorCodes.find(received);
		return (known != null) ? known : new LiveErrorCode(received, LiveErrorKind.UNKNOWN,
				"a code that the platform does not document", "平台文档未列出的错误码");
	}

}
