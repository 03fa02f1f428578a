// Puts what the service tells into the log.

import { log, logAt } from "./event-log.js";

export class EventTeller {

	constructor() {
		this.told = new Map();
		this.isConnected = undefined;
	}

	// Whoever connects again is told of lives that it knows already
	tell({ type, live }) {
		if (type === "STOPPED") {
			this.told.delete(live.groupId);
			log("note", "log.stopped", live.groupId);
		}
		else if (this.told.get(live.groupId) !== live.m3u8Url) {
			this.told.set(live.groupId, live.m3u8Url);
			logAt(live.startTime ? new Date(live.startTime) : new Date(), "good", `log.${type}`, live.groupId);
		}
	}

	connected() {
		if (this.isConnected === false) {
			log("good", "log.connected");
		}
		this.isConnected = true;
	}

	disconnected() {
		if (this.isConnected) {
			log("bad", "log.disconnected");
		}
		this.isConnected = false;
	}

}
