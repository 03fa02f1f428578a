// Asks before a live is stopped.

import { say } from "./language.js";

const dialog = document.getElementById("confirm");

// Answers whether to go on
export function confirmStop(groupId) {
	say(document.getElementById("confirm-question"), "stop.question", groupId);
	dialog.returnValue = "cancel"; // what Escape answers
	dialog.showModal();
	return new Promise((resolve) => {
		dialog.addEventListener("close", () => resolve(dialog.returnValue === "stop"), { once: true });
	});
}
