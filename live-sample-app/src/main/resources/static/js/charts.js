// Small charts of our own, drawn as SVG.

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 240;
const HEIGHT = 48;
const GAP = 1;

function bar(name, x, y, width, height) {
	const rect = document.createElementNS(SVG, "rect");
	rect.setAttribute("class", name);
	for (const [attribute, value] of Object.entries({ x, y, width, height })) {
		rect.setAttribute(attribute, value.toFixed(2));
	}
	return rect;
}

// One bar for each step, made of one part for each name, the first at the bottom
export function drawBars(svg, steps, names) {
	const sum = (step) => names.reduce((total, name) => total + step[name], 0);
	const highest = Math.max(4, ...steps.map(sum)); // a single call is no peak
	const width = WIDTH / steps.length;
	const bars = steps.flatMap((step, index) => {
		let y = HEIGHT;
		return names.filter((name) => step[name] > 0).map((name) => {
			const height = step[name] / highest * HEIGHT;
			y -= height;
			return bar(name, index * width, y, width - GAP, height);
		});
	});
	svg.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
	svg.setAttribute("preserveAspectRatio", "none");
	svg.replaceChildren(bar("ground", 0, HEIGHT - .5, WIDTH, .5), ...bars);
}

// A part of a whole, between 0 and 1
export function drawLevel(svg, part) {
	svg.setAttribute("viewBox", "0 0 100 6");
	svg.setAttribute("preserveAspectRatio", "none");
	svg.replaceChildren(bar("whole", 0, 0, 100, 6), bar("part", 0, 0, 100 * Math.min(1, Math.max(0, part)), 6));
}
