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

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The codes in the platform's documents.
 */
final class LiveErrorCodes {

	/** The nine-digit form of a live code lacks a zero behind 605. */
	private static final long NINE_DIGITS_FIRST = 605_030_000L;

	private static final long NINE_DIGITS_LAST = 605_030_999L;

	private static final long TEN_DIGITS_OFFSET = 6_050_030_000L - NINE_DIGITS_FIRST;

	private static final Map<Long, LiveErrorCode> CODES = new HashMap<>();

	static {
		add(606000000L, LiveErrorKind.AUTHENTICATION, "authentication failed", "认证失败");
		add(606000001L, LiveErrorKind.TOKEN_EXPIRED, "access token expired or replaced", "access_token 超时失效");
		add(606000002L, LiveErrorKind.INVALID_REQUEST, "a required parameter is missing", "重要参数缺失");
		add(606000003L, LiveErrorKind.INVALID_REQUEST, "invalid parameter", "参数错误");
		add(606000004L, LiveErrorKind.AMBIGUOUS, "the request timed out inside the platform", "请求超时");
		add(606000005L, LiveErrorKind.FAILED, "operation failed", "操作失败");
		add(606000006L, LiveErrorKind.OVERLOADED, "system busy", "系统繁忙");
		add(6050030000L, LiveErrorKind.FAILED, "internal failure", "异常失败");
		add(6050030001L, LiveErrorKind.NOT_FOUND, "no such live context", "上下文不存在");
		add(6050030003L, LiveErrorKind.INVALID_REQUEST, "invalid parameter", "参数错误");
		add(6050030004L, LiveErrorKind.ALREADY_EXISTS, "the link already exists", "链接已经存在");
		add(6050030005L, LiveErrorKind.INVALID_REQUEST, "the JSON cannot be parsed", "JSON 解析错误");
		add(6050030006L, LiveErrorKind.AUTHENTICATION, "not logged in", "未登录");
		add(6050030007L, LiveErrorKind.AUTHENTICATION, "not authorized", "鉴权失败");
		add(6050030008L, LiveErrorKind.FAILED, "not enough storage space left", "剩余空间不足");
		add(6050030009L, LiveErrorKind.OVERLOADED, "server at its limit (tasks)", "服务器上下文已达负载上限");
		add(6050030010L, LiveErrorKind.OVERLOADED, "server at its limit (CPU)", "服务器上下文已达负载上限");
		add(6050030011L, LiveErrorKind.OVERLOADED, "server at its limit (disk)", "服务器上下文已达负载上限");
		add(6050030012L, LiveErrorKind.ALREADY_EXISTS, "the live context already exists", "上下文已经存在");
		add(6050030013L, LiveErrorKind.UNAVAILABLE, "the virtual user could not log in", "虚拟用户登录失败");
		add(6050030016L, LiveErrorKind.UNAVAILABLE, "sending a command to the resource platform failed", "给资源平台发送命令失败");
		add(6050030017L, LiveErrorKind.UNAVAILABLE, "a message of the resource platform could not be parsed",
				"解析资源平台消息错误");
		add(6050030018L, LiveErrorKind.UNAVAILABLE, "the resource platform answered with a failure",
				"资源平台 record 响应返回失败");
		add(6050030020L, LiveErrorKind.INVALID_REQUEST, "input channel not created: no Parameter given",
				"创建输入通道失败，没有 Parameter 参数");
		add(6050030021L, LiveErrorKind.FAILED, "input channel not created: it already exists", "创建输入通道失败，输入通道已经存在");
		add(6050030022L, LiveErrorKind.FAILED, "input channel not removed: no such channel", "移除输入通道失败，不存在指定的输入通道");
		add(6050030023L, LiveErrorKind.FAILED, "output not set: internal reason of the media server",
				"设置输出参数失败，媒体服务器内部原因");
		add(6050030024L, LiveErrorKind.INVALID_REQUEST, "output not set: no such input channel or wrong channel type",
				"设置输出参数失败，不存在指定的输入通道或者输入同道类型不对");
		add(6050030025L, LiveErrorKind.INVALID_REQUEST, "output not set: canvas size given without a layout",
				"设置输出参数失败，设置了幕布大小却没有设置布局");
		add(6050030026L, LiveErrorKind.INVALID_REQUEST, "output not set: layout given without a canvas size",
				"设置输出参数失败，没有设置幕布大小却设置布局");
		add(6050030027L, LiveErrorKind.FAILED, "overlay not set: internal reason of the media server",
				"设置输出叠加台标字幕失败，媒体服务器内部原因");
		add(6050030028L, LiveErrorKind.AUTHENTICATION, "authentication failed", "认证失败");
		add(6050030029L, LiveErrorKind.UNAVAILABLE, "heartbeat failure", "心跳异常");
		add(6050030031L, LiveErrorKind.FAILED, "file could not be read", "文件读取异常");
		add(6050030032L, LiveErrorKind.AMBIGUOUS, "the media service timed out", "媒体服务返回超时");
		add(6050030033L, LiveErrorKind.INVALID_STATE, "output not set: the live is paused", "直播任务暂停，设置输出失败");
		add(6050030034L, LiveErrorKind.FAILED, "intermediate file could not be downloaded", "下载中间文件失败");
		add(6050030035L, LiveErrorKind.INVALID_REQUEST, "an automatic live does not take a manual layout",
				"自动直播不支持手动设置布局");
		add(6050030036L, LiveErrorKind.UNAVAILABLE, "automatic live: login to the event gateway failed",
				"自动直播登陆事件网关失败");
		add(6050030038L, LiveErrorKind.ALREADY_EXISTS, "the room already has an automatic live", "自动直播：该房间存在一个自动直播任务");
		add(6050030039L, LiveErrorKind.INVALID_STATE, "cannot pause: only a running live can be paused", "不能暂停：直播中才可以");
	}

	private LiveErrorCodes() {
	}

	static @Nullable LiveErrorCode find(long received) {
		boolean nineDigits = received >= NINE_DIGITS_FIRST && received <= NINE_DIGITS_LAST;
		return CODES.get(nineDigits ? received + TEN_DIGITS_OFFSET : received);
	}

	private static void add(long code, LiveErrorKind kind, String description, String chineseDescription) {
		CODES.put(code, new LiveErrorCode(code, kind, description, chineseDescription));
	}

}
