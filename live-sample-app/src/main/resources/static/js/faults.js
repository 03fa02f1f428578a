// Something goes wrong with the emulator, and the client deals with it.

import { tryFault } from "./api.js";
import { log } from "./event-log.js";
import { say, silence } from "./language.js";
import { sayProblem } from "./problems.js";

const panel = document.getElementById("faults");
const outcome = document.getElementById("fault-outcome");
const buttons = [...panel.querySelectorAll("[data-fault]")];

let trying = false;

function showTrying(now) {
	trying = now;
	buttons.forEach((button) => button.setAttribute("aria-disabled", String(now)));
}

async function attempt(fault, changed) {
	showTrying(true);
	panel.dataset.outcome = "trying";
	say(outcome, "fault.trying");
	log("note", `fault.${fault}.log`);
	try {
		const { millis, repeated, tokensFetched } = await tryFault(fault);
		panel.dataset.outcome = "good";
		say(outcome, "fault.recovered", millis, repeated, tokensFetched);
		log("good", "fault.recovered", millis, repeated, tokensFetched);
	}
	catch (problem) {
		panel.dataset.outcome = "bad";
		sayProblem(outcome, problem);
	}
	finally {
		showTrying(false);
		changed();
	}
}

export function offerFaults(changed) {
	panel.hidden = false;
	silence(outcome);
	for (const button of buttons) {
		button.addEventListener("click", () => trying || attempt(button.dataset.fault, changed));
	}
}
