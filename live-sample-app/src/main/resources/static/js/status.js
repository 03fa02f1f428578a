// Which platform this is, and how the service feels.

import { health, platform } from "./api.js";
import { clock, say } from "./language.js";

const platformLine = document.getElementById("platform");
const healthLine = document.getElementById("health");
const healthText = document.getElementById("health-text");
const updated = document.getElementById("updated");

let platformKnown = false;

async function showPlatform(offered) {
	const { name, appId, faults } = await platform();
	platformLine.dataset.platform = name;
	say(platformLine.querySelector(".platform-name"), `platform.${name}`);
	say(platformLine.querySelector(".platform-app"), "platform.app", appId);
	platformLine.hidden = false;
	platformKnown = true;
	if (faults) {
		offered();
	}
}

// Tells once if faults can be tried on the platform
export async function showStatus(faultsOffered) {
	let status;
	try {
		if (!platformKnown) {
			await showPlatform(faultsOffered);
		}
		status = (await health() === "UP") ? "up" : "down";
	}
	catch (problem) {
		status = (problem.kind === "elsewhere") ? "elsewhere" : "unreachable";
	}
	healthLine.dataset.health = status;
	say(healthText, `health.${status}`);
}

export function showListTime(date) {
	say(updated, "lives.updated", clock(date));
}
