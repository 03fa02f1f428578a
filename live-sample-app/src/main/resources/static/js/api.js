// The service's HTTP interface.

// Longer than the service waits for the platform
const PATIENCE = 60_000;

// Why a call failed: the service's problem detail, or what stands for it
export class Problem extends Error {

	constructor(detail) {
		super(detail.detail ?? detail.kind);
		Object.assign(this, detail);
	}

}

// The service wants the cookie's value back in a header: only a page of its own can read it
function csrfToken() {
	return document.cookie.split("; ").find((cookie) => cookie.startsWith("XSRF-TOKEN="))?.slice("XSRF-TOKEN=".length) ?? "";
}

async function send(path, options) {
	try {
		return await fetch(path, { signal: AbortSignal.timeout(PATIENCE), ...options });
	}
	catch {
		throw new Problem({ kind: "offline" });
	}
}

async function problem(response) {
	if (response.status === 401) {
		return new Problem({ kind: "unauthorized" });
	}
	return new Problem(await response.json().catch(() => ({ kind: "other" })));
}

async function call(path, options) {
	const response = await send(path, options);
	if (!response.ok) {
		throw await problem(response);
	}
	return (response.status === 204) ? undefined : response.json().catch(() => {
		throw new Problem({ kind: "other" });
	});
}

export function listLives() {
	return call("api/lives");
}

function post(path, body) {
	return call(path, {
		method: "POST",
		headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": csrfToken() },
		body: JSON.stringify(body),
	});
}

export function startLive(request) {
	return post("api/lives", request);
}

// As a parameter, not in the path: any group ID fits
export function stopLive(groupId) {
	return call(`api/lives?${new URLSearchParams({ groupId })}`, {
		method: "DELETE",
		headers: { "X-XSRF-TOKEN": csrfToken() },
	});
}

export function tryFault(fault) {
	return post("api/faults", { fault });
}

export function status() {
	return call("api/status");
}

export async function platform() {
	return (await call("actuator/info")).platform;
}

// Health answers 503 with a body when something is down
export async function health() {
	const response = await send("actuator/health");
	const { status } = await response.json().catch(() => ({}));
	return status;
}

// The same for the access token and the gateway
export async function platformHealth() {
	const { token, gateway } = (await call("actuator/health/platform")).components.live.components.default.components;
	return { token: token.status, gateway: gateway.status };
}
