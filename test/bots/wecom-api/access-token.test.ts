import { expect, test } from "vitest";
import { shareToken, tokenName } from "../../../bots/wecom-api/access-token.ts";
import { memoryShelf } from "./talk.ts";

const at = 1_767_225_600_000;

function source(lifeSeconds = 7_200) {
  const asked = { times: 0 };
  const fetchToken = async () => {
    asked.times += 1;
    const token = `t${asked.times}`;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return { token, lifeSeconds };
  };
  return { asked, fetchToken };
}

const clock = { now: () => at, shiftMs: () => 0 };

test("one refresher serves all who wait, in one process and in many", async () => {
  const shelf = memoryShelf();
  const { asked, fetchToken } = source();
  const processes = Array.from({ length: 5 }, () =>
    shareToken({ name: "n", shelf, clock, fetchToken }),
  );
  const waiting = processes.flatMap((one) => Array.from({ length: 10 }, () => one.current()));
  expect(new Set((await Promise.all(waiting)).map(({ token }) => token))).toEqual(new Set(["t1"]));
  expect(asked.times).toBe(1);
});

test("a token somebody else has already replaced is not replaced again", async () => {
  const shelf = memoryShelf();
  const { asked, fetchToken } = source();
  const one = shareToken({ name: "n", shelf, clock, fetchToken });
  const other = shareToken({ name: "n", shelf, clock, fetchToken });
  const old = await one.current();
  await other.current();
  const fresh = await one.renewed(old);
  expect(await other.renewed(old)).toEqual(fresh);
  expect([fresh.token, asked.times]).toEqual(["t2", 2]);
});

test("a renewal asked for while an older question is under way still brings a newer token", async () => {
  const shelf = memoryShelf();
  const { fetchToken } = source();
  const failed = await shelf.replace("n", 0, "spoilt", at + 7_200_000);
  const token = shareToken({ name: "n", shelf, clock, fetchToken });
  const [current, renewed] = await Promise.all([token.current(), token.renewed(failed)]);
  expect(current.token).toBe("spoilt");
  expect(renewed).toMatchObject({ token: "t1", generation: 2 });
});

test("a failure is told to everybody who waits and forgotten after", async () => {
  const state = { fail: true };
  const fetchToken = async () => {
    if (state.fail) throw new Error("nobody answers");
    return { token: "t", lifeSeconds: 7_200 };
  };
  const token = shareToken({ name: "n", shelf: memoryShelf(), clock, fetchToken });
  await expect(Promise.all([token.current(), token.current()])).rejects.toThrow("nobody answers");
  state.fail = false;
  expect((await token.current()).token).toBe("t");
});

test("the name of a token tells the enterprise and hides the secret", () => {
  expect(tokenName("ww1", "s1")).toMatch(/^wecom\.ww1\.[0-9a-f]{16}$/);
  expect(tokenName("ww1", "s1")).not.toBe(tokenName("ww1", "s2"));
});
