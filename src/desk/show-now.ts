/** What of a message's pictures may be shown at the moment it leaves (R18). */
import type { Gallery, ShownFile } from "../ports/gallery.ts";
import type { Bubble } from "../ports/outgoing.ts";

export interface ShownNow {
  /** Without what is gone; a bubble that has nothing left says so in words. */
  readonly bubbles: readonly Bubble[];
  /** What is shown, by id. */
  readonly files: ReadonlyMap<string, ShownFile>;
}

const nothing: ReadonlyMap<string, ShownFile> = new Map();

/** Looks up what the bubbles refer to; asks nobody where they refer to nothing. @throws {StoreUnavailable} */
export async function shownNow(gallery: Gallery, bubbles: readonly Bubble[]): Promise<ShownNow> {
  const ids = bubbles.flatMap((one) => (one.kind === "media" ? one.items.map(({ id }) => id) : []));
  if (ids.length === 0) return { bubbles, files: nothing };
  const files = await gallery.find(ids);
  const lost = ids.length - ids.filter((id) => files.has(id)).length;
  return { files, bubbles: lost === 0 ? bubbles : without(bubbles, files, lost) };
}

/** The first of the bubbles that lost something says how many are gone in all. */
function without(
  bubbles: readonly Bubble[],
  files: ShownNow["files"],
  lost: number,
): readonly Bubble[] {
  const isWhole = (one: Bubble): boolean =>
    one.kind !== "media" || one.items.every(({ id }) => files.has(id));
  const teller = bubbles.find((one) => !isWhole(one));
  return bubbles.flatMap((one): readonly Bubble[] => {
    if (one.kind !== "media" || isWhole(one)) return [one];
    const items = one.items.filter(({ id }) => files.has(id));
    const told = one === teller ? (one.gone[lost - 1] ?? one.gone.at(-1) ?? "") : "";
    const text = [one.text, told].filter((words) => words !== "").join("\n");
    if (items.length > 0) return [{ ...one, text, items }];
    return text === "" ? [] : [{ kind: "text", text }];
  });
}
