// How the live client is: access token, gateway, calls.

import { platformHealth, status } from "./api.js";
import { drawBars, drawLevel } from "./charts.js";
import { log } from "./event-log.js";
import { has, label, say, silence } from "./language.js";

const ELSEWHERE = "ELSEWHERE";

const byId = (id) => document.getElementById(id);

const sum = (steps, name) => steps.reduce((total, step) => total + step[name], 0);

let generation;
let gatewayState;

function showToken(token, state) {
	const tile = byId("token");
	tile.dataset.health = state;
	if (!token) {
		say(byId("token-number"), "token.none");
		say(byId("token-life"), "token.none.why");
		drawLevel(byId("token-level"), 0);
		return;
	}
	say(byId("token-number"), "token.number", token.generation);
	say(byId("token-life"), "token.life", token.remaining);
	drawLevel(byId("token-level"), token.remaining / token.lifetime);
	if (generation !== undefined && token.generation > generation) {
		log("note", "log.token", token.generation);
	}
	generation = token.generation;
}

function showGateway(host, state, { left, capacity }) {
	byId("gateway").dataset.health = state;
	byId("gateway-host").textContent = host ?? "–";
	say(byId("gateway-state"), `gateway.${state}`);
	say(byId("budget"), "budget.left", left, capacity);
	drawLevel(byId("budget-level"), capacity > 0 ? left / capacity : 0);
	if (state === ELSEWHERE) {
		say(byId("gateway-why"), "gateway.elsewhere.why");
	}
	else {
		silence(byId("gateway-why"));
	}
	if (gatewayState !== undefined && gatewayState !== state && has(`log.gateway.${state}`)) {
		log(state === "UP" ? "good" : "bad", `log.gateway.${state}`);
	}
	gatewayState = state;
}

function showCalls({ calls, stepSeconds }) {
	const steps = calls.map(({ made, failed, repeated }) => ({ good: made - failed, failed, repeated }));
	const lastMinute = calls.slice(-60 / stepSeconds);
	const all = [sum(lastMinute, "made"), sum(calls, "repeated"), sum(calls, "failed"), calls.length * stepSeconds / 60];
	drawBars(byId("calls-chart"), steps, ["good", "repeated", "failed"]);
	label(byId("calls-chart"), "calls.chart", ...all);
	say(byId("calls-rate"), "calls.rate", all[0]);
	say(byId("calls-repeated"), "calls.repeated", all[1]);
	say(byId("calls-failed"), "calls.failed", all[2]);
}

// What the service itself tells does not need Actuator
async function platformState() {
	try {
		return await platformHealth();
	}
	catch (problem) {
		if (problem.kind === "elsewhere") {
			return { token: ELSEWHERE, gateway: ELSEWHERE };
		}
		throw problem;
	}
}

export async function showInstruments() {
	try {
		const [now, { token, gateway }] = await Promise.all([status(), platformState()]);
		showToken(now.token, token);
		showGateway(now.gateway, gateway, now.retryBudget);
		showCalls(now);
		byId("instruments").dataset.stale = "false";
	}
	catch {
		byId("instruments").dataset.stale = "true"; // the last values stay, and look it
	}
}
