import { Agent } from "node:http";
import type { Emulator } from "../phone.ts";
import type { Json } from "./check.ts";
import { eventOf } from "./events.ts";
import { addToGroup } from "./groups.ts";
import type { Parts } from "./parts.ts";
import { post } from "./post.ts";
import { sign } from "./sign.ts";
import { accountOf } from "./world.ts";

/** Somebody whom no phone belongs to. */
const somebody = "somebody";

/** How long a forger waits for an answer, ms. */
const forgerWaitsMs = 2_000;

/** What happens to an official account without anybody's phone. */
export function stirsOf(
  parts: Pick<Parts, "world" | "deliveries" | "wire">,
): Required<Pick<Emulator, "stirs" | "stir">> {
  const { world, deliveries } = parts;
  const event = (type: string, rest: Json): Json =>
    eventOf(world, accountOf(world, somebody), type, rest);
  const send = (one: Json): void => deliveries.send([somebody], [one]);
  const text = { id: "1", type: "text", text: "standby" };
  const stirs: Readonly<Record<string, () => void>> = {
    group: () => void addToGroup(world, deliveries, "group"),
    room: () => void addToGroup(world, deliveries, "room"),
    standby: () =>
      send(event("message", { mode: "standby", message: text, replyToken: undefined })),
    "unknown-event": () => send(event("greetingFromTomorrow", { greeting: { warm: true } })),
    forged: () => void forge(parts, event("message", { message: text })),
    verify: () => {
      if (deliveries.url !== undefined) void deliveries.verify(deliveries.url);
    },
  };
  return {
    stirs: Object.keys(stirs),
    stir(what) {
      const act = Object.hasOwn(stirs, what) ? stirs[what] : undefined;
      if (act === undefined) throw new Error(`nothing called ${what} happens on LINE`);
      act();
    },
  };
}

/** A webhook signed with a key of somebody else's. */
async function forge(
  { world, deliveries, wire }: Pick<Parts, "world" | "deliveries" | "wire">,
  event: Json,
): Promise<void> {
  const { url } = deliveries;
  if (url === undefined) return;
  const body = { destination: "U0", events: [event] };
  const { bytes, headers } = sign(body, "a forger's key", true);
  const agent = new Agent();
  const { status, text } = await post(url, bytes, headers, { agent, deadlineMs: forgerWaitsMs });
  agent.destroy();
  const path = new URL(url).pathname;
  const told = { direction: "platform-to-desk", method: "POST", path } as const;
  wire.add({ ...told, at: world.now(), request: body, status, response: text, ms: 0 });
}
