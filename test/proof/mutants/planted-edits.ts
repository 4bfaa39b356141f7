/** The edits of the bug that the environment names. */
import type { Edit } from "../plant.ts";
import { mutants } from "./mutants.ts";
import { withSql } from "./with-sql.ts";

/** A bug was asked for that is not in the list. */
export class NoSuchMutant extends Error {
  constructor(name: string) {
    super(`no planted bug is called ${name}`);
    this.name = new.target.name;
  }
}

/** None without `DESKBELL_MUTANT`. @throws {NoSuchMutant} */
export function plantedEdits(env: Readonly<Record<string, string | undefined>>): readonly Edit[] {
  const wanted = env["DESKBELL_MUTANT"];
  if (wanted === undefined || wanted === "") return [];
  const mutant = mutants.find(({ name }) => name === wanted);
  if (mutant === undefined) throw new NoSuchMutant(wanted);
  return withSql(mutant.edits);
}
