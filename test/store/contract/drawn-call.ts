/** One call to a store as chance would have it. The call is drawn once and made on both stores. */
import { outboundId, personId } from "../../../src/kernel/ids.ts";
import type { ChatRecord } from "../../../src/ports/shelf.ts";
import type { Unit } from "../../../src/ports/unit.ts";
import { drawMarks } from "./drawn-marks.ts";
import { drawClock, drawUnit } from "./drawn-unit.ts";
import { chats, codes, type Drawing, people, series } from "./drawn-world.ts";
import type { Desk } from "./world.ts";

export const calls = [
  "write",
  "write",
  "write",
  "write",
  "write",
  "backlog",
  "claim",
  "claim",
  "claim",
  "adopt",
  "page",
  "page",
  "quarantine",
  "photo",
  "photo",
  "token",
  "read",
  "read",
  "reserve",
] as const;

type Call = (desk: Desk) => Promise<unknown>;

/** @param read chats as they were read at some moment, newest last */
export function drawCall(
  kind: (typeof calls)[number],
  drawing: Drawing,
  read: readonly ChatRecord[],
): Call {
  switch (kind) {
    case "write":
      return drawWrite(drawing, read);
    case "backlog":
      return drawBacklog(drawing);
    case "claim":
      return async ({ backlog }) => byId(await backlog.claim(200));
    case "adopt":
      return drawAdopt(drawing);
    case "page":
      return drawPage(drawing);
    case "quarantine":
      return drawQuarantine(drawing);
    case "photo":
      return drawPhoto(drawing);
    case "token":
      return drawToken(drawing);
    case "read":
      return drawRead(drawing);
    case "reserve": {
      const [name, count] = [drawing.tape.pick(series) ?? "", 1 + drawing.tape.below(5)];
      return ({ shelf }) => shelf.reserve(name, count);
    }
  }
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const inOrder = (words: Iterable<string>): readonly string[] =>
  [...words].toSorted((a, b) => (a < b ? -1 : 1));

function drawWrite(drawing: Drawing, read: readonly ChatRecord[]): Call {
  const { tape } = drawing;
  // One chat is on one unit of a tray only, as the desk's lanes see to it.
  const turns = new Map<string, ChatRecord>();
  for (let nth = tape.below(3); nth >= 0; nth -= 1) {
    const latest = read.slice(tape.once(4) ? 0 : -chats.length);
    const chat = tape.pick(latest);
    // Nor does a tray change one person twice: PostgreSQL does not promise which of two changes stays.
    const taken = [...turns.values()].some(({ person }) => person.id === chat?.person.id);
    if (chat !== undefined && !taken) turns.set(chat.id, chat);
  }
  const units = joinedOnce([...turns.values()].map((chat) => drawUnit(drawing, chat)));
  if (tape.once(4)) units.push(drawClock(drawing));
  const marks = tape.once(2) ? drawMarks(drawing) : [];
  return async ({ shelf }) => {
    const { stale, seen, queued } = await shelf.write(units, marks);
    return {
      stale: [...stale].toSorted((a, b) => a - b),
      seen: inOrder(seen),
      queued: inOrder(queued),
    };
  };
}

function drawBacklog({ tape }: Drawing): Call {
  const age = tape.below(5000);
  return async ({ backlog }) => ({
    due: await backlog.dueTimers(20),
    next: await backlog.nextTimerAt(),
    waiting: await backlog.waiting(age, 3),
    orphans: byId(await backlog.orphans(200)),
    send: await backlog.nextSendAt(),
  });
}

function drawAdopt({ tape, look, now }: Drawing): Call {
  const row = tape.pick(look.sends.filter(({ status }) => status === "sending" || tape.once(8)));
  const chat = look.chats.find(({ id }) => id === row?.conversation);
  if (row === undefined || chat === undefined) return async () => "nothing to adopt";
  const as = tape.pick(["queued", "unsure", "cancelled"] as const) ?? "unsure";
  const orphan = {
    ...row,
    id: outboundId(row.id),
    fence: row.fence - (tape.once(5) ? 1 : 0),
    channel: "telegram",
    newest: true,
  } as const;
  const [nextAt, twice] = [as === "queued" ? now + tape.below(3000) : null, tape.once(2)];
  return ({ backlog }) => backlog.adopt(orphan, as, nextAt, twice);
}

function drawPage({ tape, look, now, count }: Drawing): Call {
  const account = `account ${tape.below(2)}`;
  const before = look.bookmarks.find((row) => row.account === account)?.value;
  const from = tape.once(3) ? "elsewhere" : before;
  const [to, at] = [`page ${count()}`, now - 50];
  const arrivals = Array.from({ length: tape.below(4) }, () => ({
    platform: "kf" as const,
    eventId: `p${tape.once(5) ? tape.below(6) : count()}`,
    chat: "a:b",
    at,
    input: { kind: "said", text: `text ${count()}`, messageId: `m${tape.below(8)}`, at } as const,
    raw: Buffer.from(`raw ${count()}`),
  }));
  const spoiled = Array.from({ length: tape.below(2) }, () => ({
    platform: "kf" as const,
    eventId: `q${count()}`,
    reason: "unreadable ".repeat(30),
    raw: Buffer.from([0, 255]),
  }));
  return async ({ pages }) => ({
    stored: await pages.store({ platform: "kf", account, from, to, arrivals, spoiled }),
    bookmark: await pages.bookmark("kf", account),
  });
}

function drawQuarantine({ tape, look, count }: Drawing): Call {
  const row = tape.once(2) ? tape.pick(look.events) : undefined;
  const reference = `R${count()}`;
  if (row?.channel === "desk")
    return ({ shelf }) => shelf.quarantineNotice(row.key, "DESK_TURN", reference);
  const eventId = row?.key ?? `bad${count()}`;
  const platform = chats.find(({ channel }) => channel === row?.channel)?.channel ?? "telegram";
  const event = { platform, eventId, reason: "broken", raw: Buffer.from(`raw ${count()}`) };
  return ({ shelf }) => shelf.quarantine(event, "telegram:1", reference);
}

function drawPhoto({ tape, look, now }: Drawing): Call {
  const id = tape.pick(look.photos)?.id;
  if (id === undefined) return ({ photoRows }) => photoRows.due(5);
  const at = now + tape.below(100_000) + 0.4;
  const photo = { sha256: "ab".repeat(32), type: "png", bytes: 9, width: 2, height: 3 } as const;
  const what = tape.below(7);
  return async ({ photoRows }) => {
    if (what === 0) return photoRows.stored(id, photo);
    if (what === 1) return photoRows.refused(id, "gone");
    if (what === 2) return photoRows.retryAt(id, at);
    if (what === 4) return photoRows.kept([id]);
    if (what === 3) return (await photoRows.due(200)).toSorted();
    return photoRows.claim(id, 60_000);
  };
}

function drawToken({ tape, look, now, count }: Drawing): Call {
  const key = `token ${tape.below(2)}`;
  const generation = look.tokens.find((row) => row.key === key)?.generation ?? 0;
  const [token, from] = [`secret ${count()}`, tape.once(4) ? generation + 1 : generation];
  return async ({ tokens }) => ({
    before: await tokens.read(key),
    after: await tokens.replace(key, from, token, now + 7_200_000.2),
  });
}

function drawRead({ tape, look }: Drawing): Call {
  const customers = look.chats.map(({ person }) => personId(person));
  const wanted = {
    numbers: look.tickets.filter(() => tape.once(3)).map(({ number }) => number),
    ofCustomers: customers.filter(() => tape.once(2)),
    ofEngineers: people.map(personId),
    awaitingSupervisor: tape.once(2),
  };
  return async ({ shelf }) => ({
    chats: await shelf.chats(chats),
    tickets: await shelf.tickets(wanted),
    staff: await shelf.staff(),
    codes: await shelf.codes([...codes, "nobody's"]),
  });
}

/** No tray gives one photo to two cases: PostgreSQL does not promise which of them keeps it. */
function joinedOnce(units: readonly Unit[]): Unit[] {
  const met = new Set<string>();
  const isFirst = ({ photo }: Unit["joined"][number]): boolean =>
    !met.has(photo) && !!met.add(photo);
  return units.map((unit) => ({ ...unit, joined: unit.joined.filter(isFirst) }));
}
