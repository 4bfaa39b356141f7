import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const file = resolve("src/setup/fault.mjs");

function sentenceFor(text: string): string {
  const script = `import { asFault } from ${JSON.stringify(file)}; console.log(asFault(${JSON.stringify(text)}, "/home/ann/desk"));`;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  }).stdout.trim();
}

test.each([
  ["npm error code ENOSPC", /^The disk is full: /],
  ["npm error code EACCES, mkdir", /^The folder \/home\/ann\/desk is not writable: /],
  ["npm error getaddrinfo EAI_AGAIN", /^The npm registry cannot be reached: /],
  ["npm error connect ECONNREFUSED 127.0.0.1:9", /^The npm registry cannot be reached: /],
  ["npm error code EUSAGE", /^package.json and package-lock.json do not belong together: /],
  ["npm error something new", /something new.*run npm ci/],
])("what npm says (%s) becomes one sentence with what to do", (said, sentence) => {
  const told = sentenceFor(said);

  expect(told).toMatch(sentence);
  expect(told.split("\n")).toHaveLength(1);
});
