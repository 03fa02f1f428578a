// One URL of a live, with a button that copies it.

import { announce } from "./announcement.js";
import { label, say } from "./language.js";

const COPIED_FOR = 2000;

const template = document.getElementById("stream-url");

// Browsers give the clipboard to secure origins only; elsewhere the person copies
async function copy(code, button, kind) {
	try {
		await navigator.clipboard.writeText(code.textContent);
	}
	catch {
		getSelection().selectAllChildren(code);
		announce("copy.selected");
		return;
	}
	say(button, "copy.copied");
	announce("copy.done", kind);
	setTimeout(() => say(button, "copy.button"), COPIED_FOR);
}

export function streamUrl(kind, url, groupId) {
	const row = template.content.cloneNode(true).firstElementChild;
	const code = row.querySelector("code");
	const button = row.querySelector("button");
	row.querySelector("dt").textContent = kind;
	code.textContent = url;
	code.title = url;
	say(button, "copy.button");
	label(button, "copy.label", kind, groupId);
	button.addEventListener("click", () => copy(code, button, kind));
	return row;
}
