// Every text of the page, in every language.

import { en } from "./messages/en.js";
import { zh } from "./messages/zh.js";

// A problem that the platform has a code for is told with it: the provider will ask
function withCodes(messages) {
	const told = { ...messages };
	for (const [key, message] of Object.entries(messages)) {
		if (key.startsWith("problem.")) {
			told[key] = (problem) => {
				const words = (typeof message === "function") ? message(problem) : message;
				return problem.code ? messages.code(words, problem.code) : words;
			};
		}
	}
	return told;
}

export const messages = { en: withCodes(en), zh: withCodes(zh) };
