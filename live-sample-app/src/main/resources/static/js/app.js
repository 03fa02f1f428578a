import { listLives } from "./api.js";
import { listen } from "./events.js";
import { EventTeller } from "./event-teller.js";
import { offerFaults } from "./faults.js";
import { showInstruments } from "./instruments.js";
import { offerLanguages } from "./language.js";
import { LiveList } from "./live-list.js";
import { poll } from "./polling.js";
import { offerStart } from "./start-form.js";
import { showListTime, showStatus } from "./status.js";

const list = new LiveList(() => refresh());
const teller = new EventTeller();

offerLanguages([...document.querySelectorAll("[data-language]")], () => list.render());

offerStart((live, settings) => live ? list.add(live, settings) : refresh());

// Events tell most; the list tells what was missed while nobody was connected
const refresh = poll(async () => {
	try {
		list.show(await listLives());
		showListTime(new Date());
	}
	catch (problem) {
		list.fail(problem);
	}
}, 10_000);

listen({
	changed(change) {
		const { type, live, settings } = change;
		if (type === "STOPPED") {
			list.remove(live);
		}
		else {
			list.add(live, settings);
		}
		teller.tell(change);
	},
	connected() {
		teller.connected();
		refresh();
	},
	disconnected: () => teller.disconnected(),
});

const refreshInstruments = poll(showInstruments, 2_000);

poll(() => showStatus(() => offerFaults(refreshInstruments)), 15_000);
