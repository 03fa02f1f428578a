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

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Starts, stops and lists the cloud lives of one app.
 * <p>
 * The platform demands two things before a live can be seen: the account must be
 * certified as an enterprise developer, and people in the group must publish audio, video
 * or a screen share <em>before</em> {@link #start(StartLiveRequest) start} is called.
 * <p>
 * Arguments are checked when a method is called: a bad one throws
 * {@link InvalidFieldException}. Nothing is sent before subscription, each subscription
 * is one operation, and cancelling it cancels the exchange. Every failure of an operation
 * is a {@link LiveException}. An operation takes at most {@code live.call-timeout},
 * repetitions and the fetching of an access token included. Implementations are
 * thread-safe.
 * <p>
 * On a thread that may wait, {@link Mono#block() block()} returns an operation's result
 * or throws its failure. An operator must not wait: it runs on an event loop of the HTTP
 * client, where {@code block()} throws an {@link IllegalStateException} and yet begins
 * what it was called on.
 */
public interface LiveOperations {

	/**
	 * Start a live.
	 * <p>
	 * A start is repeated where the platform did nothing. Where it is not known whether
	 * it did, the running lives are looked at before: a live of the group that was
	 * started since the request left is the one that was asked for. (Two who start the
	 * same group at the same time cannot be told apart by that; only one of them has
	 * started it, both are given it.) Those who ask for the same at the same time share
	 * one start.
	 * @param request what to broadcast and how
	 * @return the started live, or an error: {@link LiveAlreadyExistsException} with the
	 * running live if the group is live already, {@link LiveOutcomeUnknownException} if
	 * the live may or may not have been started, another {@link LiveException} if it was
	 * not
	 */
	Mono<LiveStream> start(StartLiveRequest request);

	/**
	 * Start a live with the configured defaults.
	 * @param groupId the group to broadcast
	 * @return as {@link #start(StartLiveRequest)}
	 */
	default Mono<LiveStream> start(String groupId) {
		return start(StartLiveRequest.of(groupId));
	}

	/**
	 * Start a live unless the group has one, whoever started it. Safe from many callers
	 * and replicas at once. A running live keeps what it was started with.
	 * @param request what to broadcast and how, if there is no live
	 * @return the running or the started live, or an error:
	 * {@link LiveOutcomeUnknownException} if the live may or may not have been started,
	 * another {@link LiveException} if it was not
	 */
	Mono<LiveStream> ensureStarted(StartLiveRequest request);

	/**
	 * Start a live with the configured defaults unless the group has one.
	 * @param groupId the group to broadcast
	 * @return as {@link #ensureStarted(StartLiveRequest)}
	 */
	default Mono<LiveStream> ensureStarted(String groupId) {
		return ensureStarted(StartLiveRequest.of(groupId));
	}

	/**
	 * Stop the live of a group. Where it is not known whether the platform did so, the
	 * stop is repeated.
	 * @param groupId the group whose live is stopped
	 * @return completion when the live is stopped, or an error:
	 * {@link LiveNotFoundException} if the group is not live,
	 * {@link LiveOutcomeUnknownException} if the live may or may not have been stopped,
	 * another {@link LiveException} if it was not
	 */
	Mono<Void> stop(String groupId);

	/**
	 * Stop the live of a group if it has one.
	 * @param groupId the group that is not to be live
	 * @return completion when the group is not live, or an error:
	 * {@link LiveOutcomeUnknownException} if the live may or may not have been stopped,
	 * another {@link LiveException} if it was not
	 */
	Mono<Void> ensureStopped(String groupId);

	/**
	 * List the running lives of the app. The platform answers the whole list at once;
	 * there is no paging.
	 * @return the running lives, in the platform's order
	 */
	Flux<LiveStream> list();

	/**
	 * Find the running live of a group, by listing the lives of the app.
	 * @param groupId the group to look for
	 * @return the live, or empty if the group is not live
	 */
	Mono<LiveStream> find(String groupId);

	/**
	 * Return operations for another app of the same account. Both share the access token
	 * and everything else but the app ID.
	 * @param appId the other app
	 * @return operations for that app
	 */
	LiveOperations forApp(String appId);

}
