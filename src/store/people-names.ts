/** Names of people by id, opened in one query. */
import type { PrismaClient } from "./open-prisma.ts";
import { places } from "./rows.ts";
import type { Seal } from "./seal.ts";

/** A person's name, or nothing while we do not know it. */
export type NameOf = (id: string) => string | undefined;

/** @param ids people asked for; empty places are passed over @throws {SealBroken} */
export async function namesOf(
  prisma: PrismaClient,
  seal: Seal,
  ids: readonly (string | null)[],
): Promise<NameOf> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows = await prisma.person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, nameEnc: true },
  });
  const names = new Map(
    rows.flatMap(({ id, nameEnc }) =>
      nameEnc === null ? [] : [[id, seal.openText(nameEnc, places.person(id, "name"))] as const],
    ),
  );
  return (id) => names.get(id);
}
