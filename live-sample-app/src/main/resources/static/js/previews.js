// Which pictures play: those that are in sight, and no more than a browser and a network can bear.

const AT_MOST = 6;

// Somebody who wants no motion, or few bytes, presses a button for each
const unasked = !matchMedia("(prefers-reduced-motion: reduce)").matches && !navigator.connection?.saveData;

const inSight = new Set();
const pictures = new Map();

const observer = new IntersectionObserver((entries) => {
	for (const { target, isIntersecting } of entries) {
		inSight[isIntersecting ? "add" : "delete"](target);
	}
	arrange();
}, { threshold: .25 });

// Those that a person asked for come first, the latest at the top
function wanted() {
	if (document.hidden) {
		return [];
	}
	const visible = [...pictures].filter(([element]) => inSight.has(element)).map(([, picture]) => picture)
		.filter(({ isOver }) => !isOver);
	const asked = visible.filter(({ wish }) => wish?.play).sort((a, b) => b.wish.at - a.wish.at);
	const others = visible.filter(({ wish }) => wish === undefined && unasked);
	return [...asked, ...others].slice(0, AT_MOST);
}

export function arrange() {
	const playing = new Set(wanted());
	for (const picture of pictures.values()) {
		if (!playing.has(picture)) {
			picture.rest();
		}
	}
	playing.forEach((picture) => picture.play());
}

export function offer(element, picture) {
	pictures.set(element, picture);
	observer.observe(element);
}

export function withdraw(element) {
	observer.unobserve(element);
	inSight.delete(element);
	pictures.get(element)?.rest();
	pictures.delete(element);
	arrange();
}

document.addEventListener("visibilitychange", arrange);
