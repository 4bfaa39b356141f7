/** Bugs in clocks: early, twice, never, or by the wrong time. */
import { type Mutant, test } from "../mutant.ts";

const tray = "prisma/migrations/20261121000100_tray/migration.sql";

export const clocks: readonly Mutant[] = [
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
];
