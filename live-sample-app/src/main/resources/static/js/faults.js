// Something goes wrong with the emulator, and the client deals with it.

import { tryFault } from "./api.js";
import { log, logAt } from "./event-log.js";
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
	const begin = new Date();
	const logFault = () => logAt(begin, "note", `fault.${fault}.log`);
	showTrying(true);
	panel.dataset.outcome = "trying";
	say(outcome, "fault.trying");
	try {
		const { millis, repeated, tokensFetched } = await tryFault(fault);
		logFault();
		panel.dataset.outcome = "good";
		say(outcome, "fault.recovered", millis, repeated, tokensFetched);
		log("good", "fault.recovered", millis, repeated, tokensFetched);
	}
	catch (problem) {
		if (problem.status >= 500) {
			logFault(); // the call failed; else the service has not let anything go wrong
		}
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
