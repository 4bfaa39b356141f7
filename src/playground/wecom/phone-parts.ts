import type { Entry, Shown } from "../phone.ts";
import { sampleFiles } from "../sample-files.ts";
import type { Screen } from "./screen.ts";
import { nowOf, type World } from "./world.ts";

/** Puts what the person sent on their own screen. */
export function showOwn(world: World, screen: Screen, id: string, shown: Shown): void {
  const entry: Entry = { id, at: nowOf(world), by: "person", shown, buttons: [] };
  screen.add(entry);
}

/** Marks one of the person's own bubbles as withdrawn. @throws {Error} when there is none. */
export function withdraw(world: World, screen: Screen, id: string): void {
  const entry = screen.entries().find((one) => one.id === id);
  if (entry === undefined || entry.by !== "person")
    throw new Error(`No own message ${id} to recall.`);
  screen.change(id, (one) => ({ ...one, withdrawnAt: nowOf(world) }));
}

/** Says that the app has no such thing. @throws {Error} always, with the sentence. */
export function lacks(sentence: string): never {
  throw new Error(sentence);
}

/** Bytes a phone sends where nobody chose a file: right at the head, silence after it. */
export function sampleBytes(kind: "voice" | "video" | "file"): Buffer {
  if (kind === "voice") return sampleFiles.amr;
  return kind === "video" ? sampleFiles.mp4 : sampleFiles.pdf;
}

/** The names of a place, without the ones it does not have. */
export function named(place: { readonly title?: string; readonly address?: string }): {
  readonly title?: string;
  readonly address?: string;
} {
  const { title, address } = place;
  return { ...(title ? { title } : {}), ...(address ? { address } : {}) };
}
