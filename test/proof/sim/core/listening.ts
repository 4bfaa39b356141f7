/** What the desk counts and logs, heard by the simulation: some of it must be reached, some must never be said. */
import type { Log, Meter } from "../../../../src/ports/log.ts";
import type { Violate } from "../checks/violation.ts";

/** Sentences of the log that tell of a defect of ours. */
const defects: ReadonlySet<string> = new Set([
  "a channel threw while sending",
  "nobody could be told of a failed turn",
  "what became of a message could not be written down",
  "A webhook could not be heard.",
  "a press was not answered",
]);

export interface ListenParts {
  readonly violate: Violate;
  readonly reached: (what: string) => void;
  /** Whether a turn was made to fail: then one may. */
  readonly mayFail: () => boolean;
}

export function openListening({ violate, reached, mayFail }: ListenParts): {
  readonly log: Log;
  readonly meter: Meter;
} {
  const say: Log["info"] = (fields, message) => {
    if (defects.has(message)) violate("I0", `${message} ${JSON.stringify(fields)}`);
    if (message !== "a turn failed and is kept aside") return;
    reached("a turn failed and was kept aside");
    if (!mayFail()) violate("I0", `${message} ${JSON.stringify(fields)}`);
  };
  return {
    log: { info: say, warn: say, error: say },
    meter: {
      count(name, labels = {}) {
        const label = Object.values(labels).at(-1);
        if (name === "deskbell_lease_takeovers_total") reached("a lease was taken over");
        if (name === "deskbell_reconciler_finds_total") reached(`the reconciler found a ${label}`);
        if (name === "deskbell_webhooks_total") reached(`a webhook was ${label}`);
        if (name === "deskbell_photos_total") reached(`a photo was ${label}`);
        if (name === "deskbell_acknowledgements_total") reached("a press was acknowledged");
      },
      time: () => undefined,
      gauge: () => undefined,
    },
  };
}
