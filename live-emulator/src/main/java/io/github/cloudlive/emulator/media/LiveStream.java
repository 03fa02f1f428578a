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

package io.github.cloudlive.emulator.media;

import reactor.core.publisher.Flux;

/**
 * What a live sends.
 */
public interface LiveStream {

	/**
	 * Return the tags for one more viewer. Each subscription is a viewer of its own:
	 * <ul>
	 * <li>First come the description ({@code onMetaData}), the AVC sequence header and
	 * the AAC sequence header, all at time 0.
	 * <li>Then come pictures and sound from the newest key frame on: what is past at
	 * once, the rest as its time comes. Times begin at 0 and never go back.
	 * <li>A tag is only made when it is requested, so a viewer decides how much of the
	 * stream is under way. One that falls far behind is moved to the newest key frame:
	 * the tags between are left out, and the time of the next one tells how much that
	 * was.
	 * <li>The tags complete when the live is stopped, and when the emulator is reset or
	 * closed.
	 * <li>They fail with a {@link TooManyViewersException}, before the first tag, if the
	 * emulator has as many viewers as it may have.
	 * </ul>
	 * Pictures and sounds arrive on threads of the emulator's media, what comes before
	 * them on the thread that requests it, the end on the one that stops the live: a
	 * subscriber must not block any of them. Nothing is made while nobody is subscribed.
	 * @return the tags, paced in real time
	 */
	Flux<FlvTag> tags();

}
