import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";

const handOver = resolve("src/setup/hand-over.mjs");
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

async function shadow(program: string) {
  const script = `
    import { handOver } from ${JSON.stringify(handOver)};
    handOver(process.execPath, ["-e", ${JSON.stringify(program)}], ${JSON.stringify(resolve("."))});`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script]);
  started.push(child);
  const said: string[] = [];
  child.stdout.on("data", (chunk) => said.push(String(chunk)));
  const until = async (word: string) => {
    while (!said.join("").includes(word)) await pause(10);
  };
  return { child, said, until };
}

function isGone(pid: number): boolean {
  try {
    return !process.kill(pid, 0);
  } catch {
    return true;
  }
}

const closing = `
  setInterval(() => {}, 1000);
  process.on("SIGINT", () => { console.log("closing"); setTimeout(() => process.exit(7), 200); });
  process.on("SIGTERM", () => process.exit(9));
  console.log("up " + process.pid);`;

test("one Ctrl-C reaches the program once, even when it arrives twice, and its exit code is passed on", async () => {
  const { child, said, until } = await shadow(closing);
  await until("up");
  child.kill("SIGINT");
  await pause(30);
  child.kill("SIGINT");
  const [code] = await once(child, "close");

  expect(code).toBe(7);
  expect(said.join("").match(/closing/g)).toHaveLength(1);
});

test("a second Ctrl-C ends a program that does not close", async () => {
  const { child, until } = await shadow(`
    setInterval(() => {}, 1000);
    process.on("SIGINT", () => console.log("never"));
    console.log("up");`);
  await until("up");
  child.kill("SIGINT");
  await until("never");
  await pause(500);
  child.kill("SIGINT");
  const [code] = await once(child, "close");

  expect(code).toBe(137);
});

test("when its starter is killed hard, the program closes by itself", async () => {
  const { child, said, until } = await shadow(closing);
  await until("up");
  const pid = Number(/up (\d+)/.exec(said.join(""))?.[1]);
  child.kill("SIGKILL");
  await once(child, "exit");

  await expect.poll(() => isGone(pid), { timeout: 10_000 }).toBe(true);
});

test("a process that the program forks waits for the program's words like any other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "deskbell-"));
  const forked = join(folder, "forked.mjs");
  writeFileSync(
    forked,
    `process.once("message", (word) => process.send("heard " + word, () => process.exit()));`,
  );
  const { child, said } = await shadow(`
    const child = require("node:child_process").fork(${JSON.stringify(forked)});
    child.on("message", (word) => console.log(word));
    setTimeout(() => child.send("hello"), 300);`);
  await once(child, "close");
  rmSync(folder, { recursive: true });

  expect(said.join("")).toContain("heard hello");
});
