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
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import io.github.cloudlive.emulator.media.FlvTag;
import io.github.cloudlive.emulator.media.LiveStreams;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlaySession}.
 */
class PlaySessionTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final TestPublisher<FlvTag> tags = TestPublisher.create();

	private final TestPublisher<Command> commands = TestPublisher.create();

	private final PlaySession session = new PlaySession(streams("1_room"));

	@Test
	void connectIsAnsweredWithLimitsAndSuccess() {
		assertThat(answers(Command.of("connect", 1, Map.of("app", "fsp-live")))).containsExactly(
				"5 of 0 at 0: 002625a0", "6 of 0 at 0: 002625a002", "1 of 0 at 0: 00001000",
				"_result 1 of 0: {fmsVer=FMS/3,0,1,123, capabilities=31.0} {level=status, "
						+ "code=NetConnection.Connect.Success, description=Connected, objectEncoding=0.0}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fsp-live/", "fsp-live?token=x" })
	void connectWhenApplicationHasSomethingAppendedIsAccepted(String application) {
		assertThat(answers(Command.of("connect", 1, Map.of("app", application)))).last()
			.asString()
			.contains("NetConnection.Connect.Success");
	}

	@Test
	void connectWhenApplicationIsOtherIsRejected() {
		assertThat(answers(Command.of("connect", 1, Map.of("app", "live"))))
			.containsExactly("_error 1 of 0: null {level=error, code=NetConnection.Connect.Rejected, "
					+ "description=The application is fsp-live}");
	}

	@Test
	void createStreamIsAnsweredWithStream() {
		assertThat(answers(Command.of("createStream", 2))).containsExactly("_result 2 of 0: null 1.0");
	}

	@Test
	void getStreamLengthIsAnsweredWithZeroAsForAllLives() {
		assertThat(answers(Command.of("getStreamLength", 3, null, "1_room")))
			.containsExactly("_result 3 of 0: null 0.0");
	}

	@Test
	void fcSubscribeIsAnswered() {
		assertThat(answers(Command.of("FCSubscribe", 4, null, "1_room"))).containsExactly(
				"onFCSubscribe 0 of 0: null {level=status, code=NetStream.Play.Start, description=Subscribed}");
	}

	@Test
	void publishIsRefused() {
		assertThat(answers(Command.of("publish", 5, null, "1_room", "live"))).singleElement()
			.asString()
			.contains("NetStream.Publish.BadName");
	}

	@Test
	void formalityIsAnsweredWithNothing() {
		assertThat(answers(Command.of("_checkbw", 6))).containsExactly("_result 6 of 0: null null");
	}

	@Test
	void unknownCommandFailsIfItWaitsForAnswer() {
		assertThat(answers(Command.of("dance", 7))).singleElement()
			.asString()
			.startsWith("_error 7")
			.contains("Failed");
		assertThat(answers(Command.of("pause", 0))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1_other", "", "%zz" })
	void playWhenNoSuchLiveRunsIsAnsweredAndConnectionStays(String name) {
		StepVerifier.create(this.session.answer(this.commands.flux()).map(Texts::code))
			.then(() -> this.commands.next(Command.of("play", 0, null, name)))
			.expectNext("NetStream.Play.StreamNotFound")
			.then(() -> this.commands.next(Command.of("play", 0, null, "1_room")))
			.expectNext("", "NetStream.Play.Reset", "NetStream.Play.Start")
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void playSendsTagsUntilLiveStopsAndEndsConnection() {
		StepVerifier.create(this.session.answer(this.commands.flux()).map(Texts::of))
			.then(() -> this.commands.next(Command.of("play", 0, null, "1_room")))
			.expectNext("4 of 0 at 0: 000000000001")
			.expectNextMatches((text) -> text.contains("NetStream.Play.Reset"))
			.expectNextMatches((text) -> text.contains("NetStream.Play.Start"))
			.then(() -> this.tags.next(new FlvTag(FlvTag.VIDEO, 40, new byte[] { 0x17 })))
			.expectNext("9 of 1 at 40: 17")
			.then(() -> this.tags.next(new FlvTag(FlvTag.AUDIO, 42, new byte[] { (byte) 0xaf })))
			.expectNext("8 of 1 at 42: af")
			.then(this.tags::complete)
			.expectNextMatches((text) -> text.contains("NetStream.Play.UnpublishNotify"))
			.expectNextMatches((text) -> text.contains("NetStream.Play.Stop"))
			.expectNext("4 of 0 at 0: 000100000001")
			.expectComplete()
			.verify(LIMIT);
		this.commands.assertCancelled();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1_a/b+c", "1_a%2Fb%2Bc", "1_a%2fb+c", "1_a/b+c?token=x" })
	void playFindsLiveByNameAsInUrlOrDecoded(String name) {
		PlaySession session = new PlaySession(streams("1_a/b+c"));
		StepVerifier.create(session.answer(this.commands.flux()).map(Texts::code))
			.then(() -> this.commands.next(Command.of("play", 0, null, name)))
			.expectNext("", "NetStream.Play.Reset", "NetStream.Play.Start")
			.thenCancel()
			.verify(LIMIT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "deleteStream", "closeStream" })
	void viewerThatLeavesGetsNoMoreTagsAndMayComeBack(String command) {
		StepVerifier.create(this.session.answer(this.commands.flux()).map(Texts::code))
			.then(() -> this.commands.next(Command.of("play", 0, null, "1_room")))
			.expectNextCount(3)
			.then(() -> this.commands.next(Command.of(command, 0, null, 1)))
			.then(() -> this.tags.assertNoSubscribers())
			.then(() -> this.commands.next(Command.of("play", 0, null, "1_room")))
			.expectNextCount(3)
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void playWhenPlayingBeginsAnew() {
		StepVerifier.create(this.session.answer(this.commands.flux()))
			.then(() -> this.commands.next(Command.of("play", 0, null, "1_room")))
			.expectNextCount(3)
			.then(() -> this.commands.next(Command.of("play", 0, null, "1_room")))
			.expectNextCount(3)
			.then(() -> this.tags.assertSubscribers(1))
			.thenCancel()
			.verify(LIMIT);
	}

	@Test
	void playWhenStreamFailsIsTold() {
		StepVerifier.create(this.session.answer(this.commands.flux()).map(Texts::code))
			.then(() -> this.commands.next(Command.of("play", 0, null, "1_room")))
			.expectNextCount(3)
			.then(() -> this.tags.error(new IllegalStateException("too many viewers")))
			.expectNext("NetStream.Play.Failed", "NetStream.Play.UnpublishNotify", "NetStream.Play.Stop", "")
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void viewerThatIsGoneLeaves() {
		StepVerifier.create(this.session.answer(this.commands.flux()))
			.then(() -> this.commands.next(Command.of("play", 0, null, "1_room")))
			.expectNextCount(3)
			.thenCancel()
			.verify(LIMIT);
		this.tags.assertNoSubscribers();
	}

	private LiveStreams streams(String running) {
		return (name) -> name.equals(running) ? this.tags::flux : null;
	}

	private List<String> answers(Command command) {
		List<String> answers = this.session.answer(Flux.just(command)).map(Texts::of).collectList().block(LIMIT);
		assertThat(answers).isNotNull();
		return answers;
	}

}
