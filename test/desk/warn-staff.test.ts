import { expect, test } from "vitest";
import { warnStaff } from "../../src/desk/warn-staff.ts";
import type { PlatformWarning } from "../../src/ports/platform-warning.ts";
import type { NoticeRow } from "../../src/ports/unit.ts";
import { chen, li, morning, zhou } from "../support/ticket.ts";
import { aColleague } from "./support/a-world.ts";
import { openTestShelf } from "./support/open-test-shelf.ts";

const warning: PlatformWarning = {
  platform: "line",
  key: "line.2026-11.80",
  what: "messages-run-out",
  used: 4_000,
  limit: 5_000,
};

test("every supervisor on duty is told once that messages run out, however many processes notice it", async () => {
  const shelf = openTestShelf(() => morning);
  const away = { ...aColleague(zhou, "supervisor"), onDuty: false };
  shelf.rows.staff.push(aColleague(chen, "supervisor"), aColleague(li, "engineer"), away);
  const heard: NoticeRow[] = [];
  const clock = { at: morning };
  const parts = {
    shelf,
    now: () => clock.at++,
    passOn: (notices: readonly NoticeRow[]) => void heard.push(...notices),
  };
  await warnStaff(parts, warning);
  await warnStaff(parts, warning);

  expect(shelf.rows.notices.size).toBe(1);
  expect(heard[0]).toMatchObject({
    to: { chat: chen },
    notice: {
      kind: "messages-run-out",
      detail: [
        { key: "staff.messages-figures", params: { platform: "LINE", used: 4_000, limit: 5_000 } },
      ],
    },
  });
});

test("where nobody is on duty, nothing is written", async () => {
  const shelf = openTestShelf(() => morning);
  const written: unknown[] = [];
  const write: typeof shelf.write = async (...unit) => {
    written.push(unit);
    return shelf.write(...unit);
  };
  await warnStaff({ shelf: { ...shelf, write }, now: () => morning, passOn: () => {} }, warning);
  expect(written).toEqual([]);
});
