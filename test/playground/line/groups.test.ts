import { expect, test } from "vitest";
import { openLine } from "../../../src/playground/line/open-line.ts";

test("a group that the account has left hears it no more, and cannot be left twice", async () => {
  await using line = await openLine({ now: () => 1_790_000_000_000, channelAccessToken: "t" });
  const id = line.addToGroup("room");
  expect(line.ledger().groups).toEqual([{ id, kind: "room", isIn: true, said: [] }]);
  const leave = async () => {
    const url = `${line.root}/v2/bot/room/${id}/leave`;
    return (await fetch(url, { method: "POST", headers: { authorization: "Bearer t" } })).status;
  };
  expect([await leave(), await leave()]).toEqual([200, 400]);
  expect(() => line.sayInGroup(id, "x")).toThrow("not in");
  expect(line.breaches()).toEqual([]);
});
