/** What happens to events that cannot be heard as they came: kept aside with their bytes, said so to people. */
import { DeskError, StoreUnavailable } from "../kernel/errors.ts";
import { type CauseId, conversationId, derive } from "../kernel/ids.ts";
import type { Spoiled } from "../ports/channel.ts";
import { faultFields } from "../ports/fault-fields.ts";
import type { Log, Meter } from "../ports/log.ts";
import { chatName, type Shelf } from "../ports/shelf.ts";
import type { NoticeRow } from "../ports/unit.ts";
import { newDraft } from "./draft.ts";
import { causeOf, type Item, type LaneKey } from "./item.ts";

export interface AsideParts {
  readonly shelf: Pick<Shelf, "quarantine" | "quarantineNotice" | "staff" | "write">;
  readonly now: () => number;
  readonly log: Log;
  readonly meter: Meter;
  /** Notices that are written: hear them soon. */
  readonly passOn: (notices: readonly NoticeRow[]) => void;
}

/** Keeps an event that nobody can read. @throws {StoreUnavailable} */
export async function keepSpoiled(
  { shelf, meter, log }: Pick<AsideParts, "shelf" | "meter" | "log">,
  event: Spoiled,
): Promise<void> {
  const reference = referenceOf(derive("event", event.platform, event.eventId));
  await shelf.quarantine(event, `${event.platform}:`, reference);
  meter.count("deskbell_quarantined_total", { platform: event.platform });
  log.error(
    { platform: event.platform, reference },
    "an event could not be read and is kept aside",
  );
}

/**
 * What could not be decided is kept aside with its bytes; the person reads one plain apology, colleagues are
 * told. Who is told is written down first: whoever dies in between is sent the event again, and nobody hears twice.
 * @throws {StoreUnavailable}
 */
export async function setAside(
  parts: AsideParts,
  key: LaneKey,
  item: Item,
  error: unknown,
): Promise<void> {
  const { shelf, log, meter } = parts;
  const cause = causeOf(item);
  const reference = referenceOf(cause);
  const code =
    error instanceof DeskError ? error.code : error instanceof Error ? error.name : "unknown";
  log.error(
    { reference, kind: item.kind, ...faultFields(error) },
    "a turn failed and is kept aside",
  );
  meter.count("deskbell_quarantined_total", {
    platform: key.kind === "chat" ? key.chat.channel : "ticket",
  });
  await tellPeople(parts, key, item, cause, reference);
  if (item.kind === "arrival" && key.kind === "chat") {
    const { platform, eventId, raw } = item.arrival;
    const event = { platform, eventId, reason: code, raw };
    await shelf.quarantine(event, chatName(key.chat), reference);
  }
  if (item.kind === "notice") await shelf.quarantineNotice(item.key, code, reference);
}

/** Notices for the chat itself and for every supervisor; a clock that failed does not ring again. */
async function tellPeople(
  { shelf, log, now, passOn }: AsideParts,
  key: LaneKey,
  item: Item,
  cause: CauseId,
  reference: string,
): Promise<void> {
  // News of a failure that fails itself ends here: it is kept aside, and the log has said so.
  if (item.kind === "notice" && item.notice.kind === "turn-failed") return;
  const staff = await shelf.staff().catch(() => []);
  const supervisors = staff.flatMap(({ role, onDuty, chat }) =>
    role === "supervisor" && onDuty && chat !== null ? [chat] : [],
  );
  const own = key.kind === "chat" && item.kind !== "undelivered" ? [key.chat] : [];
  const about =
    key.kind === "chat"
      ? { conversation: conversationId(derive("conversation", key.chat.channel, key.chat.chat)) }
      : { ticket: key.number };
  const failed = { kind: "turn-failed", text: reference } as const;
  const notices = [
    ...own.map((to) => ({ key: `${cause}.sorry`, to, notice: failed, at: now() })),
    ...supervisors
      .filter((to) => key.kind === "ticket" || chatName(to) !== chatName(key.chat))
      .map((to) => {
        const named = derive("told", cause, chatName(to));
        return { key: named, to, notice: { ...failed, ...about }, at: now() };
      }),
  ];
  const fired = item.kind === "rang" || item.kind === "clock" ? [item.id] : [];
  if (notices.length === 0 && fired.length === 0) return;
  try {
    await shelf.write([{ ...newDraft(null, new Map()), notices, fired }], []);
    passOn(notices);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    log.error({ reference, ...faultFields(error) }, "nobody could be told of a failed turn");
  }
}

/** What the customer reads and our log has: eight characters. */
const referenceOf = (id: string): string => id.slice(0, 8).toUpperCase();
