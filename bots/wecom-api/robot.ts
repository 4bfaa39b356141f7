/** A group robot: one way, no token, its key is the whole secret (developer.work.weixin.qq.com/document/path/91770). */
import type { Clock } from "../../src/kernel/clock.ts";
import type { Log } from "../../src/ports/log.ts";
import { verdictShape } from "./answer-shapes.ts";
import { limitWindow } from "./limit-window.ts";
import type { ClientParts } from "./open-client.ts";
import { openWire } from "./open-wire.ts";
import { splitBytes } from "./split-text.ts";

/** Bytes of one markdown message (page 91770). */
export const markdownBytesMax = 4_096;

/** Messages of one robot a minute; the platform takes twenty. */
const perMinuteMax = 18;

/** Messages of one text: a group is no archive. */
const partsMax = 3;

export interface RobotParts {
  readonly key: string;
  readonly apiRoot: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Another way than the network: simulations. */
  readonly way?: NonNullable<ClientParts["way"]>;
}

export interface Robot extends AsyncDisposable {
  /** Says it in the group. `no`: nothing was said, and may be tried again; `perhaps`: nobody knows. */
  say(markdown: string): Promise<"yes" | "no" | "perhaps">;
}

/** Makes the robot's mouth. Nothing is called before the first word. */
export function openRobot({ key, apiRoot, clock, log, way }: RobotParts): Robot {
  const wire = openWire(apiRoot, way);
  const limit = limitWindow(perMinuteMax, 60_000);
  const post = async (content: string): Promise<"yes" | "no" | "perhaps"> => {
    const now = clock.now();
    if (limit.wait("group", now) > 0) return "no";
    limit.note("group", now);
    const body = { msgtype: "markdown", markdown: { content } };
    const exchange = await wire.json("webhook/send", { key }, body, verdictShape);
    if (exchange.kind === "answered" && exchange.body.errcode === 0) return "yes";
    const code = exchange.kind === "answered" ? exchange.body.errcode : exchange.code;
    log.warn({ platform: "wecom", code }, "The group's robot could not say its piece.");
    return exchange.kind === "lost" ? "perhaps" : "no";
  };
  return {
    async say(markdown) {
      const parts = splitBytes(markdown, markdownBytesMax).slice(0, partsMax);
      let said: "yes" | "no" | "perhaps" = "no";
      for (const [nth, part] of parts.entries()) {
        const now = await post(part);
        // What has begun is not begun again: half a list twice is worse than half a list.
        if (now !== "yes") return nth === 0 ? now : "perhaps";
        said = now;
      }
      return said;
    },
    [Symbol.asyncDispose]: () => wire[Symbol.asyncDispose](),
  };
}
