/** Bugs in clocks, in looking after what waits, and in closing. */
import type { Mutant } from "../mutant.ts";
import { test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";

export const ringing: readonly Mutant[] = [
  {
    name: "timer-fired-twice",
    promise: ["R9"],
    says: "A clock that has rung already rings again for whoever comes second.",
    edits: [
      {
        file: tray,
        find: "WHERE l.status IS DISTINCT FROM 'armed' OR l.due_at > v_now;",
        replace: "WHERE l.due_at > v_now;",
      },
    ],
    catchers: [test("store/write-tray.test.ts", "a clock rings once, whoever hears it")],
  },
  {
    name: "clock-rings-early",
    promise: ["R9", "R19"],
    says: "A clock is believed to be due because somebody says so; the database's own time is not asked.",
    edits: [
      {
        file: tray,
        find: "WHERE l.status IS DISTINCT FROM 'armed' OR l.due_at > v_now;",
        replace: "WHERE l.status IS DISTINCT FROM 'armed';",
      },
    ],
    catchers: [
      test(
        "store/write-tray.test.ts",
        "a clock does not ring before it is due, and a called-off one never",
      ),
    ],
  },
  {
    name: "local-clock-for-timers",
    promise: ["R9", "R19"],
    says: "What is due is asked by this machine's clock instead of the database's.",
    edits: [
      {
        file: "src/store/open-backlog.ts",
        find: "(await ask<TimerColumns>(dueText, [clock.shiftMs(), limit])).map(timerOf),",
        replace:
          '(await ask<TimerColumns>(dueText.replace(now("$1"), "to_timestamp($1::bigint / 1000.0)"), [clock.now(), limit])).map(timerOf),',
      },
    ],
    catchers: [test("store/open-backlog.test.ts", "a process whose own clock is an hour wrong")],
  },
  {
    name: "rung-clock-stays-armed",
    promise: ["R9"],
    says: "A clock of a ticket is acted on and never put down as rung.",
    edits: [
      {
        file: "src/desk/decide-clock.ts",
        find: "  draft.fired.push(item.id);\n",
        replace: "",
      },
    ],
    catchers: [
      test(
        "desk/decide-clock.test.ts",
        "a clock of a ticket that moved on means nothing, and does not ring again",
      ),
      test(
        "desk/keep-up.test.ts",
        "clocks of what is no longer there are over, and keep no other from ringing",
      ),
    ],
  },
  {
    name: "kept-promise-still-rings",
    promise: ["R9"],
    says: "A promise that was kept keeps its clock.",
    edits: [
      {
        file: "src/desk/draft.ts",
        find: "  draft.settled.push({ subject, kind });",
        replace: "  void [subject, kind];",
      },
    ],
    catchers: [
      test(
        "desk/draft.test.ts",
        "a clock started and ended in one unit never starts; its namesakes go on",
      ),
    ],
  },
  {
    name: "clock-started-again-is-lost",
    promise: ["R9"],
    says: "A promise made anew has the number of the old one, and is dropped as known.",
    edits: [
      {
        file: "src/tickets/clock-orders.ts",
        find: "      cycle: ticket.headSeq,",
        replace: "      cycle: 1,",
      },
    ],
    catchers: [
      test(
        "tickets/clock-orders.test.ts",
        "R9 deciding twice gives the same orders, and each start a number of its own",
      ),
    ],
  },
  {
    name: "summer-time-forgotten",
    promise: ["R19"],
    says: "Local times are reckoned with the offset of the first day for all days.",
    edits: [
      {
        file: "src/tickets/stretches.ts",
        find: '  const zoned = local.toZonedDateTime(zone, { disambiguation: "earlier" });',
        replace:
          "  const offset = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).offset;\n  const zoned = local.toZonedDateTime(offset);",
      },
    ],
    catchers: [
      test("tickets/calendar.test.ts", "R19 the night that has an hour twice counts both"),
    ],
  },
  {
    name: "skipped-hour-opens-early",
    promise: ["R19"],
    says: "A local time that summer time skips is taken for the hour before.",
    edits: [
      {
        file: "src/tickets/stretches.ts",
        find: "  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds;",
        replace: "  if (zoned !== undefined) return zoned.epochMilliseconds;",
      },
    ],
    catchers: [
      test(
        "tickets/calendar.test.ts",
        "R19 a period inside the hour that is skipped does not open",
      ),
    ],
  },
  {
    name: "reconciler-off",
    promise: ["R10", "R11"],
    says: "Nobody looks by themselves: what the queue lost is never done.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "    start: () => again(settleMs),",
        replace: "    start: () => void [again, settleMs],",
      },
    ],
    catchers: [test("desk/keep-up.test.ts", "a clock rings without anybody waking for it")],
  },
  {
    name: "one-look-and-no-more",
    promise: ["R10"],
    says: "The look after a start is the only one.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "        if (!state.stopped) again(lookMs);",
        replace: "        if (state.stopped) again(lookMs);",
      },
    ],
    catchers: [
      test(
        "desk/keep-up.test.ts",
        "a message whose sender vanished is sent again after a while, if nothing newer was said",
      ),
    ],
  },
  {
    name: "waiting-notices-not-looked-for",
    promise: ["R11", "R10"],
    says: "News a dead process took with it is never told.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: '      ["hear", () => hearWaiting(parts)],\n',
        replace: "",
      },
    ],
    catchers: [test("desk/keep-up.test.ts", "a notice that nobody heard is found and heard once")],
  },
  {
    name: "first-batch-only",
    promise: ["R11"],
    says: "After a crash only the first two hundred waiting events are heard at once.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "    if (waiting.length < batch || fresh.length === 0) return;",
        replace: "    if (batch > 0) return;",
      },
    ],
    catchers: [test("desk/keep-up.test.ts", "after a crash all that waits is heard in one look")],
  },
  {
    name: "half-sent-left-behind",
    promise: ["R11", "R6"],
    says: "What a dead process was sending is nobody's.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: '      ["adopt", () => adoptOrphans(parts)],\n',
        replace: "",
      },
    ],
    catchers: [
      test(
        "desk/keep-up.test.ts",
        "a message whose sender vanished is sent again after a while, if nothing newer was said",
      ),
    ],
  },
  {
    name: "job-payload-trusted",
    promise: ["R10", "R9"],
    says: "A wake-up for a photo is believed: the row is not asked whether anything is left to do.",
    edits: [
      {
        file: "src/store/open-photo-rows.ts",
        find: "            WHERE id = $1 AND status = 'wanted' AND next_at <= to_timestamp($2::bigint / 1000.0)\n              AND (lease_until IS NULL OR lease_until <= to_timestamp($2::bigint / 1000.0))\n            RETURNING",
        replace: "            WHERE id = $1 AND $2::bigint > 0 RETURNING",
      },
    ],
    catchers: [test("store/open-photo-rows.test.ts", "of two processes one gets the photo")],
  },
  {
    name: "closing-drops-what-is-being-sent",
    promise: ["R17"],
    says: "Closing does not wait for messages under way.",
    edits: [
      {
        file: "src/desk/open-desk.ts",
        find: "        await speaker.drained();\n",
        replace: "",
      },
    ],
    catchers: [test("desk/open-desk.test.ts", "closing waits for the messages under way")],
  },
  {
    name: "closing-cuts-running-webhooks",
    promise: ["R17"],
    says: "A webhook that is being answered while the desk closes is cut off.",
    edits: [
      {
        file: "src/http/open-http.ts",
        find: "  try {\n    await app.close();",
        replace: "  app.server.closeAllConnections();\n  try {\n    await app.close();",
      },
    ],
    catchers: [
      test("http/open-http.test.ts", "a running webhook is answered while the door closes"),
    ],
  },
  {
    name: "closed-desk-takes-on-work",
    promise: ["R17"],
    says: "A desk that was told to stop rings and sends on.",
    edits: [
      {
        file: "src/desk/keep-up.ts",
        find: "    state.stopped ? Promise.resolve() : work();",
        replace: "    work();",
      },
    ],
    catchers: [
      test("desk/keep-up.test.ts", "a desk that is closing takes nothing new on, whoever wakes it"),
    ],
  },
  {
    name: "photos-without-a-limit",
    promise: ["R14"],
    says: "Any number of photos is fetched at once, and clocks wait behind them.",
    edits: [
      {
        file: "src/media/lane.ts",
        find: "    if (atOnce >= atOnceMax) await",
        replace: "    if (atOnce < 0) await",
      },
    ],
    catchers: [test("media/lane.test.ts", "two at once, two waiting")],
  },
  {
    name: "photos-wait-without-end",
    promise: ["R14"],
    says: "Photos queue up in memory instead of being turned away.",
    edits: [
      {
        file: "src/media/lane.ts",
        find: "if (waiting.length >= waitingMax) return",
        replace: "if (waiting.length < 0 && waitingMax > 0) return",
      },
    ],
    catchers: [test("media/lane.test.ts", "two at once, two waiting")],
  },
  {
    name: "ready-without-a-database",
    promise: ["R13"],
    says: "The desk says that it is ready while its database takes no writes.",
    edits: [
      {
        file: "src/store/open-store.ts",
        find: "      } catch {\n        return false;",
        replace: "      } catch {\n        return true;",
      },
    ],
    catchers: [
      test(
        "store/open-shelf.test.ts",
        "a read-only database is not writable, and says so instead of failing",
      ),
    ],
  },
];
