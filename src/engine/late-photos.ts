import type { Scene } from "./dialog.ts";
import type { Effect } from "./effect.ts";
import type { PersonInput } from "./input.ts";
import { keptOf } from "./sent.ts";

/** Photos and files that belong to the newest ticket still open. */
export function latePhotos(input: PersonInput, scene: Scene): readonly Effect[] {
  const ticket = scene.facts.me.role === "customer" ? scene.facts.tickets[0]?.number : undefined;
  const photos = keptOf(input).map(({ id }) => id);
  return ticket === undefined || photos.length === 0
    ? []
    : [{ kind: "add-photos", ticket, photos }];
}
