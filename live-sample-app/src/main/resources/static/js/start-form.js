// The form that starts a live.

import { startLive } from "./api.js";
import { announce } from "./announcement.js";
import { say, silence } from "./language.js";
import { sayProblem } from "./problems.js";

const form = document.getElementById("start");
const problemLine = document.getElementById("start-problem");
const submit = form.querySelector("[type=submit]");
const presets = [...form.querySelectorAll("[data-preset]")];
const fields = ["groupId", "width", "height", "frameRate", "cropMode", "qualityLevel", "pushAddress"];

let starting = false;

const inputs = (field) => [form.elements[field]].flatMap((found) => (found instanceof RadioNodeList) ? [...found] : [found]);

function isValid(field) {
	const [input] = inputs(field);
	return input.validity.valid && (field !== "groupId" || input.value.trim() !== "");
}

function refuse(field) {
	const [input] = inputs(field);
	say(document.getElementById(`${field}-error`), `${field}.invalid`, input.min, input.max);
	inputs(field).forEach((each) => each.setAttribute("aria-invalid", "true"));
}

function accept(field) {
	silence(document.getElementById(`${field}-error`));
	inputs(field).forEach((each) => each.removeAttribute("aria-invalid"));
}

function focus(field) {
	const [input] = inputs(field);
	input.closest("details")?.setAttribute("open", "");
	input.focus();
}

// Tells every field that is wrong, and goes to the first
function check() {
	const wrong = fields.filter((field) => !isValid(field));
	fields.forEach((field) => (wrong.includes(field) ? refuse : accept)(field));
	wrong.slice(0, 1).forEach(focus);
	return wrong.length === 0;
}

// What is left empty is left to the platform
function read() {
	const { groupId, width, height, frameRate, cropMode, qualityLevel, pushAddress } = form.elements;
	const number = (input) => (input.value === "") ? undefined : input.valueAsNumber;
	return {
		groupId: groupId.value,
		width: number(width),
		height: number(height),
		frameRate: number(frameRate),
		cropMode: cropMode.value,
		qualityLevel: qualityLevel.value,
		pushAddress: pushAddress.value.trim() || undefined,
	};
}

function markPreset() {
	const canvas = `${form.elements.width.value}x${form.elements.height.value}`;
	presets.forEach((preset) => preset.setAttribute("aria-pressed", String(preset.dataset.preset === canvas)));
}

function choosePreset({ currentTarget }) {
	[form.elements.width.value, form.elements.height.value] = currentTarget.dataset.preset.split("x");
	["width", "height"].forEach(accept);
	markPreset();
}

function showStarting(now) {
	starting = now;
	submit.setAttribute("aria-disabled", String(now));
	say(submit, now ? "start.starting" : "start.submit");
}

function fail(problem, groupId) {
	if (fields.includes(problem.field)) {
		refuse(problem.field);
		focus(problem.field);
	}
	else {
		sayProblem(problemLine, problem, groupId);
	}
}

// Tells of the live that was started and what it was asked to be, or that none was
export function offerStart(started) {
	form.addEventListener("input", ({ target }) => {
		accept(target.name);
		silence(problemLine);
		markPreset();
	});
	presets.forEach((preset) => preset.addEventListener("click", choosePreset));
	markPreset();

	form.addEventListener("submit", async (event) => {
		event.preventDefault();
		silence(problemLine);
		if (starting || !check()) {
			return;
		}
		const request = read();
		showStarting(true);
		try {
			started(await startLive(request), request);
			announce("start.done", request.groupId);
			form.elements.groupId.value = "";
			form.elements.groupId.focus();
		}
		catch (problem) {
			fail(problem, request.groupId);
			started();
		}
		finally {
			showStarting(false);
		}
	});
}
