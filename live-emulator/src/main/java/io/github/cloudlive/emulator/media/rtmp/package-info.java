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

/**
 * RTMP in plain Java: a server that viewers play from, and a client that publishes to a
 * media server. It follows Adobe's Real Time Messaging Protocol specification 1.0 (2012)
 * and the Action Message Format AMF0 specification (2007); classes name the sections.
 * <p>
 * From the socket inwards, each layer is a class or two:
 * <ul>
 * <li>{@code ServerHandshake}, {@code ClientHandshake}: three packets each way (section
 * 5.2);</li>
 * <li>{@code ChunkDecoder}, {@code ChunkEncoder}: messages cut into chunks (section
 * 5.3);</li>
 * <li>{@code MessageHandler}: answers what concerns the connection (sections 5.4, 6.2)
 * and reads commands (section 7.1.1);</li>
 * <li>{@code PlaySession}, {@code PublishSession}: which command comes when (section
 * 7.2).</li>
 * </ul>
 * Public types are so for the emulator only.
 */
@NullMarked
package io.github.cloudlive.emulator.media.rtmp;

import org.jspecify.annotations.NullMarked;
