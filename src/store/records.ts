/** Files outside the database that only grow: a restored or shortened database is held against them. */
import { appendFile, mkdir, open, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { CannotStart } from "../kernel/errors.ts";

/** The files there are. */
export type RecordName = "erasures" | "audit-heads";

export interface Records {
  /** Adds a line, durably. @throws {CannotStart} when the folder does not take it */
  append(name: RecordName, row: object): Promise<void>;
  /** All rows, oldest first; a last line cut short by a crash is passed over. */
  read(name: RecordName): Promise<readonly unknown[]>;
}

const fileMode = 0o600;
const folderMode = 0o700;

/** @param folder `DESKBELL_RECORDS_DIR`, made when the first line is written */
export function openRecords(folder: string): Records {
  const fileOf = (name: RecordName): string => join(folder, `${name}.jsonl`);
  return {
    async append(name, row) {
      const file = fileOf(name);
      try {
        await mkdir(dirname(file), { recursive: true, mode: folderMode });
        await appendFile(file, `${JSON.stringify(row)}\n`, { mode: fileMode });
        const written = await open(file, "r");
        await written.sync();
        await written.close();
      } catch (cause) {
        throw new CannotStart(`${file} cannot be written: make DESKBELL_RECORDS_DIR writable.`, {
          cause,
        });
      }
    },
    async read(name) {
      const text = await readFile(fileOf(name), "utf8").catch((fault: unknown) => {
        if (fault instanceof Error && "code" in fault && fault.code === "ENOENT") return "";
        throw fault;
      });
      return text.split("\n").flatMap((line) => rowOf(line));
    },
  };
}

function rowOf(line: string): readonly unknown[] {
  try {
    return line.trim() === "" ? [] : [JSON.parse(line)];
  } catch {
    return [];
  }
}
