import { listLives } from "./api.js";
import { offerLanguages } from "./language.js";
import { LiveList } from "./live-list.js";
import { poll } from "./polling.js";
import { offerStart } from "./start-form.js";
import { showListTime, showStatus } from "./status.js";

const list = new LiveList(() => refresh());

offerLanguages([...document.querySelectorAll("[data-language]")], () => {
	list.render();
	showListTime();
});
offerStart(() => refresh());

const refresh = poll(async () => {
	try {
		list.show(await listLives());
		showListTime(new Date());
	}
	catch (problem) {
		list.fail(problem);
	}
}, 3_000);

poll(showStatus, 15_000);
