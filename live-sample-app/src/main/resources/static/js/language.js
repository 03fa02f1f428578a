// The chosen language, and the texts of the page in it.

import { messages } from "./messages.js";

const STORED = "control-room.language";
const tags = { en: "en", zh: "zh-CN" };

let current = stored() ?? ((navigator.language ?? "").toLowerCase().startsWith("zh") ? "zh" : "en");

// Storage may be forbidden; the page works without
function stored() {
	try {
		const language = localStorage.getItem(STORED);
		return Object.hasOwn(messages, language) ? language : undefined;
	}
	catch {
		return undefined;
	}
}

function store(language) {
	try {
		localStorage.setItem(STORED, language);
	}
	catch {
		// not remembered
	}
}

export function text(key, ...parts) {
	const message = messages[current][key];
	return (typeof message === "function") ? message(...parts) : message;
}

export function has(key) {
	return Object.hasOwn(messages[current], key);
}

// Digits alone, so that it stays when the language changes
export function clock(date) {
	return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, "0")).join(":");
}

// Says something in an element, and says it again when the language changes
export function say(element, key, ...parts) {
	element.dataset.text = key;
	element.dataset.parts = JSON.stringify(parts);
	element.textContent = text(key, ...parts);
}

export function silence(element) {
	delete element.dataset.text;
	element.textContent = "";
}

// The name for those who do not see the element
export function label(element, key, ...parts) {
	element.dataset.label = key;
	element.dataset.labelParts = JSON.stringify(parts);
	element.setAttribute("aria-label", text(key, ...parts));
}

export function translate(root) {
	for (const element of root.querySelectorAll("[data-text]")) {
		element.textContent = text(element.dataset.text, ...JSON.parse(element.dataset.parts ?? "[]"));
	}
	for (const element of root.querySelectorAll("[data-label]")) {
		element.setAttribute("aria-label", text(element.dataset.label, ...JSON.parse(element.dataset.labelParts ?? "[]")));
	}
	for (const element of root.querySelectorAll("[data-placeholder]")) {
		element.placeholder = text(element.dataset.placeholder);
	}
}

export function offerLanguages(buttons, changed) {
	const choose = (language) => {
		current = language;
		document.documentElement.lang = tags[language];
		for (const button of buttons) {
			button.setAttribute("aria-pressed", String(button.dataset.language === language));
		}
		translate(document);
		changed();
	};
	for (const button of buttons) {
		button.addEventListener("click", () => {
			store(button.dataset.language);
			choose(button.dataset.language);
		});
	}
	choose(current);
}
