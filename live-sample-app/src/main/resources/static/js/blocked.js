// Servers that the page was not told of when it was loaded, so that the browser keeps it away from them.

const origins = new Set();

document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
	if (URL.canParse(blockedURI)) {
		origins.add(new URL(blockedURI).origin);
	}
});

export function isBlocked(url) {
	return origins.has(new URL(url).origin);
}
