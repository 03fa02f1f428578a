// The running lives, newest first.

import { say, silence, text } from "./language.js";
import { isSame, LiveCard } from "./live-card.js";
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

// One that was just started has no start time yet
const newestFirst = (a, b) => (b.startTime ?? "9999").localeCompare(a.startTime ?? "9999");

export class LiveList {

	// Asks for the list when a card needs it
	constructor(refresh) {
		this.refresh = refresh;
		this.lives = undefined;
		this.settings = new Map();
		this.cards = new Map();
		filter.addEventListener("input", () => this.render());
		setInterval(() => this.cards.forEach((card) => card.tick()), 1000);
	}

	show(lives) {
		this.lives = new Map(lives.map((live) => [live.groupId, live]));
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

	// A live that was started, with what it was asked to be, where that is known
	add(live, settings) {
		const before = this.lives?.get(live.groupId);
		const known = before && isSame(before, live);
		if (settings) {
			this.settings.set(live.groupId, settings);
		}
		else if (!known) {
			this.settings.delete(live.groupId);
		}
		this.lives?.set(live.groupId, { ...live, startTime: live.startTime ?? (known ? before.startTime : undefined) });
		this.render();
	}

	// A live that was stopped. Another one of the same group stays
	remove(live) {
		const current = this.lives?.get(live.groupId);
		if (current && isSame(current, live)) {
			this.lives.delete(live.groupId);
			this.settings.delete(live.groupId);
			this.render();
		}
	}

	render() {
		if (this.lives === undefined) {
			return;
		}
		this.renderFrame();
		const words = filterField.hidden ? "" : filter.value.trim().toLowerCase();
		const matching = [...this.lives.values()]
			.filter((live) => live.groupId.toLowerCase().includes(words))
			.sort(newestFirst);
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
		const { size } = this.lives;
		section.classList.toggle("on", size > 0);
		empty.hidden = size > 0;
		filterField.hidden = size < FILTER_FROM && filter.value === "";
		say(count, "lives.count", size);
		document.title = (size > 0) ? text("title.live", size) : text("title");
	}

	// Keeps the cards that are still true, and with them a person's focus and selection, and the picture
	renderCards(lives) {
		const before = this.cards;
		this.cards = new Map(lives.map((live) => [live.groupId, this.card(live, before.get(live.groupId))]));
		const kept = new Set(this.cards.values());
		const gone = [...before.values()].filter((card) => !kept.has(card));
		const focusLost = gone.some((card) => card.element.contains(document.activeElement));
		gone.forEach((card) => card.remove());
		let position = 0;
		for (const { element, picture } of this.cards.values()) {
			if (list.children[position] !== element) {
				list.insertBefore(element, list.children[position] ?? null);
				picture.appear();
			}
			position++;
		}
		if (focusLost) {
			section.focus();
		}
	}

	card(live, before) {
		const settings = this.settings.get(live.groupId);
		if (before && isSame(before.live, live)) {
			before.update(live, settings);
			return before;
		}
		return new LiveCard(live, settings, (stopped) => stopped ? this.remove(stopped) : this.refresh());
	}

}
