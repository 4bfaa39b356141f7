import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readPolicy } from "../../../src/config/read-policy.ts";
import { writePolicy } from "./policy.ts";

test("the rules of a round are the desk's own, with shorter promises", async () => {
  const folder = await mkdtemp(join(tmpdir(), "deskbell-chaos-policy-"));
  try {
    const file = join(folder, "policy.json");
    await writePolicy(file);
    const [short, usual] = [readPolicy(file), readPolicy()];
    expect(short.talk.reminderAfterMs).toBe(usual.talk.reminderAfterMs / 20);
    expect(Object.keys(short.clocks)).toEqual(Object.keys(usual.clocks));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
