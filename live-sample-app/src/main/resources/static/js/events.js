// What the service tells by itself: lives that are started, changed and stopped.

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

// Tells each change, and when the connection comes and goes. A browser connects again by itself, unless the service
// answered something else than events.
export function listen({ changed, connected, disconnected }) {
	let source;
	let pause = FIRST_PAUSE;

	function open() {
		source = new EventSource("api/events");
		source.addEventListener("open", () => {
			pause = FIRST_PAUSE;
			connected();
		});
		source.addEventListener("message", ({ data }) => changed(JSON.parse(data)));
		source.addEventListener("error", () => {
			disconnected();
			if (source.readyState === EventSource.CLOSED) {
				setTimeout(open, pause);
				pause = Math.min(2 * pause, LONGEST_PAUSE);
			}
		});
	}

	// A page that is left, even if the browser keeps it, must not keep one of its few connections
	addEventListener("pagehide", () => source.close());
	addEventListener("pageshow", ({ persisted }) => persisted && open());
	open();
}
