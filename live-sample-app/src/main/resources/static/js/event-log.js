// What happened, newest first.

import { clock, say } from "./language.js";

const KEPT = 100;

const list = document.getElementById("log-list");
const template = document.getElementById("log-entry");
const empty = document.getElementById("log-empty");

// A kind is good, bad or note
export function log(kind, key, ...parts) {
	logAt(new Date(), kind, key, ...parts);
}

export function logAt(date, kind, key, ...parts) {
	const entry = template.content.cloneNode(true).firstElementChild;
	entry.dataset.kind = kind;
	const time = entry.querySelector("time");
	time.dateTime = date.toISOString();
	time.textContent = clock(date);
	say(entry.querySelector(".what"), key, ...parts);
	const later = [...list.children].find((other) => other.querySelector("time").dateTime <= time.dateTime);
	list.insertBefore(entry, later ?? null);
	while (list.children.length > KEPT) {
		list.lastElementChild.remove();
	}
	empty.hidden = true;
}
