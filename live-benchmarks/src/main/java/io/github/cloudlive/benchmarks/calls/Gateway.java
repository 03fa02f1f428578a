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

package io.github.cloudlive.benchmarks.calls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;

/**
 * A gateway that gives prepared answers, at as little cost as can be: what is measured is
 * who asks. It runs in a process of its own until its input ends.
 */
public final class Gateway implements AutoCloseable {

	/** The access token that it gives and takes. */
	static final String TOKEN = "f0f646c66a7219b040e45fdb592504ba";

	private static final int MAX_REQUEST = 4096;

	private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());

	private final URI url;

	Gateway() {
		Answers answers = new Answers();
		Channel server = new ServerBootstrap().group(this.loops)
			.channel(NioServerSocketChannel.class)
			.childHandler(new ChannelInitializer<>() {
				@Override
				protected void initChannel(Channel channel) {
					channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(MAX_REQUEST), answers);
				}
			})
			.bind(InetAddress.getLoopbackAddress(), 0)
			.syncUninterruptibly()
			.channel();
		this.url = URI.create("http://127.0.0.1:" + ((InetSocketAddress) server.localAddress()).getPort());
	}

	/**
	 * Serve, and tell where.
	 * @param args none
	 * @throws IOException if the input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		try (Gateway gateway = new Gateway()) {
			System.out.println(gateway.url());
			while (System.in.read() >= 0) {
				// until whoever started it closes its input, or ends
			}
		}
	}

	URI url() {
		return this.url;
	}

	@Override
	public void close() {
		this.loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
	}

	@Sharable
	private static final class Answers extends SimpleChannelInboundHandler<FullHttpRequest> {

		private final ByteBuf accessToken = json(
				"{\"code\":0,\"msg\":\"OK\",\"result\":{\"timeout\":7200,\"access_token\":\"" + TOKEN + "\"}}");

		private final ByteBuf oauth2Token = json(
				"{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":7200}");

		private final ByteBuf started = json(
				"{\"code\":0,\"flv_url\":\"http://media.example.com/fsp-live/20260512161527_1111.flv\","
						+ "\"group_id\":\"1111\",\"m3u8_url\":\"http://media.example.com/fsp-live/20260512161527_1111.m3u8\","
						+ "\"msg\":\"success\",\"rtmp_url\":\"rtmp://media.example.com/fsp-live/20260512161527_1111\"}");

		private final Map<String, ByteBuf> lists = Arrays.stream(Scenario.values())
			.collect(Collectors.toMap((scenario) -> "/v1/live/list?app_id=" + scenario.appId(),
					(scenario) -> list(scenario.lives())));

		@Override
		protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
			ChannelFuture unused = context.writeAndFlush(answer(request), context.voidPromise());
		}

		private FullHttpResponse answer(FullHttpRequest request) {
			return switch (request.uri()) {
				case "/access/token" -> answer(HttpResponseStatus.OK, this.accessToken);
				case "/oauth2/token" -> answer(HttpResponseStatus.OK, this.oauth2Token);
				default -> isAuthorized(request) ? answer(HttpResponseStatus.OK, business(request))
						: answer(HttpResponseStatus.UNAUTHORIZED, Unpooled.EMPTY_BUFFER);
			};
		}

		private ByteBuf business(FullHttpRequest request) {
			return request.uri().equals("/v1/live/start") ? this.started
					: this.lists.getOrDefault(request.uri(), Unpooled.EMPTY_BUFFER);
		}

		private static boolean isAuthorized(FullHttpRequest request) {
			String authorization = request.headers().get(HttpHeaderNames.AUTHORIZATION);
			return authorization != null && authorization.endsWith(TOKEN);
		}

		private static FullHttpResponse answer(HttpResponseStatus status, ByteBuf body) {
			FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status,
					body.retainedDuplicate());
			response.headers()
				.set(HttpHeaderNames.CONTENT_TYPE, "application/json")
				.setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
			return response;
		}

		private static ByteBuf list(int lives) {
			return json(IntStream.range(0, lives)
				.mapToObj(Answers::live)
				.collect(Collectors.joining(",", "{\"code\":0,\"id\":9475,\"list\":[", "],\"msg\":\"success\"}")));
		}

		private static String live(int number) {
			Function<String, String> url = (scheme) -> scheme
					+ "://media.example.com/fsp-live/20260513112347_group-%05d".formatted(number);
			return "{\"flv_url\":\"%s.flv\",\"group_id\":\"group-%05d\",\"m3u8_url\":\"%s.m3u8\",\"rtmp_url\":\"%s\",\"start_time\":%d}"
				.formatted(url.apply("http"), number, url.apply("http"), url.apply("rtmp"), 1_778_642_627 + number);
		}

		/** Outside the heap, where a socket takes it from as it is. */
		private static ByteBuf json(String text) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			return Unpooled.unreleasableBuffer(Unpooled.directBuffer(bytes.length).writeBytes(bytes));
		}

	}

}
