/** The PostgreSQL store as a world to try: a database of its own whose clock stands still. */
import pg from "pg";
import type { Clock } from "../../../src/kernel/clock.ts";
import { openPhotoRows } from "../../../src/store/open-photo-rows.ts";
import { openStore, type Store } from "../../../src/store/open-store.ts";
import { places } from "../../../src/store/rows.ts";
import { openSeal } from "../../../src/store/seal.ts";
import { testDatabase } from "../../support/database.ts";
import { testKey } from "../../support/store.ts";
import { even } from "./look.ts";
import { lookPostgres } from "./look-postgres.ts";
import { stopClock } from "./still-clock.ts";
import { type Desk, type Hired, startAt, type World } from "./world.ts";

const tables =
  "person, conversation, inbound_event, ticket, ticket_event, survey, outbound_message, timer, attachment, staff_code, bookmark, shared_token, counter, audit_log";
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

export async function openPostgresWorld(): Promise<World> {
  await using stack = new AsyncDisposableStack();
  const { url } = stack.use(await testDatabase());
  const still = stack.use(await stopClock(url, startAt));
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  stack.defer(() => client.end());
  const seal = openSeal(testKey);
  const stores = stack.use(openStores(url, () => clock.at));
  const clock = { at: startAt };
  const opened = stack.move();
  return {
    open: (shiftMs = 0) => stores.open(shiftMs),
    now: () => clock.at,
    async forward(ms) {
      clock.at += ms;
      await still.set(clock.at);
    },
    async hire({ id, role, name, phone = null, skills = [], regions = [], onDuty = true }: Hired) {
      const sealed = (value: string | null, column: "name" | "phone") =>
        value === null ? null : seal.seal(value, places.person(id, column));
      await client.query(
        `INSERT INTO person (id, role, name_enc, phone_enc, skills, regions, on_duty, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())`,
        [id, role, sealed(name, "name"), sealed(phone, "phone"), skills, regions, onDuty],
      );
    },
    async giveCode(code, person, expiresAt) {
      await client.query(
        "INSERT INTO staff_code (code_hash, person_id, expires_at) VALUES ($1, $2, to_timestamp($3::bigint / 1000.0))",
        [seal.blind(code, "staff-code"), person, expiresAt],
      );
    },
    look: async () => even(await lookPostgres(client, seal), stores.owners()),
    async reset() {
      clock.at = startAt;
      stores.rest();
      await client.query(
        tables
          .split(", ")
          .map((table) => `DELETE FROM ${table}`)
          .join("; "),
      );
      await still.set(startAt);
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

interface Stores extends AsyncDisposable {
  readonly open: (shiftMs: number) => Promise<Desk>;
  /** Numbers of the processes opened since the last rest, in order. */
  readonly owners: () => readonly number[];
  /** Those that live may be opened again. */
  readonly rest: () => void;
}

/** Opening a process costs more than a case: those that live are used again. */
function openStores(url: string, now: () => number): Stores {
  const idle: Living[] = [];
  const used: Living[] = [];
  const fresh = async (): Promise<Living> => {
    const shift = { ms: 0 };
    const clock: Clock = { now: () => now() + shift.ms, shiftMs: () => shift.ms };
    return { shift, store: await openStore({ url, key: testKey, clock, log: quiet }), dead: false };
  };
  return {
    async open(shiftMs) {
      const living = idle.pop() ?? (await fresh());
      living.shift.ms = shiftMs;
      used.push(living);
      const { store } = living;
      return {
        shelf: store.shelf,
        backlog: store.backlog,
        pages: store.pages,
        photoRows: openPhotoRows(store.parts),
        tokens: store.tokens,
        async die() {
          living.dead = true;
          await store[Symbol.asyncDispose]();
        },
      };
    },
    owners: () => used.map(({ store }) => store.parts.owner),
    rest: () => idle.push(...used.splice(0).filter(({ dead }) => !dead)),
    async [Symbol.asyncDispose]() {
      const living = [...idle, ...used.filter(({ dead }) => !dead)];
      await Promise.all(living.map(({ store }) => store[Symbol.asyncDispose]()));
    },
  };
}

interface Living {
  readonly shift: { ms: number };
  readonly store: Store;
  dead: boolean;
}
