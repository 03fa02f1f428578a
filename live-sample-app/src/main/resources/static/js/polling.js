// Does something now and then, but not while nobody looks.

// Calls a task again and again, one call at a time, with a pause in milliseconds; returns how to ask for it at once
export function poll(task, pause) {
	let timer;
	let running = false;
	let again = false;

	async function run() {
		clearTimeout(timer);
		if (running) {
			again = true;
			return;
		}
		running = true;
		const begin = performance.now();
		await task();
		const took = performance.now() - begin;
		running = false;
		if (again) {
			again = false;
			run();
		}
		else if (!document.hidden) {
			timer = setTimeout(run, Math.max(pause, 5 * took)); // a list of thousands is not asked for every moment
		}
	}

	document.addEventListener("visibilitychange", () => document.hidden ? clearTimeout(timer) : run());
	run();
	return run;
}
