/** What must hold after every transaction, looked at where it changed something. */
import { auditHash, auditStart } from "../../../memory-store/audit.ts";
import type {
  AuditLine,
  EventLine,
  PhotoLine,
  SendLine,
  TimerLine,
} from "../../../memory-store/rows.ts";
import type { Change } from "../../../memory-store/tables.ts";
import { openOrderCheck } from "./on-order.ts";
import { openTicketChecks } from "./on-tickets.ts";
import type { Violate } from "./violation.ts";

export interface RowParts {
  readonly violate: Violate;
  readonly reached: (what: string) => void;
  /** The database's clock, ms since 1970. */
  readonly databaseNow: () => number;
  /** A word of a simulated person was in a message whose bytes are gone now. */
  readonly forgot: (word: string) => void;
  /** Whether jobs were lost and none has run since. */
  readonly isQueueSilent: () => boolean;
}

type RowChange<Row> = { readonly before: Row | undefined; readonly after: Row | undefined };

/** Gives the look at the changes of one transaction. */
export function openRowChecks(parts: RowParts): (changes: readonly Change[]) => void {
  const tickets = openTicketChecks(parts);
  const events = openEventCheck(parts);
  const sends = openSendCheck(parts);
  const order = openOrderCheck(parts);
  const timers = openTimerCheck(parts);
  const audits = openAuditCheck(parts);
  const { reached } = parts;
  return (changes) => {
    for (const change of changes) {
      if (change.table === "events") events(change);
      else if (change.table === "sends") sends(change);
      else if (change.table === "timers") timers(change);
      else if (change.table === "audits") audits(change);
      else if (change.table === "photos") checkPhoto(parts, change);
      else if (change.table === "chats") {
        if (change.before?.serving === null && (change.after?.serving ?? null) !== null)
          reached("a person took a chat over");
      } else tickets(change);
    }
    order(changes);
  };
}

/** An event is stored once and has its effect once. */
function openEventCheck({ violate, reached, forgot }: RowParts) {
  const heard = new Set<string>();
  const stored = new Set<string>();
  return ({ before, after }: RowChange<EventLine>): void => {
    const row = after ?? before;
    if (row === undefined) return;
    const name = `${row.channel} ${row.key}`;
    if (before === undefined && stored.has(name)) violate("I4", `${name} was stored twice`);
    stored.add(name);
    if (after === undefined) return violate("I4", `${name} was stored and is gone`);
    const isDone = after.status === "done" && before?.status !== "done";
    if (isDone && heard.has(name)) violate("I4", `${name} was heard twice`);
    if (isDone) heard.add(name);
    if (before?.status === "done" && after.status !== "done")
      violate("I9", `${name} was done and is ${after.status}`);
    if (after.status === "quarantined") reached("an event was kept aside");
    if (after.error !== "withdrawn") return;
    reached("a message was forgotten");
    for (const word of wordsIn(before?.raw ?? null)) forgot(word);
  };
}

/** Words that only one message of a simulation holds. */
const wordsIn = (raw: Uint8Array | null): readonly string[] =>
  raw === null ? [] : (new TextDecoder().decode(raw).match(/秘密词\d+号/g) ?? []);

const fates: Readonly<Record<SendLine["status"], readonly SendLine["status"][]>> = {
  queued: ["sending", "unsure", "cancelled", "dead"],
  sending: ["accepted", "refused", "unsure", "dead", "queued", "cancelled"],
  accepted: [],
  refused: [],
  unsure: [],
  dead: [],
  cancelled: [],
};

function openSendCheck({ violate, reached }: RowParts) {
  const places = new Map<string, string>();
  return ({ before, after }: RowChange<SendLine>): void => {
    if (after === undefined) return violate("I4", `message ${before?.id} is gone`);
    const { id, status, fence } = after;
    if (before === undefined) {
      const place = `${after.cause} ${after.causeIndex} ${after.part}`;
      if (places.has(place))
        violate("I4", `messages ${places.get(place)} and ${id} have one cause`);
      places.set(place, id);
      if (status === "queued") reached("a message waited behind another");
    } else {
      if (fence < before.fence)
        violate("I7", `message ${id} went back from fence ${before.fence} to ${fence}`);
      if (status !== before.status && !fates[before.status].includes(status))
        violate("I9", `message ${id} was ${before.status} and is ${status}`);
      if (status !== before.status) reached(`a message became ${status}`);
      if (after.maybeTwice && !before.maybeTwice) reached("a message is perhaps sent twice");
    }
    if (status === "queued" && after.nextAt === null)
      violate("I14", `queued message ${id} has no time`);
    if (status === "sending" && after.leaseUntil === null)
      violate("I14", `message ${id} is being sent without a lease`);
  };
}

function openTimerCheck({ violate, reached, databaseNow, isQueueSilent }: RowParts) {
  const fired = new Set<string>();
  return ({ before, after }: RowChange<TimerLine>): void => {
    if (after === undefined) return violate("I9", `clock ${before?.id} is gone`);
    const name = `${after.subject} ${after.kind} ${after.cycle}`;
    if (before !== undefined && before.status !== "armed" && after.status !== before.status)
      violate("I9", `clock ${name} was ${before.status} and is ${after.status}`);
    if (before?.status !== "armed" || after.status === "armed") return;
    reached(`a clock was ${after.status}`);
    if (after.status !== "fired") return;
    if (isQueueSilent()) reached("work was done while the queue was silent");
    if (fired.has(name)) violate("I8", `clock ${name} rang twice`);
    fired.add(name);
    const late = databaseNow() - after.dueAt;
    if (late < 0) violate("I8", `clock ${name} rang ${-late} ms early`);
    if (late > 5_000) reached("a clock rang late after an outage");
  };
}

function openAuditCheck({ violate }: RowParts) {
  const state = { head: auditStart };
  return ({ before, after }: RowChange<AuditLine>): void => {
    if (before !== undefined || after === undefined)
      return violate("I12", "an audit row was changed");
    if (after.prevHash !== state.head) violate("I12", `audit row ${after.seq} does not follow`);
    if (after.hash !== auditHash(after)) violate("I12", `audit row ${after.seq} has another hash`);
    state.head = after.hash;
  };
}

function checkPhoto({ violate }: RowParts, { after }: RowChange<PhotoLine>): void {
  if (after?.status === "wanted" && after.nextAt === null && after.leaseUntil === null)
    violate("I14", `photo ${after.id} has neither a time nor an owner`);
}
