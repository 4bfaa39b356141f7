/** The one real connection: a statement at a time, under the clock it is told, with the rows it has changed. */
import { Socket } from "node:net";
import pg from "pg";
import { noticeHead, tables } from "./open-server.ts";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

export interface OneLine extends AsyncDisposable {
  /** Runs it at this instant. @param committed told what was changed, before the answer goes on */
  readonly run: (
    at: number,
    statement: Statement,
    committed: (notices: readonly string[]) => void,
  ) => Promise<pg.QueryResult>;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
  readonly isBusy: () => boolean;
  /** Everything is gone that rows and locks remember. */
  readonly clear: () => Promise<void>;
}

const readsClock = /clock_timestamp|desk_tray/;
const changes = /\b(?:INSERT|UPDATE|DELETE|pg_advisory\w*|desk_tray)\b/;
/** Dead rows are swept away every so many clearings. */
const sweepEvery = 40;

export async function openOneLine(url: string): Promise<OneLine> {
  // Two statements go out together, in one write: what time it is, and what is asked.
  const socket = new Socket();
  const client = new pg.Client({
    ...Object.assign({ connectionString: url }, { pipeline: true }),
    stream: () => socket,
  });
  await client.connect();
  const notices: string[] = [];
  client.on("notice", ({ message }) => {
    if (message?.startsWith(noticeHead) === true) notices.push(message);
  });
  const under = { way: 0, last: Promise.resolve(), clearings: 0, at: "" };
  const names = new Map<string, string>();
  /** Answers since the last change: the same question of the same rows, whatever the time, has the same one. */
  const answers = new Map<string, pg.QueryResult>();
  /** Prepared once for each text, as the desk's own hottest statements are. */
  const nameOf = (text: string): string => names.getOrInsertComputed(text, () => `s${names.size}`);
  const tracked = <T>(work: Promise<T>): Promise<T> => {
    under.way += 1;
    const done = work.finally(() => {
      under.way -= 1;
    });
    under.last = Promise.allSettled([under.last, done]).then(() => undefined);
    return done;
  };
  return {
    run(at, { text, values }, committed) {
      const isTimely = readsClock.test(text);
      // A statement that asks for no time needs not be told it.
      const told = `SET stopped.at = '${at}'`;
      const question =
        isTimely || changes.test(text) ? undefined : `${text} ${JSON.stringify(values)}`;
      const known = question === undefined ? undefined : answers.get(question);
      if (known !== undefined) return Promise.resolve(known);
      socket.cork();
      process.nextTick(() => socket.uncork());
      if (isTimely && told !== under.at) {
        under.at = told;
        void client.query(told);
      }
      const asked = client.query({ name: nameOf(text), text, values: [...values] });
      const heard = (answer: pg.QueryResult): pg.QueryResult => {
        if (notices.length > 0) answers.clear();
        committed(notices.splice(0));
        if (question !== undefined) answers.set(question, answer);
        return answer;
      };
      const failed = (error: unknown): never => {
        notices.splice(0);
        throw error;
      };
      return tracked(asked.then(heard, failed));
    },
    idle: () => under.last,
    isBusy: () => under.way > 0,
    async clear() {
      under.clearings += 1;
      await client.query("SET session_replication_role = replica");
      for (const table of tables) await client.query(`DELETE FROM ${table}`);
      await client.query("SET session_replication_role = DEFAULT");
      await client.query("SELECT pg_advisory_unlock_all()");
      if (under.clearings % sweepEvery === 0) await client.query(`VACUUM ${tables.join(", ")}`);
      notices.splice(0);
      answers.clear();
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
