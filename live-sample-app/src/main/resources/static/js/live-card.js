// One running live.

import { Problem, stopLive } from "./api.js";
import { announce, announceProblem } from "./announcement.js";
import { label, say } from "./language.js";
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

export class LiveCard {

	constructor(live, changed) {
		this.live = live;
		this.changed = changed;
		this.element = template.content.cloneNode(true).firstElementChild;
		this.age = this.element.querySelector(".age");
		this.stopButton = this.element.querySelector(".stop");
		this.element.querySelector(".group").textContent = live.groupId;
		say(this.element.querySelector(".on-air"), "live.onAir");
		say(this.stopButton, "stop.button");
		label(this.stopButton, "stop.label", live.groupId);
		this.stopButton.addEventListener("click", () => this.stop());
		for (const [kind, property] of Object.entries(urls)) {
			if (live[property]) {
				this.element.querySelector("dl").append(streamUrl(kind, live[property], live.groupId));
			}
		}
		if (live.startTime) {
			this.age.dateTime = live.startTime;
		}
		this.tick();
	}

	// Whether the card still tells the truth: a group that was stopped and started again has new URLs
	shows(live) {
		return this.live.startTime === live.startTime && Object.values(urls).every((url) => this.live[url] === live[url]);
	}

	tick() {
		if (this.live.startTime) {
			this.age.textContent = age(Date.parse(this.live.startTime));
		}
		else {
			say(this.age, "live.unknownAge");
		}
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
		}
		catch (problem) {
			announceProblem(problem instanceof Problem ? problem : { kind: "other" }, groupId);
			this.stopButton.disabled = false;
		}
		this.changed();
	}

}
