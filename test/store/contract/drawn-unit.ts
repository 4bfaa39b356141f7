/** A unit of a tray as chance would have it: mostly a turn that could be, now and then one that cannot. */
import { newConversation } from "../../../src/engine/conversation.ts";
import { causeId, derive, outboundId, personId, ticketId } from "../../../src/kernel/ids.ts";
import type { ChatRecord } from "../../../src/ports/shelf.ts";
import type { Unit } from "../../../src/ports/unit.ts";
import { aUnit } from "../../support/store.ts";
import { clocks, ofCase } from "./drawn-case.ts";
import type { Drawing } from "./drawn-world.ts";
import { codes, people } from "./drawn-world.ts";
import { some } from "./tape.ts";

/** A turn of this chat, decided on the version it was read with. */
export function drawUnit(drawing: Drawing, chat: ChatRecord): Unit {
  const { tape, count, now } = drawing;
  const outSeq = chat.outSeq + 1;
  return aUnit(turned(drawing, { ...chat, outSeq }), {
    expected: chat.version,
    events: some(tape, 2, () => ({
      channel: chat.channel,
      key: tape.once(4) ? `e${tape.below(12)}` : `e${tape.once(20) ? "\u0000" : ""}${count()}`,
      at: now - tape.below(1000),
      messageId: tape.once(3) ? null : `m${tape.below(8)}`,
      raw: Buffer.from(`raw ${count()}`),
      status: tape.once(5) ? "ignored" : "done",
    })),
    heard: tape.once(3) ? some(tape, 2, () => aKey(drawing)) : [],
    sends: some(tape, 3, (part) => {
      const name = tape.once(12) ? tape.below(40) : count();
      return {
        id: outboundId(derive("drawn send", name)),
        seq: tape.once(20) ? tape.below(4) : outSeq,
        part,
        kind: tape.once(3) ? "notice" : "answer",
        body: { bubbles: [{ kind: "text", text: `send ${name}` }] },
        mustArrive: tape.once(2),
        cause: causeId(derive("drawn cause", name)),
        causeIndex: 0,
      };
    }),
    ...rarely(drawing, chat),
  });
}

/** A unit of no chat: a clock of a ticket. */
export function drawClock(drawing: Drawing): Unit {
  return aUnit(null, { ...ofCase(drawing), ...clocks(drawing) });
}

function turned({ tape, now, count }: Drawing, chat: ChatRecord): ChatRecord {
  const talk = {
    dialog: "report",
    version: 1,
    step: "fault",
    answers: { fault: `fault ${count()}` },
    strikes: 0,
    startedAt: now,
    lastAt: now,
    cycle: 1,
    reminded: false,
    trail: [],
  };
  return {
    ...chat,
    person: tape.once(10)
      ? { ...chat.person, id: personId(tape.pick(people) ?? chat.person.id) }
      : chat.person,
    conversation: {
      ...newConversation,
      talk: tape.once(2) ? talk : null,
      waiting: tape.once(4) ? [{ ...talk, dialog: "visit" }] : [],
      handling: tape.once(6) ? "person" : "bot",
      lastAt: now + count(),
    },
    ...(tape.once(4) ? { profile: { name: `profile ${count()}` } } : {}),
    blocked: tape.once(8) ? "blocked" : null,
    serving: tape.once(8) ? chat.id : null,
  };
}

function rarely(drawing: Drawing, chat: ChatRecord): Partial<Unit> {
  const { tape, look, count, now } = drawing;
  const photos = look.photos.map(({ id }) => id);
  return {
    ...(tape.once(3) ? ofCase(drawing, chat) : {}),
    ...(tape.once(3) ? clocks(drawing) : {}),
    people: tape.once(3) ? [{ id: chat.person.id, ...known(drawing) }] : [],
    notices: tape.once(3)
      ? some(tape, 3, () => ({
          key: tape.once(4) ? `n${tape.below(6)}` : `n${count()}`,
          to: { channel: chat.channel, chat: chat.chat },
          notice: { kind: "ticket-approved", text: `news ${count()}` },
          at: now,
        }))
      : [],
    photos: tape.once(4)
      ? some(tape, 2, () => ({
          photo: {
            id: derive("drawn photo", tape.once(4) ? tape.below(10) : count()),
            ref: `f${count()}`,
          },
          messageId: `m${tape.below(8)}`,
        }))
      : [],
    joined: some(tape, 2, () => ({
      photo: tape.pick(photos) ?? derive("no photo"),
      ticket: ticketId(tape.pick(look.tickets)?.id ?? derive("no ticket")),
    })),
    codes: tape.once(12) ? [tape.pick(codes) ?? ""] : [],
    wrongCode: tape.once(8),
    audits: some(tape, 3, () => ({
      actor: chat.person.id,
      action: `act "${count()}"\n`,
      subject: "é中",
    })),
    forgotten: tape.once(6) ? [{ message: `m${tape.below(8)}` }] : [],
  };
}

const known = ({ tape, count }: Drawing): Partial<Unit["people"][number]> => ({
  ...(tape.once(2) ? { name: `name ${count()}` } : {}),
  ...(tape.once(3) ? { phone: `+86138${count()}` } : {}),
  ...(tape.once(3) ? { address: `road ${count()}` } : {}),
  ...(tape.once(4) ? { device: { product: `p${count()}` } } : {}),
  ...(tape.once(4) ? { locale: "en" } : {}),
  ...(tape.once(4) ? { customerNumber: `C${tape.once(6) ? 1 : count()}` } : {}),
  ...(tape.once(4) ? { ticketsOpened: tape.below(5), surveysOpened: tape.below(3) } : {}),
});

const aKey = ({ tape, look }: Drawing): { channel: string; key: string } => {
  const row = tape.pick(look.events.filter(({ status }) => tape.once(3) || status === "new"));
  return row === undefined
    ? { channel: "desk", key: "never" }
    : { channel: row.channel, key: row.key };
};
