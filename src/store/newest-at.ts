/** When something last happened here, by the rows: a playground whose clock was moved goes on from there. */
import type { Instant } from "../kernel/clock.ts";
import type { StoreParts } from "./open-shelf.ts";
import { instantOf } from "./rows.ts";
import { asking } from "./trouble.ts";

/** Nothing when nothing ever happened. @throws {StoreUnavailable} */
export async function newestAt({ pools }: Pick<StoreParts, "pools">): Promise<Instant | null> {
  const { rows } = await asking(() =>
    pools.rest.query<{ at: Date | null }>(
      `SELECT greatest((SELECT max(last_heard_at) FROM conversation), (SELECT max(changed_at) FROM ticket),
                       (SELECT max(fired_at) FROM timer)) AS at`,
    ),
  );
  const at = rows[0]?.at ?? null;
  return at === null ? null : instantOf(at);
}
