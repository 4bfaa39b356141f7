import type { z } from "zod";
import type { PersonInput } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import { tame } from "../wecom-api/tame.ts";
import type { locationItem } from "./wire.ts";

/** A place that a customer shared; names that are empty are none. Pure. */
export function placeInput(
  place: z.infer<typeof locationItem>["location"],
  messageId: string,
  at: Instant,
): PersonInput {
  const { latitude, longitude, name, address } = place;
  const named = {
    ...(name === "" ? {} : { title: tame(name) }),
    ...(address === "" ? {} : { address: tame(address) }),
  };
  return { kind: "shared-location", latitude, longitude, ...named, messageId, at };
}
