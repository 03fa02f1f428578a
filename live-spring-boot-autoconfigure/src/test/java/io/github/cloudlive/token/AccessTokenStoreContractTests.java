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

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import io.github.cloudlive.token.TokenSnapshot.StoredToken;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every {@link AccessTokenStore} has to keep. Extend it for a store of your own, say
 * how to make one and how to let time pass, and run it with JUnit; AssertJ and
 * reactor-test are needed too.
 */
public abstract class AccessTokenStoreContractTests {

	/**
	 * How long anything may take, by the clock on the wall.
	 */
	protected static final Duration LIMIT = Duration.ofSeconds(30);

	/** Longer than any test. */
	private static final Duration LONG = Duration.ofHours(2);

	private static final int REPLICAS = 4;

	private static final int COMMANDS = 64;

	private List<AccessTokenStore> replicas;

	private AccessTokenStore store;

	/**
	 * Return a new client of the storage that the test uses. The storage is empty before
	 * each test. A store that lives in one process only returns the same one each time.
	 * @return the store as one more replica has it
	 */
	protected abstract AccessTokenStore connect();

	/**
	 * Let time pass by the clock that the store goes by. Where it cannot be moved, wait.
	 * @param time how much at least
	 */
	protected abstract void letPass(Duration time);

	/**
	 * Return a time that tests wait for, and that some commands in a row take less than.
	 * @return 2 s; less makes the tests faster where the clock can be moved
	 */
	protected Duration moment() {
		return Duration.ofSeconds(2);
	}

	@BeforeEach
	void connectReplicas() {
		this.replicas = IntStream.range(0, REPLICAS).mapToObj((number) -> connect()).toList();
		this.store = this.replicas.get(0);
	}

	@Test
	void readWhenNothingWasPublishedIsGenerationZeroWithoutToken() {
		assertThat(read()).isEqualTo(new TokenSnapshot(0, null));
	}

	@Test
	void readWhenTokenWasPublishedReturnsItOnEveryReplica() {
		assertThat(publish("one", LONG, 0)).isTrue();
		assertThat(this.replicas).allSatisfy((replica) -> {
			TokenSnapshot snapshot = await(replica.read());
			assertThat(snapshot.generation()).isEqualTo(1);
			assertThat(snapshot.token()).isNotNull();
			assertThat(snapshot.token().value()).isEqualTo("one");
			assertThat(snapshot.token().lifetime()).isEqualTo(LONG);
			assertThat(snapshot.token().remaining()).isPositive().isLessThanOrEqualTo(LONG);
		});
	}

	@Test
	void readWhenTokenIsLongAndOfAllVisibleCharactersReturnsItUnchanged() {
		String visible = IntStream.range(0x21, 0x7f).mapToObj(Character::toString).collect(Collectors.joining());
		publish(visible.repeat(50), LONG, 0);
		assertThat(token().value()).isEqualTo(visible.repeat(50));
	}

	@Test
	void readWhenTimePassesReturnsSameLifetimeAndLessRemaining() {
		publish("one", LONG, 0);
		letPass(moment());
		assertThat(token().lifetime()).isEqualTo(LONG);
		assertThat(token().remaining()).isPositive().isLessThanOrEqualTo(LONG.minus(moment()));
	}

	@Test
	void readWhenTokenHasExpiredReturnsGenerationOnly() {
		publish("one", moment(), 0);
		letPass(moment());
		assertThat(read()).isEqualTo(new TokenSnapshot(1, null));
	}

	@Test
	void readIsDoneAnewForEachSubscriber() {
		Mono<TokenSnapshot> read = this.store.read();
		assertThat(await(read).generation()).isZero();
		publish("one", LONG, 0);
		assertThat(await(read).generation()).isEqualTo(1);
	}

	@Test
	void publishWhenTokenIsThereReplacesTokenAndTimes() {
		publish("one", moment(), 0);
		assertThat(publish("two", LONG, 1)).isTrue();
		letPass(moment());
		assertThat(read().generation()).isEqualTo(2);
		assertThat(token().value()).isEqualTo("two");
		assertThat(token().lifetime()).isEqualTo(LONG);
	}

	@Test
	void publishWhenAnotherWasPublishedMeanwhileChangesNothing() {
		publish("one", LONG, 0);
		assertThat(publish("late", LONG, 0)).isFalse();
		assertThat(read().generation()).isEqualTo(1);
		assertThat(token().value()).isEqualTo("one");
	}

	@Test
	void publishWhenGenerationIsNotReachedYetChangesNothing() {
		assertThat(publish("early", LONG, 1)).isFalse();
		assertThat(read()).isEqualTo(new TokenSnapshot(0, null));
	}

	@Test
	void publishWhenTokenHasExpiredGoesOnCounting() {
		publish("one", moment(), 0);
		letPass(moment());
		assertThat(publish("late", LONG, 0)).isFalse();
		assertThat(publish("two", LONG, 1)).isTrue();
		assertThat(read().generation()).isEqualTo(2);
	}

	@Test
	void publishWhenManyDoAtOnceIsDoneByOne() {
		List<Integer> winners = winners((replica, number) -> replica.publish(new FetchedToken("t" + number, LONG), 0));
		assertThat(winners).hasSize(1);
		assertThat(read().generation()).isEqualTo(1);
		assertThat(token().value()).isEqualTo("t" + winners.get(0));
	}

	@Test
	void acquireLeaseWhenNobodyHasItTakesIt() {
		assertThat(acquire("me", LONG)).isTrue();
	}

	@Test
	void acquireLeaseWhenAnotherHasItDoesNot() {
		acquire("me", LONG);
		assertThat(this.replicas)
			.allSatisfy((replica) -> assertThat(await(replica.acquireLease("other", LONG))).isFalse());
	}

	@Test
	void acquireLeaseWhenManyDoAtOnceIsDoneByOne() {
		assertThat(winners((replica, number) -> replica.acquireLease("owner-" + number, LONG))).hasSize(1);
	}

	@Test
	void acquireLeaseWhenItHasEndedByItselfTakesIt() {
		acquire("me", moment());
		letPass(moment());
		assertThat(acquire("other", LONG)).isTrue();
	}

	@Test
	void renewLeaseWhenOwnedProlongsIt() {
		acquire("me", moment());
		assertThat(renew("me", LONG)).isTrue();
		letPass(moment());
		assertThat(acquire("other", LONG)).isFalse();
	}

	@Test
	void renewLeaseCountsFromNowOn() {
		acquire("me", LONG);
		assertThat(renew("me", moment())).isTrue();
		letPass(moment());
		assertThat(acquire("other", LONG)).isTrue();
	}

	@Test
	void renewLeaseWhenAnotherHasItDoesNot() {
		acquire("me", LONG);
		assertThat(renew("other", moment())).isFalse();
		letPass(moment());
		assertThat(acquire("other", LONG)).isFalse();
	}

	@Test
	void renewLeaseWhenItHasEndedDoesNot() {
		acquire("me", moment());
		letPass(moment());
		assertThat(renew("me", LONG)).isFalse();
		assertThat(acquire("other", LONG)).isTrue();
	}

	@Test
	void renewLeaseWhenNobodyHasItDoesNot() {
		assertThat(renew("me", LONG)).isFalse();
		assertThat(acquire("other", LONG)).isTrue();
	}

	@Test
	void releaseLeaseWhenOwnedFreesIt() {
		acquire("me", LONG);
		release("me", Duration.ZERO);
		assertThat(acquire("other", LONG)).isTrue();
	}

	@Test
	void releaseLeaseWhenAnotherHasItDoesNothing() {
		acquire("me", LONG);
		release("other", Duration.ZERO);
		assertThat(acquire("other", LONG)).isFalse();
		assertThat(renew("me", LONG)).isTrue();
	}

	@Test
	void releaseLeaseWhenAnotherHasItDoesNotMakeItRest() {
		acquire("me", LONG);
		release("other", moment());
		letPass(moment());
		assertThat(renew("me", LONG)).isTrue();
	}

	@Test
	void releaseLeaseWhenNobodyHasItDoesNotMakeItRest() {
		release("me", LONG);
		assertThat(acquire("other", LONG)).isTrue();
	}

	@Test
	void releaseLeaseWhenAnotherHasTakenOverDoesNothing() {
		acquire("me", moment());
		letPass(moment());
		acquire("other", LONG);
		release("me", Duration.ZERO);
		assertThat(acquire("third", LONG)).isFalse();
	}

	@Test
	void releaseLeaseWithRestKeepsEverybodyFromTakingIt() {
		acquire("me", LONG);
		release("me", LONG);
		assertThat(acquire("other", LONG)).isFalse();
		assertThat(acquire("me", LONG)).isFalse();
		assertThat(renew("me", LONG)).isFalse();
	}

	@Test
	void releaseLeaseWhenItRestsDoesNotEndRest() {
		acquire("me", LONG);
		release("me", LONG);
		release("me", Duration.ZERO);
		assertThat(acquire("other", LONG)).isFalse();
	}

	@Test
	void acquireLeaseWhenRestIsOverTakesIt() {
		acquire("me", LONG);
		release("me", moment());
		letPass(moment());
		assertThat(acquire("other", LONG)).isTrue();
	}

	@Test
	void leaseIsIndependentOfToken() {
		acquire("me", LONG);
		assertThat(publish("one", LONG, 0)).isTrue();
		release("me", Duration.ZERO);
		assertThat(token().value()).isEqualTo("one");
	}

	@Test
	void commandsWhenNotSubscribedDoNothing() {
		List<Object> commands = List.of(this.store.publish(new FetchedToken("one", LONG), 0),
				this.store.acquireLease("me", LONG), this.store.releaseLease("me", LONG));
		assertThat(commands).doesNotContainNull();
		assertThat(read()).isEqualTo(new TokenSnapshot(0, null));
		assertThat(acquire("other", LONG)).isTrue();
		Mono<Boolean> renewal = this.store.renewLease("other", moment());
		assertThat(renewal).isNotNull();
		letPass(moment());
		assertThat(acquire("third", LONG)).isFalse();
	}

	@Test
	void publicationsTellOfPublicationsOnEveryReplica() {
		Flux<Long> heard = Flux.merge(this.replicas.stream().map((replica) -> replica.publications().next()).toList());
		StepVerifier.create(heard.collectList().takeUntilOther(publishForEver()))
			.assertNext((generations) -> assertThat(generations).hasSize(REPLICAS)
				.allSatisfy((generation) -> assertThat(generation).isPositive()))
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void publicationsWhenListenerLeavesGoOnForOthers() {
		Mono<Long> leaves = this.store.publications().next();
		Mono<List<Long>> stays = this.store.publications().take(3).collectList();
		StepVerifier.create(Mono.zip(leaves, stays).takeUntilOther(publishForEver()))
			.assertNext((heard) -> assertThat(heard.getT2()).hasSize(3).isSorted().doesNotHaveDuplicates())
			.expectComplete()
			.verify(LIMIT);
	}

	@Test
	void publicationsWhenListenedToAgainTellOfLaterOnes() {
		for (int round = 0; round < 2; round++) {
			long before = read().generation();
			// one that is still on its way from the round before may come first
			Mono<Long> later = this.store.publications().filter((generation) -> generation > before).next();
			StepVerifier.create(later.takeUntilOther(publishForEver()))
				.expectNextCount(1)
				.expectComplete()
				.verify(LIMIT);
		}
	}

	/**
	 * Since a publication is only a hint that may be lost, there are many of them.
	 */
	private Mono<Void> publishForEver() {
		AccessTokenStore other = this.replicas.get(REPLICAS - 1);
		return Flux.interval(Duration.ofMillis(20))
			.onBackpressureDrop()
			.concatMap((tick) -> other.read())
			.concatMap((snapshot) -> other.publish(new FetchedToken("token", LONG), snapshot.generation()))
			.then();
	}

	private List<Integer> winners(Competition competition) {
		return await(Flux.range(0, COMMANDS)
			.flatMap((number) -> competition.enter(this.replicas.get(number % REPLICAS), number)
				.subscribeOn(Schedulers.boundedElastic())
				.filter(Boolean::booleanValue)
				.map((won) -> number), COMMANDS)
			.collectList());
	}

	private TokenSnapshot read() {
		return await(this.store.read());
	}

	private StoredToken token() {
		StoredToken token = read().token();
		assertThat(token).isNotNull();
		return token;
	}

	private boolean publish(String token, Duration lifetime, long after) {
		return await(this.store.publish(new FetchedToken(token, lifetime), after));
	}

	private boolean acquire(String owner, Duration time) {
		return await(this.store.acquireLease(owner, time));
	}

	private boolean renew(String owner, Duration time) {
		return await(this.store.renewLease(owner, time));
	}

	private void release(String owner, Duration rest) {
		StepVerifier.create(this.store.releaseLease(owner, rest)).expectComplete().verify(LIMIT);
	}

	private static <T> T await(Mono<T> command) {
		T result = command.block(LIMIT);
		assertThat(result).isNotNull();
		return result;
	}

	@FunctionalInterface
	private interface Competition {

		Mono<Boolean> enter(AccessTokenStore replica, int number);

	}

}
