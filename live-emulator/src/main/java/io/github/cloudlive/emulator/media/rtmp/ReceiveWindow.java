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

/**
 * Counts what comes in, and tells when the sender wants to hear of it (RTMP 1.0, sections
 * 5.4.3 and 5.4.4).
 */
final class ReceiveWindow {

	/**
	 * The smallest window that is heeded. Nobody needs to hear more often, and a sender
	 * that asks for it would get an acknowledgement for each of its chunks.
	 */
	static final int MIN_SIZE = 64 * 1024;

	// Until the sender names another: what servers commonly ask for
	private int size = 2_500_000;

	private int total;

	private int acknowledged;

	void resize(int size) {
		this.size = Math.max(MIN_SIZE, size);
	}

	void count(int bytes) {
		this.total += bytes;
	}

	/**
	 * Return whether the sender is to be told how much has come in.
	 * @return whether it is: a sender may stop once it has sent a whole window without
	 * hearing of it, so half of one is when to tell it
	 */
	boolean isDue() {
		return this.total - this.acknowledged >= this.size / 2;
	}

	/**
	 * Return what to tell the sender, and count anew until the next time.
	 * @return how many bytes have come in so far, unsigned; begins anew after 32 bits
	 */
	int acknowledge() {
		this.acknowledged = this.total;
		return this.total;
	}

}
