// Which platform this is, and how the service feels.

import { health, platform } from "./api.js";
import { say, time } from "./language.js";

const platformLine = document.getElementById("platform");
const healthLine = document.getElementById("health");
const healthText = document.getElementById("health-text");
const updated = document.getElementById("updated");

let platformKnown = false;
let listTime;

async function showPlatform() {
	const { name, appId } = await platform();
	platformLine.dataset.platform = name;
	say(platformLine.querySelector(".platform-name"), `platform.${name}`);
	say(platformLine.querySelector(".platform-app"), "platform.app", appId);
	platformLine.hidden = false;
	platformKnown = true;
}

export async function showStatus() {
	let status = "unreachable";
	try {
		if (!platformKnown) {
			await showPlatform();
		}
		status = (await health() === "UP") ? "up" : "down";
	}
	catch {
		// says so
	}
	healthLine.dataset.health = status;
	say(healthText, `health.${status}`);
}

export function showListTime(date = listTime) {
	listTime = date;
	if (date) {
		say(updated, "lives.updated", time(date));
	}
}
