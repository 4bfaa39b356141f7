import type { Scene } from "./dialog.ts";
import type { Effect } from "./effect.ts";
import type { PersonInput } from "./input.ts";

/** Photos that belong to the newest ticket still open. */
export function latePhotos(
  input: PersonInput & { readonly kind: "sent-photos" },
  scene: Scene,
): readonly Effect[] {
  const ticket = scene.facts.me.role === "customer" ? scene.facts.tickets[0]?.number : undefined;
  if (ticket === undefined) return [];
  return [{ kind: "add-photos", ticket, photos: input.photos.map(({ id }) => id) }];
}
