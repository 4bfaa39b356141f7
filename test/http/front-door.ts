import type { HttpParts } from "../../src/http/open-http.ts";
import { type OpenHttp, openHttp } from "../../src/http/open-http.ts";
import { openClock } from "../../src/kernel/clock.ts";
import type { Arrival, Door, Knock } from "../../src/ports/channel.ts";
import type { Log, Meter } from "../../src/ports/log.ts";

/** A log and a meter that remember. */
export function witnesses() {
  const lines: string[] = [];
  const counts = new Map<string, number>();
  const say = (fields: object, message: string) =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info: say, warn: say, error: say };
  const meter: Meter = {
    count(name, labels = {}, by = 1) {
      const key = [name, ...Object.values(labels)].join(" ");
      counts.set(key, (counts.get(key) ?? 0) + by);
    },
    time() {},
    gauge() {},
  };
  return { lines, counts, log, meter };
}

/** A door at `/webhooks/line` that does what it is told. */
export function door(receive: Door["receive"], bodyMax = 1_024): Door {
  return { path: "/webhooks/line", bodyMax, receive };
}

/** A believed knock with one arrival. */
export function believed(more: Partial<Extract<Knock, { kind: "believed" }>> = {}): Knock {
  return { kind: "believed", arrivals: [arrival], spoiled: [], dropped: [], ...more };
}

const arrival: Arrival = {
  platform: "line",
  eventId: "01H",
  chat: "U1",
  at: 0,
  input: { kind: "said", text: "hello", at: 0 },
  raw: new Uint8Array(0),
};

/** A front door on a free port of loopback. */
export async function frontDoor(
  parts: Partial<HttpParts>,
): Promise<OpenHttp & { readonly url: string }> {
  const { log, meter } = witnesses();
  const open = await openHttp({
    host: "127.0.0.1",
    port: 0,
    doors: [],
    hear: async () => undefined,
    health: { live: () => true, ready: async () => ({ ok: true, parts: {} }) },
    clock: openClock(),
    log,
    meter,
    ...parts,
  });
  return { ...open, url: `http://127.0.0.1:${open.port}` };
}
