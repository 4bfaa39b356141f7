/** The memory store as a world to try. */

import { openSeal } from "../../../src/store/seal.ts";
import {
  type MemoryDatabase,
  type MemoryStore,
  openMemoryDatabase,
} from "../../memory-store/open-memory-database.ts";
import { testKey } from "../../support/store.ts";
import { even } from "./look.ts";
import { type Desk, startAt, type World } from "./world.ts";

export async function openMemoryWorld(): Promise<World> {
  const clock = { at: startAt };
  const seal = openSeal(testKey);
  const fresh = (): MemoryDatabase =>
    openMemoryDatabase({
      now: () => clock.at,
      after(ms, run) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    });
  const state = { database: fresh() };
  return {
    open: async (shiftMs = 0) => deskOf(state.database.open({ shiftMs })),
    now: () => clock.at,
    async forward(ms) {
      clock.at += ms;
    },
    hire: async (person) => state.database.hire(person),
    giveCode: async (code, person, expiresAt) => state.database.giveCode(code, person, expiresAt),
    async look() {
      const { rows } = state.database;
      const owners = Array.from({ length: 20 }, (_, nth) => nth + 1);
      return even(
        {
          people: rows.people.all(),
          chats: rows.chats.all(),
          events: rows.events.all(),
          tickets: rows.tickets.all(),
          history: rows.history.all(),
          surveys: rows.surveys.all(),
          sends: rows.sends.all(),
          timers: rows.timers.all(),
          photos: rows.photos.all(),
          codes: rows.codes.all().map((row) => ({
            ...row,
            code: seal.blind(row.code, "staff-code").toString("hex"),
          })),
          bookmarks: rows.bookmarks.all(),
          tokens: rows.tokens.all(),
          counters: rows.counters.all(),
          audits: rows.audits.all(),
        },
        owners,
      );
    },
    async reset() {
      clock.at = startAt;
      state.database = fresh();
    },
    [Symbol.asyncDispose]: async () => undefined,
  };
}

const deskOf = ({ shelf, backlog, pages, photoRows, tokens, die }: MemoryStore): Desk => ({
  shelf,
  backlog,
  pages,
  photoRows,
  tokens,
  die: async () => die(),
});
