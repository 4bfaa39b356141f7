import { setTimeout as pause } from "node:timers/promises";
import { expect } from "vitest";
import { type Case, isUnavailable } from "./kit.ts";

/** Access tokens that processes share. */
export const tokenCases: readonly Case[] = [
  [
    "there is no token before the first",
    async (_world, desk) => {
      expect(await desk.tokens.read("wecom")).toBeUndefined();
    },
  ],
  [
    "a token is found by every process",
    async (world, desk) => {
      const token = { token: "t1", expiresAt: 9_000, generation: 1 };
      expect(await desk.tokens.replace("wecom", 0, "t1", 9_000.4)).toEqual(token);
      expect(await (await world.open()).tokens.read("wecom")).toEqual(token);
    },
  ],
  [
    "every token is a generation of its own",
    async (_world, desk) => {
      await desk.tokens.replace("wecom", 0, "t1", 1);
      expect(await desk.tokens.replace("wecom", 1, "t2", 2)).toMatchObject({ generation: 2 });
      expect(await desk.tokens.replace("wecom", 2, "t3", 3)).toMatchObject({ generation: 3 });
    },
  ],
  [
    "whoever replaces an older generation gets the token that is valid now (R12)",
    async (_world, desk) => {
      await desk.tokens.replace("wecom", 0, "t1", 1);
      await desk.tokens.replace("wecom", 1, "t2", 2);
      const now = { token: "t2", expiresAt: 2, generation: 2 };
      expect(await desk.tokens.replace("wecom", 1, "late", 9)).toEqual(now);
      expect(await desk.tokens.replace("wecom", 0, "later", 9)).toEqual(now);
    },
  ],
  [
    "of two first tokens one stays, and both processes know which (R12)",
    async (world, desk) => {
      const other = await world.open();
      const [one, two] = await Promise.all([
        desk.tokens.replace("wecom", 0, "a", 1),
        other.tokens.replace("wecom", 0, "b", 1),
      ]);
      expect(one).toEqual(two);
      expect(one.generation).toBe(1);
    },
  ],
  [
    "tokens of two names do not meet",
    async (_world, desk) => {
      await desk.tokens.replace("a", 0, "ta", 1);
      await desk.tokens.replace("b", 0, "tb", 1);
      expect(await desk.tokens.read("a")).toMatchObject({ token: "ta" });
    },
  ],
  [
    "a first token may follow a generation nobody stored",
    async (_world, desk) => {
      expect(await desk.tokens.replace("wecom", 4, "t", 1)).toMatchObject({ generation: 5 });
    },
  ],
  [
    "one renews at a time, over all processes (R12)",
    async (world, desk) => {
      const log: string[] = [];
      const work = (name: string) => async () => {
        log.push(`${name} in`);
        await pause(20);
        log.push(`${name} out`);
        return name;
      };
      const others = (await world.open()).tokens;
      const done = await Promise.all([
        desk.tokens.alone("wecom", 5_000, work("a")),
        others.alone("wecom", 5_000, work("b")),
        desk.tokens.alone("wecom", 5_000, work("c")),
      ]);
      expect(done).toEqual(["a", "b", "c"]);
      for (let nth = 0; nth < log.length; nth += 2)
        expect(log[nth + 1]).toBe(log[nth]?.replace("in", "out"));
    },
  ],
  [
    "two names do not wait for each other",
    async (_world, desk) => {
      const inside = Promise.withResolvers<void>();
      const first = desk.tokens.alone("a", 5_000, () => inside.promise);
      expect(await desk.tokens.alone("b", 5_000, async () => "b")).toBe("b");
      inside.resolve();
      await first;
    },
  ],
  [
    "a renewer that fails makes room for the next, and its error is told",
    async (_world, desk) => {
      const failing = desk.tokens.alone("wecom", 5_000, async () => {
        throw new RangeError("platform says no");
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await desk.tokens.alone("wecom", 5_000, async () => "next")).toBe("next");
    },
  ],
  [
    "a process that is gone reaches nothing (R13)",
    async (world) => {
      const other = await world.open();
      await other.die();
      await isUnavailable(other.tokens.read("wecom"));
      await isUnavailable(other.shelf.staff());
      await isUnavailable(other.shelf.write([], []));
      await isUnavailable(other.backlog.claim(1));
    },
  ],
];
