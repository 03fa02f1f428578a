// Plays one stream in a video element. While there is no picture it says so, and tries again, less and less often.

import { isBlocked } from "./blocked.js";

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 15_000;
const STUCK_AFTER = 10_000;
const HLS_TYPE = "application/vnd.apple.mpegurl";

// The manifest is tried again by the rules above; without a worker, as no script may come from elsewhere than a file
const SETTINGS = {
	enableWorker: false,
	manifestLoadPolicy: { default: { maxTimeToFirstByteMs: 8_000, maxLoadTimeMs: 8_000, timeoutRetry: null, errorRetry: null } },
	maxBufferLength: 10,
	backBufferLength: 10,
};

let library;

// Asked for when the first stream is played; without it, browsers that play HLS themselves still do
function hls() {
	library ??= import("../webjars/hls.js/dist/hls.light.mjs").then((module) => module.default, () => undefined);
	return library;
}

export class Player {

	// Tells each new state: idle, connecting, playing, waiting (and for how many seconds), ended, blocked (from which
	// host), unplayable; and when the picture is about to go
	constructor(video, url, { tell, leave }) {
		this.video = video;
		this.url = url;
		this.tell = tell;
		this.leave = leave;
		this.state = "idle";
		this.failures = 0;
		video.addEventListener("playing", () => this.succeed());
		video.addEventListener("ended", () => this.end());
		video.addEventListener("error", () => this.fail());
	}

	get isOn() {
		return ["connecting", "playing", "waiting"].includes(this.state);
	}

	// Whether trying again by itself would do no good
	get isOver() {
		return ["ended", "blocked", "unplayable"].includes(this.state);
	}

	play() {
		if (!this.isOn) {
			this.failures = 0;
			this.open();
		}
	}

	// What is over stays, to be seen
	stop() {
		if (this.isOn) {
			this.close();
			this.become("idle");
		}
	}

	// As if nothing had been played yet
	renew() {
		if (this.isOver) {
			this.become("idle");
		}
	}

	become(state, ...parts) {
		this.state = state;
		this.tell(state, ...parts);
	}

	async open() {
		if (isBlocked(this.url)) {
			this.block();
			return;
		}
		this.become("connecting");
		const attempt = {};
		this.attempt = attempt;
		const Hls = await hls();
		if (this.attempt !== attempt) {
			return;
		}
		if (Hls?.isSupported()) {
			this.openWith(Hls);
		}
		else if (this.video.canPlayType(HLS_TYPE)) {
			this.video.src = this.url;
		}
		else {
			this.become("unplayable");
			return;
		}
		this.watch();
		this.video.play().catch(() => undefined); // told by the events
	}

	openWith(Hls) {
		this.hls = new Hls(SETTINGS);
		this.hls.on(Hls.Events.ERROR, (_, { fatal }) => {
			if (fatal) {
				this.fail();
			}
		});
		this.hls.loadSource(this.url);
		this.hls.attachMedia(this.video);
	}

	// A picture that stands still is none
	watch() {
		let last = this.video.currentTime;
		let since = performance.now();
		this.watchdog = setInterval(() => {
			if (this.video.currentTime !== last) {
				last = this.video.currentTime;
				since = performance.now();
			}
			else if (performance.now() - since > STUCK_AFTER) {
				this.fail();
			}
		}, 1_000);
	}

	close() {
		this.leave();
		this.attempt = undefined;
		clearInterval(this.watchdog);
		clearTimeout(this.timer);
		this.hls?.destroy();
		this.hls = undefined;
		this.video.removeAttribute("src");
		this.video.load();
	}

	succeed() {
		if (this.attempt) {
			this.failures = 0;
			this.become("playing");
		}
	}

	end() {
		if (this.attempt) {
			this.close();
			this.become("ended");
		}
	}

	block() {
		this.become("blocked", new URL(this.url).host);
	}

	fail() {
		if (!this.attempt) {
			return;
		}
		this.close();
		if (isBlocked(this.url)) {
			this.block();
			return;
		}
		const pause = Math.min(FIRST_PAUSE * 2 ** this.failures, LONGEST_PAUSE);
		this.failures++;
		this.become("waiting", pause / 1_000);
		this.timer = setTimeout(() => this.open(), pause);
	}

}
