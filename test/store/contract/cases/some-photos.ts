/** Two photos and their rows, as the cases about photos use them. */
import { derive } from "../../../../src/kernel/ids.ts";
import type { Unit } from "../../../../src/ports/unit.ts";
import type { Desk, World } from "../world.ts";
import { hear } from "./kit.ts";

export const id = derive("photo one");
export const two = derive("photo two");
export const photo = (id: string, messageId: string | null = "m1"): Unit["photos"][number] => ({
  photo: { id, ref: `file of ${id}`, size: 9, album: "al" },
  messageId,
});
export const sent = (desk: Desk, ...photos: Unit["photos"]) =>
  hear(desk, `photos ${photos.length}`, { photos });
export const row = async (world: World, of = id) =>
  (await world.look()).photos.find((one) => one.id === of);
export const stored = {
  sha256: "ab".repeat(32),
  type: "jpeg",
  bytes: 9,
  width: 3,
  height: 4,
} as const;
export const lease = 60_000;
