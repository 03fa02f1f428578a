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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LiveErrorCode}. The table is by what a caller can do, so that no line
 * of the code under test is repeated here.
 */
class LiveErrorCodeTests {

	@ParameterizedTest
	@CsvSource({ "token-expired, 606000001", "authentication, 606000000 6050030006 6050030007 6050030028",
			"invalid-request, 606000002 606000003 6050030003 6050030005 6050030020 6050030024 6050030025 6050030026 6050030035",
			"not-found, 6050030001", "already-exists, 6050030004 6050030012 6050030038",
			"invalid-state, 6050030033 6050030039", "overloaded, 606000006 6050030009 6050030010 6050030011",
			"unavailable, 6050030013 6050030016 6050030017 6050030018 6050030029 6050030036",
			"ambiguous, 606000004 6050030032",
			"failed, 606000005 6050030000 6050030008 6050030021 6050030022 6050030023 6050030027 6050030031 6050030034" })
	void ofWhenDocumentedKnowsKind(String kind, String codes) {
		assertThat(codes.split(" "))
			.allSatisfy((code) -> assertThat(LiveErrorCode.of(Long.parseLong(code)).kind().getId()).isEqualTo(kind));
	}

	@ParameterizedTest
	@CsvSource(delimiterString = "=", textBlock = """
			606000000 = 认证失败 = authentication failed
			606000001 = access_token 超时失效 = access token expired or replaced
			606000002 = 重要参数缺失 = a required parameter is missing
			606000003 = 参数错误 = invalid parameter
			606000004 = 请求超时 = the request timed out inside the platform
			606000005 = 操作失败 = operation failed
			606000006 = 系统繁忙 = system busy
			6050030000 = 异常失败 = internal failure
			6050030001 = 上下文不存在 = no such live context
			6050030003 = 参数错误 = invalid parameter
			6050030004 = 链接已经存在 = the link already exists
			6050030005 = JSON 解析错误 = the JSON cannot be parsed
			6050030006 = 未登录 = not logged in
			6050030007 = 鉴权失败 = not authorized
			6050030008 = 剩余空间不足 = not enough storage space left
			6050030009 = 服务器上下文已达负载上限 = server at its limit (tasks)
			6050030010 = 服务器上下文已达负载上限 = server at its limit (CPU)
			6050030011 = 服务器上下文已达负载上限 = server at its limit (disk)
			6050030012 = 上下文已经存在 = the live context already exists
			6050030013 = 虚拟用户登录失败 = the virtual user could not log in
			6050030016 = 给资源平台发送命令失败 = sending a command to the resource platform failed
			6050030017 = 解析资源平台消息错误 = a message of the resource platform could not be parsed
			6050030018 = 资源平台 record 响应返回失败 = the resource platform answered with a failure
			6050030020 = 创建输入通道失败，没有 Parameter 参数 = input channel not created: no Parameter given
			6050030021 = 创建输入通道失败，输入通道已经存在 = input channel not created: it already exists
			6050030022 = 移除输入通道失败，不存在指定的输入通道 = input channel not removed: no such channel
			6050030023 = 设置输出参数失败，媒体服务器内部原因 = output not set: internal reason of the media server
			6050030024 = 设置输出参数失败，不存在指定的输入通道或者输入同道类型不对 = output not set: no such input channel or wrong channel type
			6050030025 = 设置输出参数失败，设置了幕布大小却没有设置布局 = output not set: canvas size given without a layout
			6050030026 = 设置输出参数失败，没有设置幕布大小却设置布局 = output not set: layout given without a canvas size
			6050030027 = 设置输出叠加台标字幕失败，媒体服务器内部原因 = overlay not set: internal reason of the media server
			6050030028 = 认证失败 = authentication failed
			6050030029 = 心跳异常 = heartbeat failure
			6050030031 = 文件读取异常 = file could not be read
			6050030032 = 媒体服务返回超时 = the media service timed out
			6050030033 = 直播任务暂停，设置输出失败 = output not set: the live is paused
			6050030034 = 下载中间文件失败 = intermediate file could not be downloaded
			6050030035 = 自动直播不支持手动设置布局 = an automatic live does not take a manual layout
			6050030036 = 自动直播登陆事件网关失败 = automatic live: login to the event gateway failed
			6050030038 = 自动直播：该房间存在一个自动直播任务 = the room already has an automatic live
			6050030039 = 不能暂停：直播中才可以 = cannot pause: only a running live can be paused
			""")
	void ofWhenDocumentedTellsMeaningInBothLanguages(long received, String chinese, String english) {
		LiveErrorCode code = LiveErrorCode.of(received);
		assertThat(code.code()).isEqualTo(received);
		assertThat(code.chineseDescription()).isEqualTo(chinese);
		assertThat(code.description()).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource({ "605030000, 6050030000", "605030001, 6050030001", "605030009, 6050030009", "605030032, 6050030032",
			"605030039, 6050030039" })
	void ofWhenNineDigitsIsTenDigitCode(long nineDigits, long tenDigits) {
		assertThat(LiveErrorCode.of(nineDigits)).isEqualTo(LiveErrorCode.of(tenDigits));
		assertThat(LiveErrorCode.of(nineDigits).code()).isEqualTo(tenDigits);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, -1, 404, 605030002, 605031001, 605029999, 606000007, 6050030002L, 6050030040L, 60600000,
			6060000001L, Long.MAX_VALUE, Long.MIN_VALUE })
	void ofWhenNotDocumentedKeepsNumber(long received) {
		LiveErrorCode code = LiveErrorCode.of(received);
		assertThat(code.code()).isEqualTo(received);
		assertThat(code.kind()).isEqualTo(LiveErrorKind.UNKNOWN);
	}

	@Test
	void ofWhenNotDocumentedSaysSoInBothLanguages() {
		LiveErrorCode code = LiveErrorCode.of(999);
		assertThat(code.description()).isEqualTo("a code that the platform does not document");
		assertThat(code.chineseDescription()).isEqualTo("平台文档未列出的错误码");
	}

}
