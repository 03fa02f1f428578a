// The running lives, newest first.

import { say, silence, text } from "./language.js";
import { LiveCard } from "./live-card.js";
import { sayProblem } from "./problems.js";

const SHOWN_AT_MOST = 100;
const FILTER_FROM = 8;

const section = document.getElementById("lives");
const list = document.getElementById("list");
const empty = document.getElementById("empty");
const more = document.getElementById("more");
const filter = document.getElementById("filter");
const filterField = document.getElementById("filter-field");
const count = document.getElementById("count");
const problemLine = document.getElementById("lives-problem");

const newestFirst = (a, b) => (b.startTime ?? "").localeCompare(a.startTime ?? "");

export class LiveList {

	constructor(changed) {
		this.changed = changed;
		this.lives = undefined;
		this.cards = new Map();
		filter.addEventListener("input", () => this.render());
		setInterval(() => this.cards.forEach((card) => card.tick()), 1000);
	}

	show(lives) {
		this.lives = [...lives].sort(newestFirst);
		silence(problemLine);
		this.render();
	}

	// The last list stays: it is better than none
	fail(problem) {
		if (problemLine.dataset.problem !== problem.kind || problemLine.textContent === "") {
			problemLine.dataset.problem = problem.kind;
			sayProblem(problemLine, problem);
		}
	}

	render() {
		if (this.lives === undefined) {
			return;
		}
		this.renderFrame();
		const words = filterField.hidden ? "" : filter.value.trim().toLowerCase();
		const matching = this.lives.filter((live) => live.groupId.toLowerCase().includes(words));
		const shown = matching.slice(0, SHOWN_AT_MOST);
		this.renderCards(shown);
		if (matching.length === 0 && words !== "") {
			say(more, "lives.none");
		}
		else if (shown.length < matching.length) {
			say(more, "lives.more", shown.length, matching.length);
		}
		else {
			silence(more);
		}
	}

	renderFrame() {
		const { length } = this.lives;
		section.classList.toggle("on", length > 0);
		empty.hidden = length > 0;
		filterField.hidden = length < FILTER_FROM && filter.value === "";
		say(count, "lives.count", length);
		document.title = (length > 0) ? text("title.live", length) : text("title");
	}

	// Keeps the cards that are still true, and with them a person's focus and selection
	renderCards(lives) {
		const before = this.cards;
		this.cards = new Map(lives.map((live) => {
			const card = before.get(live.groupId);
			return [live.groupId, card?.shows(live) ? card : new LiveCard(live, this.changed)];
		}));
		const kept = new Set(this.cards.values());
		const gone = [...before.values()].filter((card) => !kept.has(card));
		const focusLost = gone.some((card) => card.element.contains(document.activeElement));
		gone.forEach((card) => card.element.remove());
		let position = 0;
		for (const { element } of this.cards.values()) {
			if (list.children[position] !== element) {
				list.insertBefore(element, list.children[position] ?? null);
			}
			position++;
		}
		if (focusLost) {
			section.focus();
		}
	}

}
