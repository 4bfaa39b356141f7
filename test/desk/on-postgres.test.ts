/** What the desk promises and only the rows can keep, on real PostgreSQL. */
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { newDraft } from "../../src/desk/draft.ts";
import { openClock } from "../../src/kernel/clock.ts";
import { causeId, conversationId, derive, outboundId } from "../../src/kernel/ids.ts";
import type { Mark, SendRow, Unit } from "../../src/ports/unit.ts";
import { freshChat } from "../../src/store/fresh-chat.ts";
import { openStore, type Store } from "../../src/store/open-store.ts";
import { count } from "../support/count.ts";
import { testDatabase } from "../support/database.ts";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const key = { channel: "telegram", chat: "700001" } as const;

interface Opened extends AsyncDisposable {
  readonly store: Store;
  readonly url: string;
  /** Writes one answer of the chat, as the next version. */
  readonly answer: (
    seq: number,
    mustArrive: boolean,
  ) => Promise<{ readonly id: SendRow["id"]; readonly waits: boolean }>;
  readonly mark: (id: SendRow["id"], change: Partial<Mark>) => Promise<void>;
  readonly statusOf: (id: string) => Promise<string>;
}

async function open(): Promise<Opened> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const store = stack.use(
    await openStore({ url: database.url, key: randomBytes(32), clock: openClock(), log: silent }),
  );
  const moved = stack.move();
  const statuses = ["queued", "sending", "accepted", "unsure", "refused", "dead", "cancelled"];
  return {
    store,
    url: database.url,
    async answer(seq, mustArrive) {
      const id = outboundId(derive("test", seq));
      const row = send(id, seq, mustArrive);
      const chat = { ...freshChat(key), fresh: seq === 1, version: seq - 1, outSeq: seq };
      const verdict = await store.shelf.write([{ ...newDraft(chat, new Map()), sends: [row] }], []);
      expect([...verdict.stale]).toEqual([]);
      return { id, waits: verdict.queued.has(id) };
    },
    async mark(id, change) {
      await store.shelf.write(
        [],
        [
          {
            id,
            fence: 1,
            status: "queued",
            nextAt: Date.now(),
            messageId: null,
            maybeTwice: false,
            error: null,
            at: 1_780_000_000_000,
            ...change,
          },
        ],
      );
    },
    async statusOf(id) {
      for (const status of statuses) {
        const sql = `SELECT count(*) AS n FROM outbound_message WHERE id = '${id}' AND status = '${status}'`;
        if ((await count(database.url, sql)) === 1) return status;
      }
      return "not there";
    },
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  };
}

const send = (id: SendRow["id"], seq: number, mustArrive: boolean): SendRow => ({
  id,
  seq,
  part: 0,
  kind: "answer",
  mustArrive,
  causeIndex: 0,
  body: { bubbles: [{ kind: "text", text: `${seq}` }] },
  cause: causeId(derive("cause", seq)),
});

test("a message that only waited behind another has not used up a try", async () => {
  await using opened = await open();
  const first = await opened.answer(1, false);
  const second = await opened.answer(2, false);
  await opened.mark(first.id, { error: "429" });
  await opened.mark(second.id, { error: "behind-another" });

  const tries = (id: string): Promise<number> =>
    count(opened.url, `SELECT attempt AS n FROM outbound_message WHERE id = '${id}'`);
  expect(await tries(first.id)).toBe(1);
  expect(await tries(second.id)).toBe(0);
  const [claimed] = await opened.store.backlog.claim(10);
  expect(claimed).toMatchObject({ id: first.id, attempt: 2 });
});

test("a question that perhaps arrived is not sent again once its reader has answered (R7)", async () => {
  await using opened = await open();
  const question = await opened.answer(1, true);
  const nextAt = Date.now() + 20_000;
  await opened.mark(question.id, { nextAt, maybeTwice: true, error: "time-out" });
  const answer = await opened.answer(2, true);

  expect(await opened.statusOf(question.id)).toBe("unsure");
  expect(answer.waits).toBe(false);
  expect(await opened.statusOf(answer.id)).toBe("sending");
});

test("news with one name is stored once, however many turns bring it", async () => {
  await using opened = await open();
  const notice = {
    key: "once",
    to: key,
    notice: { kind: "undelivered", text: "blocked" },
    at: Date.now(),
  } as const;
  const unit: Unit = { ...newDraft(null, new Map()), notices: [notice, notice] };

  await opened.store.shelf.write([unit], []);
  await opened.store.shelf.write([unit], []);

  expect(await count(opened.url, "SELECT count(*) AS n FROM inbound_event")).toBe(1);
  expect(conversationId(derive("conversation", key.channel, key.chat))).toBe(freshChat(key).id);
});
