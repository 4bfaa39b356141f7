/** Changes sources while they are loaded: planted bugs and points to die at, without a trace of either in the desk itself. */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** One change: a text that stands exactly once in a file, and what stands there instead. */
export interface Edit {
  /** From the project's root, e.g. `src/desk/mark-for.ts`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/** The project's root. */
export const root = resolve(import.meta.dirname, "../..");

/** An edit does not fit its file: the source has moved on and the edit has to follow. */
export class EditDoesNotFit extends Error {
  constructor({ file, find }: Edit, times: number) {
    super(`${file} holds this ${times} times instead of once:\n${find}`);
    this.name = new.target.name;
  }
}

/** The file's text with its edits made. @throws {EditDoesNotFit} */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, edit) => {
    const parts = before.split(edit.find);
    if (parts.length !== 2) throw new EditDoesNotFit(edit, parts.length - 1);
    return parts.join(edit.replace);
  }, text);
}

/** The text of the file on disk with its edits made, for a look without loading. @throws {EditDoesNotFit} */
export const preview = (edit: Edit): string =>
  edited(readFileSync(join(root, edit.file), "utf8"), [edit]);

/** Plants edits in every module that is loaded after this call, in this process. @throws {EditDoesNotFit} on load */
export function plant(edits: readonly Edit[]): void {
  const byFile = Map.groupBy(edits, ({ file }) => file);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.startsWith("file:")) return loaded;
      const mine = byFile.get(relative(root, fileURLToPath(url)));
      if (mine === undefined) return loaded;
      const { source } = loaded;
      const text =
        typeof source === "string" ? source : new TextDecoder().decode(source ?? new Uint8Array());
      return { ...loaded, source: edited(text, mine) };
    },
  });
}
