import { randomUUID } from "node:crypto";
import { StoreUnavailable } from "../kernel/errors.ts";
import type { Arrival, Door, Knock, RawRequest, Spoiled } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";

/** Takes what a webhook brought; resolves once it is committed. @throws {StoreUnavailable} */
export type Hear = (arrivals: readonly Arrival[], spoiled: readonly Spoiled[]) => Promise<void>;

/** What a knock needs to be heard. */
export interface HearParts {
  readonly hear: Hear;
  readonly log: Log;
  readonly meter: Meter;
  /** Calls once after so many ms, unless cancelled; real time unless said otherwise. */
  readonly after?: (ms: number, then: () => void) => () => void;
}

/** How a request is answered; only the first answer counts. */
export interface Answering {
  readonly answered: () => boolean;
  /** 200, with nothing or with exactly this text. */
  ok(text?: string): void;
  refuse(status: number): void;
  /** 503: the platform sends it again. */
  comeAgain(): void;
}

/** How long a commit may take before the platform is asked to come again, in ms (R1). */
const hearWithinMs = 1_200;

type Outcome = "heard" | "greeted" | "refused" | "late" | "unavailable" | "failed";

/** Lets the door read the request and answers it: 2xx only after the commit (R1), a stranger changes nothing but a counter (R21). */
export function hearKnock(
  door: Door,
  parts: HearParts,
  request: RawRequest,
  answer: Answering,
): void {
  let knock: Knock;
  try {
    knock = door.receive(request);
  } catch (fault) {
    fail(answer, door, parts, fault);
    return;
  }
  switch (knock.kind) {
    case "refused":
      countKnock(parts.meter, door.path, "refused");
      if (knock.status === 401 || knock.status === 403) {
        parts.meter.count("deskbell_signatures_refused_total", { door: door.path });
      }
      answer.refuse(knock.status);
      return;
    case "greeting":
      countKnock(parts.meter, door.path, "greeted");
      answer.ok(knock.text);
      return;
    case "believed":
      hearAll(knock, answer, door, parts);
  }
}

function hearAll(
  knock: Extract<Knock, { kind: "believed" }>,
  answer: Answering,
  door: Door,
  parts: HearParts,
): void {
  const heard = (): void => {
    countKnock(parts.meter, door.path, "heard");
    answer.ok();
    try {
      knock.fetchMore?.();
    } catch (fault) {
      parts.log.error({ door: door.path, ...faultFields(fault) }, "Could not begin to fetch more.");
    }
  };
  for (const kind of knock.dropped) {
    parts.meter.count("deskbell_arrivals_dropped_total", { platform: platformOf(door), kind });
  }
  if (knock.arrivals.length === 0 && knock.spoiled.length === 0) {
    heard();
    return;
  }
  const cancel = (parts.after ?? afterReal)(hearWithinMs, () => {
    countKnock(parts.meter, door.path, "late");
    answer.comeAgain();
  });
  parts.hear(knock.arrivals, knock.spoiled).then(
    () => {
      cancel();
      if (!answer.answered()) heard();
    },
    (fault: unknown) => {
      cancel();
      if (!answer.answered()) fail(answer, door, parts, fault);
    },
  );
}

function fail(answer: Answering, door: Door, { log, meter }: HearParts, fault: unknown): void {
  if (fault instanceof StoreUnavailable) {
    countKnock(meter, door.path, "unavailable");
  } else {
    countKnock(meter, door.path, "failed");
    const reference = randomUUID().slice(0, 8);
    log.error(
      { reference, door: door.path, ...faultFields(fault) },
      "A webhook could not be heard.",
    );
  }
  answer.comeAgain();
}

/** Counts how a request to a door ended. */
export function countKnock(meter: Meter, door: string, outcome: Outcome): void {
  meter.count("deskbell_webhooks_total", { door, outcome });
}

function platformOf(door: Door): string {
  const name = door.path.split("/").at(-1);
  return name ?? "unknown";
}

function afterReal(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
