import { afterEach, expect, test } from "vitest";
import { findStrays } from "../../../bots/line/leave-groups.ts";
import { closeScenes, scene } from "./scene.ts";

afterEach(closeScenes);

const groupWords = "I only talk in private chats.";

test.each(["group", "room"] as const)(
  "put into a %s by mistake, the account says one polite line and leaves",
  async (kind) => {
    const all = await scene({}, { groupWords });
    all.line.addToGroup(kind);
    await expect.poll(() => all.line.ledger().groups[0]?.isIn).toBe(false);
    expect(all.line.ledger().groups[0]?.said).toEqual([[{ type: "text", text: groupWords }]]);
    expect(all.line.ledger().quotaUsed).toBe(0);
    expect(all.arrivals).toEqual([]);
  },
);

test("a group of long ago is left when somebody writes there; without words of ours we stay silent", async () => {
  const quiet = await scene();
  const id = quiet.line.addToGroup();
  await quiet.line.settled();
  quiet.line.sayInGroup(id, "hello?");
  await quiet.line.settled();
  expect(quiet.line.ledger().groups[0]).toMatchObject({ isIn: true, said: [] });
  const polite = await scene({}, { groupWords });
  polite.line.fault({ call: "leaveGroup", times: 1, kind: { is: "error", status: 500 } });
  const again = polite.line.addToGroup();
  await expect
    .poll(() => polite.line.wire().filter(({ path }) => path.endsWith("/leave")).length)
    .toBe(1);
  polite.line.sayInGroup(again, "hello?");
  await expect.poll(() => polite.line.ledger().groups[0]?.isIn).toBe(false);
});

const group = `C${"a".repeat(32)}`;
const event = (rest: object): object => ({
  type: "message",
  mode: "active",
  source: { type: "group", groupId: group },
  ...rest,
});
const found = (...events: readonly object[]) =>
  findStrays(Buffer.from(JSON.stringify({ destination: "U", events })));

test("a group is named once, with a token if one of its events has one", () => {
  expect(found(event({}), event({ replyToken: "t1" }), event({ replyToken: "t2" }))).toEqual([
    { kind: "group", id: group, replyToken: "t1" },
  ]);
  const room = { type: "room", roomId: `R${"b".repeat(32)}` };
  expect(found(event({ source: room }))).toEqual([{ kind: "room", id: room.roomId }]);
});

test("a group we have left, one that another module serves, and people are no strays", () => {
  const person = { type: "user", userId: `U${"1".repeat(32)}` };
  expect(
    found(event({ type: "leave" }), event({ mode: "standby" }), event({ source: person })),
  ).toEqual([]);
  expect(findStrays(Buffer.from("no JSON"))).toEqual([]);
});
