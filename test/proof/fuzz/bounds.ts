/** Where a text is cut before any pattern sees it: there a pattern may take its time, for there is little to take. */

/** The most characters that reach the patterns of a folder or file. */
export interface Bound {
  readonly characters: number;
  /** What cuts it, or whose text it is. */
  readonly why: string;
}

const bounds: Readonly<Record<string, Bound>> = {
  "src/dialogs/": {
    characters: 2_000,
    why: "`legible` and `cut` of src/engine/plain.ts cut what a person said",
  },
  "src/engine/": {
    characters: 2_000,
    why: "`legible` and `bare` of src/engine/plain.ts cut what a person said",
  },
  "src/desk/named.ts": { characters: 40, why: "codes are looked for in 20 units, numbers in 40" },
  "src/config/": { characters: 2_000, why: "an operator's own environment and files" },
  "src/setup/": { characters: 2_000, why: "words of npm, on the operator's own machine" },
  "src/playground/tour-stage.ts": {
    characters: 2_000,
    why: "patterns of ours, turned into plain text",
  },
  "src/playground/telegram/": {
    characters: 4_096,
    why: "a stand-in: the desk sends no longer message",
  },
  "src/playground/wecom/": { characters: 4_096, why: "a stand-in: it reads what it wrote itself" },
};

/** The bound of a source file, if its texts are cut. */
export function boundOf(file: string): Bound | undefined {
  const place = Object.keys(bounds).find((one) => file.startsWith(one));
  return place === undefined ? undefined : bounds[place];
}
