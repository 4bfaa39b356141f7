/** Who moved which chat from which version to which: written by the database itself, whatever the processes believe. */
import type { OwnPostgres } from "../load/servers.ts";

/** One committed turn of a chat. */
export interface Turn {
  readonly chat: string;
  readonly before: number;
  readonly after: number;
  /** The connection that wrote it. */
  readonly writer: number;
}

const watchSql = `
  CREATE TABLE IF NOT EXISTS proof_turn (chat uuid, before int, after int, writer int);
  CREATE OR REPLACE FUNCTION proof_note_turn() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO proof_turn VALUES (NEW.id, OLD.version, NEW.version, pg_backend_pid());
    RETURN NULL;
  END $$;
  CREATE OR REPLACE TRIGGER proof_note_turn AFTER UPDATE ON conversation FOR EACH ROW
    WHEN (OLD.version IS DISTINCT FROM NEW.version OR OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION proof_note_turn()`;

/** Begins to write down every turn. */
export const watchTurns = (postgres: OwnPostgres): Promise<unknown> => postgres.ask(watchSql);

/** All turns since the last call. */
export const takeTurns = (postgres: OwnPostgres): Promise<readonly Turn[]> =>
  postgres.ask<Turn>(
    "WITH gone AS (DELETE FROM proof_turn RETURNING *) SELECT chat::text, before, after, writer FROM gone",
  );

/**
 * Turns that were not decided on the version before them: two processes had the chat in hand at once, and the later
 * one overwrote the earlier. A turn that was decided on version n writes n + 1.
 */
export function overwritten(turns: readonly Turn[]): readonly string[] {
  const broken: string[] = [];
  for (const [chat, own] of Map.groupBy(turns, (turn) => turn.chat)) {
    const versions = new Set(own.map(({ after }) => after));
    if (versions.size < own.length || own.some(({ before, after }) => after !== before + 1))
      broken.push(chat);
  }
  return broken;
}

/** Chats whose turns were written by more than one connection: the front did mix them. */
export const shared = (turns: readonly Turn[]): number =>
  [...Map.groupBy(turns, ({ chat }) => chat).values()].filter(
    (own) => new Set(own.map(({ writer }) => writer)).size > 1,
  ).length;
