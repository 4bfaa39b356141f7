import { expect, test } from "vitest";
import { announce, staffChats } from "../../src/desk/announce.ts";
import { personId } from "../../src/kernel/ids.ts";
import type { Audience } from "../../src/tickets/announcements.ts";
import { chen, hour, li, morning, wang, zhou } from "../support/ticket.ts";
import { aBench, aChat, aColleague, aRecord, aWorld } from "./support/a-world.ts";

const xu = personId("agent-xu");
const withAgent = aWorld({ staff: [...aWorld().staff, aColleague(xu, "agent")] });

function told(to: readonly Audience[], world = aWorld()): readonly string[] {
  const before = aRecord({ engineer: li });
  const after = aRecord({ engineer: zhou, slots: [morning + hour] });
  const bench = aBench(world, aChat(), [after]);
  announce(
    bench.draft,
    world,
    bench.cause,
    before.ticket,
    after.ticket,
    to.map((audience) => ({ to: audience, notice: "ticket-changed" })),
  );
  return bench.draft.notices.map((notice) => notice.to.chat);
}

test("each audience is told in its own chat", () => {
  expect(told(["customer"])).toEqual([wang]);
  expect(told(["engineer"])).toEqual([zhou]);
  expect(told(["previous-engineer"])).toEqual([li]);
  expect(told(["supervisors"])).toEqual([chen]);
  expect(told(["agents"], withAgent)).toEqual([xu]);
});

test("without agents their news goes to supervisors, and nobody reads it twice", () => {
  expect(told(["agents", "supervisors"])).toEqual([chen]);
  expect(told(["agents", "supervisors"], withAgent)).toEqual([xu, chen]);
});

test("colleagues off duty or without a chat are left in peace", () => {
  const world = aWorld({
    staff: [
      aColleague(chen, "supervisor", { onDuty: false }),
      aColleague(xu, "supervisor", { chat: null }),
    ],
  });

  expect(staffChats(world, () => true)).toEqual([]);
});

test("every notice has a name of its own, the same when decided again", () => {
  const keys = (): readonly string[] => {
    const bench = aBench(withAgent, aChat(), [aRecord()]);
    const { ticket } = aRecord();
    announce(bench.draft, withAgent, bench.cause, null, ticket, [
      { to: "supervisors", notice: "review-wanted" },
      { to: "agents", notice: "review-wanted" },
    ]);
    return bench.draft.notices.map(({ key }) => key);
  };

  expect(new Set(keys()).size).toBe(2);
  expect(keys()).toEqual(keys());
});
