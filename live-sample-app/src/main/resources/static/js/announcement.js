// One short message at the bottom of the page, read out too, that goes by itself.

import { say, silence } from "./language.js";
import { sayProblem } from "./problems.js";

const SHOWN_FOR = 6000;

const element = document.getElementById("announcement");

let timer;

function show(tell) {
	clearTimeout(timer);
	tell();
	timer = setTimeout(() => silence(element), SHOWN_FOR);
}

export function announce(key, ...parts) {
	show(() => say(element, key, ...parts));
}

export function announceProblem(problem, groupId) {
	show(() => sayProblem(element, problem, groupId));
}
