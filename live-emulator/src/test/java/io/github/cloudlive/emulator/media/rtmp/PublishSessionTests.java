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

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import io.github.cloudlive.emulator.media.AmfWriter;
import io.github.cloudlive.emulator.media.FlvTag;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PublishSession}.
 */
class PublishSessionTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final TestPublisher<FlvTag> tags = TestPublisher.create();

	private final TestPublisher<Command> commands = TestPublisher.create();

	private final PublishSession session = new PublishSession(new RtmpAddress("media", 1935, "live", "room?key=s3cr3t"),
			this.tags.flux());

	@Test
	void messagesFollowTheAnswersOfTheMediaServer() {
		conversation().then(() -> assertThat(this.session.hasEnded()).isFalse())
			.then(() -> this.tags.next(new FlvTag(FlvTag.VIDEO, 40, new byte[] { 0x17 })))
			.expectNext("9 of 7 at 40: 17")
			.then(this.tags::complete)
			.expectNext("FCUnpublish 6 of 0: null room?key=s3cr3t", "deleteStream 7 of 0: null 7.0")
			.expectComplete()
			.verify(LIMIT);
		assertThat(this.session.hasEnded()).isTrue();
	}

	@Test
	void messagesWaitForHandshake() {
		StepVerifier.create(this.session.messages(Mono.never(), this.commands.flux()))
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(50))
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void publishedTellsWhenMediaServerHasAccepted() {
		conversation().then(() -> StepVerifier.create(this.session.published()).expectComplete().verify(LIMIT))
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void descriptionComesAsMediaServersKeepIt() {
		byte[] description = new AmfWriter().string("onMetaData").toByteArray();
		byte[] kept = new AmfWriter().string("@setDataFrame").string("onMetaData").toByteArray();
		conversation().then(() -> this.tags.next(new FlvTag(FlvTag.SCRIPT, 0, description)))
			.expectNext("18 of 7 at 0: " + Bytes.hex(kept))
			.thenCancel()
			.verify(LIMIT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void errorWhenItIsAboutFormalityIsIgnored(int transaction) {
		conversation().then(() -> this.commands.next(Command.of("_error", transaction, null, Map.of("code", "x"))))
			.then(() -> this.tags.next(new FlvTag(FlvTag.AUDIO, 0, new byte[0])))
			.expectNext("8 of 7 at 0: ")
			.thenCancel()
			.verify(LIMIT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 4, 5 })
	void errorWhenItIsAboutWhatIsNeededFails(int transaction) {
		StepVerifier.create(this.session.messages(Mono.empty(), this.commands.flux()))
			.expectNextCount(2)
			.then(() -> this.commands
				.next(Command.of("_error", transaction, null, Map.of("code", "NetConnection.Connect.Rejected"))))
			.expectErrorMessage("The media server refuses: NetConnection.Connect.Rejected")
			.verify(LIMIT);
	}

	@Test
	void statusWhenErrorFails() {
		conversation().then(() -> this.commands.next(status("error", "NetStream.Publish.BadName")))
			.expectErrorMessage("The media server refuses: NetStream.Publish.BadName")
			.verify(LIMIT);
		this.tags.assertCancelled();
	}

	@Test
	void statusWhenItsCodeIsNoneIsNotQuoted() {
		conversation().then(() -> this.commands.next(status("error", "room?key=s3cr3t is taken")))
			.expectErrorMessage("The media server refuses")
			.verify(LIMIT);
	}

	@Test
	void statusWhenPublishedTwiceSendsTagsOnce() {
		conversation().then(() -> this.commands.next(status("status", "NetStream.Publish.Start")))
			.then(() -> this.tags.assertSubscribers(1))
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void connectionThatIsCutHasNotEnded() {
		conversation().thenCancel().verify(LIMIT);
		assertThat(this.session.hasEnded()).isFalse();
		this.tags.assertCancelled();
	}

	private StepVerifier.Step<String> conversation() {
		return StepVerifier.create(this.session.messages(Mono.empty(), this.commands.flux()).map(Texts::of))
			.expectNext("1 of 0 at 0: 00001000")
			.expectNext("connect 1 of 0: {app=live, type=nonprivate, flashVer=FMLE/3.0 (compatible; live-emulator), "
					+ "tcUrl=rtmp://media:1935/live}")
			.then(() -> this.commands.next(Command.of("onBWDone", 0, null, 8192)))
			.then(() -> this.commands.next(Command.of("_result", 1, Map.of(), Map.of())))
			.expectNext("releaseStream 2 of 0: null room?key=s3cr3t", "FCPublish 3 of 0: null room?key=s3cr3t",
					"createStream 4 of 0: null")
			.then(() -> this.commands.next(Command.of("_result", 4, null, 7.0)))
			.expectNext("publish 5 of 7: null room?key=s3cr3t live")
			.then(() -> this.commands.next(status("status", "NetStream.Publish.Start")));
	}

	private static Command status(String level, String code) {
		return Command.of("onStatus", 0, null, Map.of("level", level, "code", code));
	}

}
