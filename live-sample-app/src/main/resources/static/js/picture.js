// The picture of one live, with what a person can do about it.

import { label, say, silence } from "./language.js";
import { Player } from "./player.js";
import { arrange, offer, withdraw } from "./previews.js";

export class Picture {

	// Tells the size of the canvas as soon as it is known
	constructor(element, live, tellSize) {
		this.element = element;
		this.groupId = live.groupId;
		this.wish = undefined; // what the person wants: { play, at }
		this.video = element.querySelector("video");
		this.still = element.querySelector(".still");
		this.words = element.querySelector(".words");
		this.watchButton = element.querySelector(".watch");
		this.soundButton = element.querySelector(".sound");
		this.player = live.m3u8Url && new Player(this.video, live.m3u8Url,
			{ tell: (...state) => this.show(...state), leave: () => this.keepStill() });
		this.video.muted = true;
		this.video.addEventListener("resize", () => this.video.videoWidth > 0 && tellSize(this.video.videoWidth, this.video.videoHeight));
		this.video.addEventListener("volumechange", () => this.showSound());
		this.watchButton.addEventListener("click", () => this.toggle());
		this.soundButton.addEventListener("click", () => this.toggleSound());
		const fullScreenButton = element.querySelector(".full-screen");
		fullScreenButton.addEventListener("click", () => this.fillScreen());
		const reloadButton = element.querySelector(".reload");
		reloadButton.addEventListener("click", () => location.reload());
		say(reloadButton, "picture.reload");
		label(this.video, "picture.label", this.groupId);
		label(this.soundButton, "picture.sound", this.groupId);
		label(fullScreenButton, "picture.fullScreen", this.groupId);
		this.showSound();
		this.show("idle");
	}

	appear() {
		if (this.player) {
			offer(this.element, this);
		}
		else {
			this.show("none");
		}
	}

	disappear() {
		withdraw(this.element);
	}

	// Whether there is nothing to be seen any more, unless the person asks again
	get isOver() {
		return this.player.isOver;
	}

	play() {
		this.player.play();
	}

	rest() {
		this.player.stop();
	}

	toggle() {
		this.wish = { play: !this.player.isOn, at: performance.now() };
		this.player.renew();
		arrange();
	}

	// Whoever listens to one live does not want to hear another
	toggleSound() {
		const muted = !this.video.muted;
		for (const video of document.querySelectorAll(".picture video")) {
			video.muted = true;
		}
		this.video.muted = muted;
	}

	showSound() {
		this.soundButton.setAttribute("aria-pressed", String(!this.video.muted));
	}

	fillScreen() {
		// Safari on the iPhone fills the screen with videos only
		(this.video.requestFullscreen ?? this.video.webkitEnterFullscreen)?.call(this.video);
	}

	show(state, ...parts) {
		this.element.dataset.state = state;
		if (state === "playing") {
			silence(this.words);
		}
		else {
			say(this.words, `picture.${state}`, ...parts);
		}
		label(this.watchButton, this.player?.isOn ? "picture.rest" : "picture.watch", this.groupId);
		if (this.player?.isOver) {
			arrange(); // another may play in its place
		}
	}

	// What was last seen stays, in place of a black field
	keepStill() {
		const { videoWidth, videoHeight } = this.video;
		if (videoWidth > 0) {
			this.still.width = videoWidth;
			this.still.height = videoHeight;
			this.still.getContext("2d").drawImage(this.video, 0, 0);
			this.still.hidden = false;
		}
	}

}
