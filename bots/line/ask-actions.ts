import type { messagingApi } from "@line/bot-sdk";
import type { OutgoingAsk } from "../../src/ports/outgoing.ts";
import { shorten } from "./shorten.ts";
import { pickedData, quickLabelMax } from "./wire.ts";

/** LINE asks for a place, a picture or a time with buttons of its own; a telephone number must be typed. Pure. */
export function askActions(ask: OutgoingAsk | undefined): readonly messagingApi.Action[] {
  const label = shorten(ask?.label ?? "", quickLabelMax);
  switch (ask?.for) {
    case "location":
      return [{ type: "location", label }];
    case "photo":
      return [...cameraAction(ask), { type: "cameraRoll", label }];
    case "time":
      return [
        {
          type: "datetimepicker",
          label,
          data: pickedData,
          mode: "datetime",
          ...(ask.earliest === undefined ? {} : { min: ask.earliest }),
        },
      ];
    case "contact":
    case undefined:
      return [];
  }
}

function cameraAction({ cameraLabel }: OutgoingAsk): readonly messagingApi.Action[] {
  if (cameraLabel === undefined) return [];
  return [{ type: "camera", label: shorten(cameraLabel, quickLabelMax) }];
}
