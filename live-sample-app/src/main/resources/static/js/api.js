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

// Actuator may be off, or on another port: then the service knows nothing of these paths
async function askActuator(path) {
	const response = await send(`actuator/${path}`);
	if (response.status === 404) {
		throw new Problem({ kind: "elsewhere" });
	}
	return response;
}

async function problem(response) {
	if (response.status === 401) {
		return new Problem({ kind: "unauthorized" });
	}
	return new Problem(await response.json().catch(() => ({ kind: "other" })));
}

async function read(response) {
	if (!response.ok) {
		throw await problem(response);
	}
	return (response.status === 204) ? undefined : response.json().catch(() => {
		throw new Problem({ kind: "other" });
	});
}

async function call(path, options) {
	return read(await send(path, options));
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
	return (await read(await askActuator("info"))).platform;
}

// Health answers 503 with a body when something is down
export async function health() {
	const response = await askActuator("health");
	const { status } = await response.json().catch(() => ({}));
	return status;
}

// The same for the access token and the gateway
export async function platformHealth() {
	const { components } = await read(await askActuator("health/platform"));
	const { token, gateway } = components.live.components.default.components;
	return { token: token.status, gateway: gateway.status };
}
