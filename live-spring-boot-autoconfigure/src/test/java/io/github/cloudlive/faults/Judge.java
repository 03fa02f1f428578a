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

package io.github.cloudlive.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.github.cloudlive.LiveAlreadyExistsException;
import io.github.cloudlive.LiveNotFoundException;
import io.github.cloudlive.LiveStream;
import io.github.cloudlive.emulator.EmulatorOperation;
import io.github.cloudlive.emulator.EmulatorState.JournalEntry;

/**
 * Compares what callers were told with what was true on the platform.
 */
final class Judge {

	/**
	 * Within this time nobody can tell two starters of a group apart: start times and
	 * dates are in whole seconds, and an answer takes a while.
	 */
	private static final Duration INDISTINGUISHABLE = Duration.ofSeconds(3);

	private final List<String> complaints = new ArrayList<>();

	private final List<PlayedRound> rounds;

	private final History history;

	private final List<Instant> looks;

	Judge(List<PlayedRound> rounds, History history, List<Instant> looks) {
		this.rounds = rounds;
		this.history = history;
		this.looks = looks;
	}

	List<String> complaints() {
		for (PlayedRound round : this.rounds) {
			for (Played played : round.steps()) {
				judge(played, round);
			}
		}
		return this.complaints;
	}

	private void judge(Played played, PlayedRound round) {
		if (played.step().starts()) {
			expect(isAcceptedOnce(played, round), "was accepted twice", played);
		}
		if (played.isUnknown()) {
			expect(isUnknowable(played, round), "could have been known", played);
		}
		else if (played.succeeded()) {
			expect(isTrue(played, round), "was not true", played);
		}
		else {
			expect(isNotDone(played, round), "was done", played);
		}
	}

	/**
	 * A start may be accepted again only after somebody else's stop, and a look in
	 * between that could not see it any more; or if a request of it comes late.
	 */
	private boolean isAcceptedOnce(Played played, PlayedRound round) {
		List<JournalEntry> starts = this.history.startsOf(played.step().width());
		for (int i = 1; i < starts.size(); i++) {
			Instant first = starts.get(i - 1).time();
			Instant second = starts.get(i).time();
			boolean looked = this.looks.stream().anyMatch((look) -> look.isAfter(first) && !look.isAfter(second));
			if (!looked && !worksLater(EmulatorOperation.START, round)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * After a single fault the repetition, or the look, tells the truth.
	 */
	private static boolean isUnknowable(Played played, PlayedRound round) {
		EmulatorOperation operation = played.step().starts() ? EmulatorOperation.START : EmulatorOperation.STOP;
		boolean inDoubt = round.faults(operation, ModelFault::hidesTheTruth) > 0;
		boolean again = round.faults(operation) > 1 || round.faults(EmulatorOperation.TOKEN) > 0;
		boolean blind = played.step().starts() && round.faults(EmulatorOperation.LIST) > 0;
		return inDoubt && (again || blind);
	}

	private boolean isTrue(Played played, PlayedRound round) {
		String group = played.step().group();
		return switch (played.step().action()) {
			case START -> isStartedBy(played) || isStartedByATwin(played, round);
			case ENSURE_STARTED -> sometimes(played, (live) -> isLive(group, played.lives().get(0), live));
			case STOP, ENSURE_STOPPED -> sometimes(played, (live) -> !live.containsKey(group));
			case LIST -> sometimes(played, (live) -> live.keySet().equals(groups(played.lives())));
			case FIND -> sometimes(played, (live) -> played.lives().isEmpty() ? !live.containsKey(group)
					: isLive(group, played.lives().get(0), live));
		};
	}

	private boolean isStartedBy(Played played) {
		return this.history.startsOf(played.step().width())
			.stream()
			.anyMatch((start) -> History.isOf(start, played.lives().get(0)));
	}

	/**
	 * Nobody can tell apart: another start of the group in the same seconds, while it is
	 * in doubt whether this one was done.
	 */
	private boolean isStartedByATwin(Played played, PlayedRound round) {
		return round.faults(EmulatorOperation.START, ModelFault::hidesTheTruth) > 0 && this.history
			.entries(EmulatorOperation.START, played.step().group(), played.begin().minus(INDISTINGUISHABLE),
					played.end())
			.anyMatch((start) -> History.isOf(start, played.lives().get(0)));
	}

	private boolean isNotDone(Played played, PlayedRound round) {
		String group = played.step().group();
		if (played.failure() instanceof LiveAlreadyExistsException
				&& !sometimes(played, (live) -> live.containsKey(group))) {
			return false;
		}
		if (played.failure() instanceof LiveNotFoundException
				&& !sometimes(played, (live) -> !live.containsKey(group))) {
			return false;
		}
		if (played.step().starts()) {
			// what is still on its way may come when the live in its way has ended
			return this.history.startsOf(played.step().width())
				.stream()
				.allMatch((start) -> start.time().isAfter(played.end()) && worksLater(EmulatorOperation.START, round));
		}
		return !played.step().stops() || isStoppedByOthers(played, round)
				|| this.history.entries(EmulatorOperation.STOP, group, played.begin(), played.end())
					.findAny()
					.isEmpty();
	}

	/**
	 * The journal does not tell stops apart.
	 */
	private boolean isStoppedByOthers(Played played, PlayedRound round) {
		boolean another = round.steps()
			.stream()
			.anyMatch((other) -> other != played && other.step().stops()
					&& other.step().group().equals(played.step().group()));
		return another || this.rounds.stream().anyMatch((each) -> worksLater(EmulatorOperation.STOP, each));
	}

	private static boolean worksLater(EmulatorOperation operation, PlayedRound round) {
		return round.faults(operation, ModelFault::worksLater) > 0;
	}

	private boolean sometimes(Played played, Predicate<Map<String, JournalEntry>> truth) {
		return this.history.moments(played.begin().minus(ModelRun.LAG), played.end()).anyMatch(truth);
	}

	private static boolean isLive(String group, LiveStream stream, Map<String, JournalEntry> live) {
		JournalEntry start = live.get(group);
		return start != null && History.isOf(start, stream);
	}

	private static Set<String> groups(List<LiveStream> lives) {
		return lives.stream().map(LiveStream::getGroupId).collect(Collectors.toSet());
	}

	private void expect(boolean condition, String complaint, Played played) {
		if (!condition) {
			this.complaints.add("%s: %s %s".formatted(complaint, played,
					this.history.entries(EmulatorOperation.START, played.step().group(), Instant.MIN, Instant.MAX)
						.toList()));
		}
	}

}
