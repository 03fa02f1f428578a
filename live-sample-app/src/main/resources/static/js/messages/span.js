// A time in seconds, as its two largest parts that tell something.
export function span(seconds, hour, minute, second) {
	const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return (h > 0) ? `${h} ${hour} ${m} ${minute}` : (m > 0) ? `${m} ${minute} ${s} ${second}` : `${s} ${second}`;
}
