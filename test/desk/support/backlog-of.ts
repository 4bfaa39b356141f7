import { outboundId, timerId } from "../../../src/kernel/ids.ts";
import { type Backlog, type ChatKey, doubtPrefix } from "../../../src/ports/shelf.ts";
import type { KeptSend, TestShelf } from "./open-test-shelf.ts";

/** As the real shelf leases, in ms. */
const leaseMs = 60_000;

/** What the rows say is left to do. Notices are as old as the test says: all of them wait long enough. */
export function backlogOf(rows: TestShelf["rows"], now: () => number): Backlog {
  const open = (): KeptSend[] =>
    [...rows.sends.values()]
      .filter(({ status }) => status === "queued" || status === "sending")
      .toSorted((a, b) => a.seq - b.seq || a.part - b.part);
  const chatOf = (subject: string): ChatKey | null => {
    const chat = [...rows.chats.values()].find(({ id }) => subject === `conversation:${id}`);
    return chat === undefined ? null : { channel: chat.channel, chat: chat.chat };
  };
  const armed = () => [...rows.timers.values()].filter(({ status }) => status === "armed");
  return {
    async dueTimers(limit) {
      return armed()
        .filter(({ dueAt }) => dueAt <= now())
        .toSorted((a, b) => a.dueAt - b.dueAt)
        .slice(0, limit)
        .map(({ id, subject, kind, cycle, dueAt }) => ({
          id: timerId(id),
          kind,
          cycle,
          dueAt,
          chat: chatOf(subject),
          ticket: subject.startsWith("ticket:") ? subject.slice("ticket:".length) : null,
        }));
    },
    async nextTimerAt() {
      const due = armed().map(({ dueAt }) => dueAt);
      return due.length === 0 ? null : Math.min(...due);
    },
    async waiting(_olderThanMs, limit) {
      return [...rows.notices.values()]
        .filter(({ key }) => rows.events.get(`desk\u0000${key}`) === "new")
        .slice(0, limit)
        .map(({ key, to, notice, at }) => ({ kind: "notice", key, to, notice, at }));
    },
    async claim(limit) {
      const heads = new Map<string, KeptSend>();
      for (const row of open()) if (!heads.has(row.chat.id)) heads.set(row.chat.id, row);
      return [...heads.values()]
        .filter(({ status, nextAt }) => status === "queued" && (nextAt ?? 0) <= now())
        .slice(0, limit)
        .map((row) => {
          row.status = "sending";
          row.fence += 1;
          row.attempt += 1;
          row.leaseUntil = now() + leaseMs;
          const { id, seq, part, body, attempt, fence, mustArrive, maybeTwice } = row;
          const { channel, chat, id: conversation } = row.chat;
          const where = { conversation, channel, chat };
          return { id, seq, part, body, attempt, fence, mustArrive, maybeTwice, ...where };
        });
    },
    async orphans(limit) {
      return open()
        .filter(({ status, leaseUntil }) => status === "sending" && (leaseUntil ?? 0) < now())
        .slice(0, limit)
        .map((row) => ({
          id: outboundId(row.id),
          channel: row.chat.channel,
          fence: row.fence,
          mustArrive: row.mustArrive,
          maybeTwice: row.maybeTwice,
          newest: rows.chats.get(`${row.chat.channel}:${row.chat.chat}`)?.version === row.version,
          createdAt: row.createdAt,
          // One process, one shelf: whatever is on it is its own.
          own: true,
        }));
    },
    async nextSendAt() {
      const due = open().flatMap(({ status, nextAt }) =>
        status === "queued" && nextAt !== null ? [nextAt] : [],
      );
      return due.length === 0 ? null : Math.min(...due);
    },
    async adopt(orphan, as, nextAt, maybeTwice, neverLeft = false) {
      const row = rows.sends.get(orphan.id);
      if (row?.fence !== orphan.fence || row.status !== "sending") return false;
      row.status = as;
      row.fence += 1;
      row.nextAt = nextAt;
      row.leaseUntil = null;
      row.maybeTwice = row.maybeTwice || maybeTwice;
      if (!neverLeft) row.error ??= `${doubtPrefix}owner-gone`;
      return true;
    },
  };
}
