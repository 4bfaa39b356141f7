/** The keys that personal data is sealed with: how much each holds, and moving all of it to the newest. */
import { keyUses, retireUnused, rotateKeys } from "../store/rotate-keys.ts";
import { type Command, note, type Office } from "./office.ts";
import { inColumns } from "./table.ts";

export const listKeys: Command = {
  usage: "keys list",
  does: "the keys in use by their ids, and how much is sealed with each",
  options: {},
  words: [0, 0],
  async run(office) {
    await tellUses(office);
    return 0;
  },
};

export const rotate: Command = {
  usage: "keys rotate",
  does: "seals everything anew with DESKBELL_ENCRYPTION_KEY, beside a running desk; may be stopped and begun again",
  options: {},
  words: [0, 0],
  async run(office) {
    const { pool, seal, print } = office;
    await note(office, "keys-rotation-begun", seal.keyIds[0]);
    const { moved, broken } = await rotateKeys(pool, seal, (column, count) =>
      print(`${column}: ${count} sealed anew`),
    );
    for (const place of broken) print(`BROKEN  ${place} opens with no key of the ring: left alone`);
    const retired = await retireUnused(pool, seal);
    const left = await tellUses(office);
    await note(office, "keys-rotated", `${seal.keyIds[0]}:${moved}`);
    for (const id of retired)
      print(`Nothing is sealed with ${id} any more: it may leave DESKBELL_OLD_ENCRYPTION_KEYS.`);
    if (retired.length > 0) {
      print("Keep it with the backups that were made under it. One-time codes from before the");
      print("rotation are good for a day and need it until then.");
    }
    if (left > 0) print(`${left} values are not under the active key yet: run it again.`);
    return left > 0 || broken.length > 0 ? 1 : 0;
  },
};

/** Prints a line for each key; gives how many values are not under the active one. */
async function tellUses({ pool, seal, print }: Office): Promise<number> {
  const [active, ...old] = seal.keyIds;
  const uses = await keyUses(pool);
  const missing = [active, ...old].filter((id) => !uses.some((use) => use.id === id));
  const all = [...uses, ...missing.map((id) => ({ id, values: 0 }))];
  const roleOf = (id: string): string =>
    id === active ? "active" : old.includes(id) ? "opens only" : "NOT IN THE RING";
  const rows = all.map(({ id, values }) => [id, roleOf(id), String(values)]);
  for (const line of inColumns([["KEY", "ROLE", "SEALED VALUES"], ...rows])) print(line);
  return all.reduce((sum, { id, values }) => sum + (id === active ? 0 : values), 0);
}
