/** What is due and when, and why it is due then. */
import { explainClock } from "../store/explain-clock.ts";
import type { Timer } from "../store/generated/client.ts";
import { readWhy } from "../store/panel-clocks.ts";
import type { Command, Office } from "./office.ts";
import { inColumns, utc } from "./table.ts";
import { UsageFault } from "./usage-fault.ts";

const shownMax = 100;

export const dueTimers: Command = {
  usage: "timers due",
  does: "clocks that should have rung by now",
  options: {},
  words: [0, 0],
  async run(office) {
    const dueAt = { lte: new Date(office.clock.now()) };
    return await printTimers(office, { status: "armed", dueAt }, "due");
  },
};

export const listTimers: Command = {
  usage: "timers list",
  does: "clocks that will ring, the next first",
  options: {},
  words: [0, 0],
  run: (office) => printTimers(office, { status: "armed" }, "armed"),
};

export const whyTimers: Command = {
  usage: "timers why TICKET",
  does: "how each clock of a ticket was reckoned",
  options: {},
  words: [1, 1],
  async run(office, { args: [number = ""] }) {
    const rows = await office.prisma.timer.findMany({
      where: { subject: `ticket:${number.toUpperCase()}` },
      orderBy: [{ cycle: "asc" }, { dueAt: "asc" }],
    });
    if (rows.length === 0) throw new UsageFault(`Ticket ${number} has no clocks.`);
    for (const row of rows) {
      if (row.kind.endsWith(".warning")) continue;
      office.print(`${row.kind}: ${stateOf(row)}`);
      const why = readWhy(row.why);
      const sentences =
        why === undefined ? [] : explainClock(why, row.dueAt.getTime(), row.zone, "en");
      for (const sentence of sentences) office.print(`  ${sentence}`);
    }
    return 0;
  },
};

async function printTimers(
  { prisma, print }: Office,
  where: { readonly status: "armed"; readonly dueAt?: { readonly lte: Date } },
  word: string,
): Promise<number> {
  const rows = await prisma.timer.findMany({ where, orderBy: { dueAt: "asc" }, take: shownMax });
  const all = await prisma.timer.count({ where });
  const cells = rows.map(({ dueAt, kind, subject, cycle }) => [
    utc(dueAt),
    kind,
    subject,
    String(cycle),
  ]);
  const head = ["DUE (UTC)", "CLOCK", "OF", "CYCLE"];
  if (cells.length > 0) for (const line of inColumns([head, ...cells])) print(line);
  print(`${all} ${word}${all > rows.length ? `, ${rows.length} shown` : ""}.`);
  return 0;
}

function stateOf({ status, firedAt }: Timer): string {
  if (status === "armed") return "running";
  return firedAt === null ? "ended before it was due" : `rang at ${utc(firedAt)} UTC`;
}
