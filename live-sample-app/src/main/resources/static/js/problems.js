// Failures in a person's words.

import { has, say } from "./language.js";

export function sayProblem(element, problem, groupId) {
	const key = `problem.${problem.kind}`;
	const { code, description, chineseDescription } = problem;
	say(element, has(key) ? key : "problem.other", { code, description, chineseDescription, groupId });
}
