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

package io.github.cloudlive.token.redis;

import java.util.List;

import org.springframework.data.redis.core.script.RedisScript;

/**
 * What Redis does in one step. Scripts answer with text only, which all clients read
 * alike, and run on Redis 2.6.12 and later.
 */
final class TokenScripts {

	/**
	 * Keys: generation, token. Answers generation, stored value (or nothing) and its time
	 * to live in milliseconds.
	 */
	@SuppressWarnings("rawtypes")
	static final RedisScript<List> READ = RedisScript.of("""
			local generation = redis.call('GET', KEYS[1]) or '0'
			local token = redis.call('GET', KEYS[2]) or ''
			return { generation, token, tostring(redis.call('PTTL', KEYS[2])) }
			""", List.class);

	/**
	 * Keys: generation, token. Arguments: generation before, generation after, stored
	 * value, its time to live in milliseconds, channel. A hint that cannot be given does
	 * not undo the publication.
	 */
	static final RedisScript<Boolean> PUBLISH = RedisScript.of("""
			if (redis.call('GET', KEYS[1]) or '0') ~= ARGV[1] then
				return 0
			end
			redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4])
			redis.call('SET', KEYS[1], ARGV[2])
			redis.pcall('PUBLISH', ARGV[5], ARGV[2])
			return 1
			""", Boolean.class);

	/**
	 * Key: lease. Arguments: owner, milliseconds. Succeeds as well where this owner has
	 * the lease: a client that lost its connection sends the command again.
	 */
	static final RedisScript<Boolean> ACQUIRE = RedisScript.of("""
			if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
				return 1
			end
			return redis.call('GET', KEYS[1]) == ARGV[1] and 1 or 0
			""", Boolean.class);

	/**
	 * Key: lease. Arguments: owner, milliseconds.
	 */
	static final RedisScript<Boolean> RENEW = RedisScript.of("""
			if redis.call('GET', KEYS[1]) ~= ARGV[1] then
				return 0
			end
			return redis.call('PEXPIRE', KEYS[1], ARGV[2])
			""", Boolean.class);

	/**
	 * Key: lease. Arguments: owner, milliseconds of rest. While it rests the lease has no
	 * owner: no one's name is empty.
	 */
	static final RedisScript<Boolean> RELEASE = RedisScript.of("""
			if redis.call('GET', KEYS[1]) ~= ARGV[1] then
				return 0
			end
			if tonumber(ARGV[2]) > 0 then
				redis.call('SET', KEYS[1], '', 'PX', ARGV[2])
			else
				redis.call('DEL', KEYS[1])
			end
			return 1
			""", Boolean.class);

	private TokenScripts() {
	}

}
