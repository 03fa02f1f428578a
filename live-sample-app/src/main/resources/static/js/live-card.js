// One running live.

import { Problem, stopLive } from "./api.js";
import { announce, announceProblem } from "./announcement.js";
import { label, say } from "./language.js";
import { Picture } from "./picture.js";
import { confirmStop } from "./stop-dialog.js";
import { streamUrl } from "./stream-url.js";

const template = document.getElementById("live");
const urls = { FLV: "flvUrl", HLS: "m3u8Url", RTMP: "rtmpUrl" };

const twoDigits = (number) => String(number).padStart(2, "0");

function age(startTime) {
	// The platform's clock may be ahead of this one
	const seconds = Math.max(0, Math.floor((Date.now() - startTime) / 1000));
	return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => twoDigits(Math.floor(part))).join(":");
}

// Whether they are the same live: a group that was stopped and started again has new URLs
export function isSame(live, other) {
	return Object.values(urls).every((url) => live[url] === other[url]);
}

export class LiveCard {

	constructor(live, settings, stopped) {
		this.live = live;
		this.stopped = stopped;
		this.element = template.content.cloneNode(true).firstElementChild;
		this.age = this.element.querySelector(".age");
		this.stopButton = this.element.querySelector(".stop");
		this.element.querySelector(".group").textContent = live.groupId;
		say(this.element.querySelector(".on-air"), "live.onAir");
		say(this.element.querySelector("summary"), "live.urls");
		label(this.element.querySelector("summary"), "live.urls.label", live.groupId);
		say(this.stopButton, "stop.button");
		label(this.stopButton, "stop.label", live.groupId);
		this.stopButton.addEventListener("click", () => this.stop());
		for (const [kind, property] of Object.entries(urls)) {
			if (live[property]) {
				this.element.querySelector("dl").append(streamUrl(kind, live[property], live.groupId));
			}
		}
		this.picture = new Picture(this.element.querySelector(".picture"), live, (...size) => this.seeCanvas(...size));
		this.update(live, settings);
	}

	// What is not known at once: a start tells no start time, and only the service knows what it was asked for
	update(live, settings) {
		this.live = live;
		if (live.startTime) {
			this.age.dateTime = live.startTime;
		}
		this.tick();
		if (settings) {
			this.showSettings(settings);
		}
	}

	showSettings({ width, height, frameRate, qualityLevel }) {
		if (width && height && !this.seen) {
			this.showCanvas(width, height);
		}
		if (frameRate) {
			say(this.element.querySelector(".frame-rate"), "live.frameRate", frameRate);
		}
		if (qualityLevel) {
			say(this.element.querySelector(".quality"), `qualityLevel.${qualityLevel}`);
		}
	}

	// What the picture shows counts more than what was asked for
	seeCanvas(width, height) {
		this.seen = true;
		this.showCanvas(width, height);
	}

	showCanvas(width, height) {
		this.element.querySelector(".canvas-size").textContent = `${width} × ${height}`;
	}

	tick() {
		if (this.live.startTime) {
			this.age.textContent = age(Date.parse(this.live.startTime));
		}
		else {
			say(this.age, "live.unknownAge");
		}
	}

	remove() {
		this.picture.disappear();
		this.element.remove();
	}

	async stop() {
		const { groupId } = this.live;
		if (!await confirmStop(groupId)) {
			return;
		}
		this.stopButton.disabled = true;
		try {
			await stopLive(groupId);
			announce("stop.done", groupId);
			this.stopped(this.live);
		}
		catch (problem) {
			announceProblem(problem instanceof Problem ? problem : { kind: "other" }, groupId);
			this.stopButton.disabled = false;
			this.stopped();
		}
	}

}
