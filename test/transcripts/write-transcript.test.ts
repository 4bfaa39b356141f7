import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { localeCodes } from "../../src/engine/conversation.ts";
import { lines } from "./lines.ts";
import { playCase } from "./play-case.ts";
import { openStage } from "./stage.ts";
import type { Heard, Part } from "./theatre.ts";
import { dialogsFile, writeDialogs } from "./write-dialogs.ts";
import { transcriptFile, writeTranscript } from "./write-transcript.ts";

test.each(localeCodes)(
  "the transcript of %s is what the desk says today (npm run transcripts writes it anew)",
  async (locale) => {
    expect(await writeTranscript(locale)).toBe(await readFile(transcriptFile(locale), "utf8"));
  },
);

test.each(localeCodes)(
  "the dialogs of %s are walked as the desk speaks today (npm run transcripts writes them anew)",
  async (locale) => {
    expect(await writeDialogs(locale)).toBe(await readFile(dialogsFile(locale), "utf8"));
  },
);

const thai = /[\u0e01-\u0e4e]/;
const japanese = /[\u3041-\u30fa]/;

/** What the desk said in a chat, without what the customer and the engineer wrote themselves. */
function toldIn(heard: readonly Heard[], part: Part, quoted: readonly string[]): readonly string[] {
  return heard
    .filter((one) => one.in === part && one.by === "desk")
    .flatMap(({ said }) =>
      typeof said === "string"
        ? []
        : [
            ...(said.kind === "card" ? [said.title, said.text ?? ""] : [said.text]),
            ...(said.kind !== "card"
              ? []
              : said.rows.flatMap(({ label, value }) => [label, value])),
            ...(said.choices ?? []).map(({ label }) => label),
          ],
    )
    .map((words) => quoted.reduce((left, one) => left.replaceAll(one, ""), words));
}

test("a Japanese customer and a Thai staff share a case, and each reads only their own language", async () => {
  const names = { ...lines.th.names, customer: lines.ja.names.customer };
  const stage = await openStage(names, { customer: "ja", supervisor: "th", engineer: "th" });
  const { cause, done, parts, advice, reply } = lines.th;
  await playCase(stage, { ...lines.ja, cause, done, parts, advice, reply }, () => {});

  const words = [cause, done, parts, advice, reply, ...Object.values(names)];
  const { opening, fault, address, product, opinion } = lines.ja;
  const ofCustomer = [opening, fault, address, product, opinion];
  expect(toldIn(stage.heard, "customer", [...words, ...ofCustomer]).join("\n")).not.toMatch(thai);
  for (const part of ["supervisor", "engineer"] as const) {
    const told = toldIn(stage.heard, part, [...words, ...ofCustomer]).join("\n");
    expect(told).not.toMatch(japanese);
    expect(told).toMatch(thai);
  }
});

test("a reason chosen by Thai staff is told to a Japanese customer in Japanese", async () => {
  const names = { ...lines.th.names, customer: lines.ja.names.customer };
  const stage = await openStage(names, { customer: "ja", supervisor: "th", engineer: "th" });
  await playCase(stage, lines.ja, () => {}, "report");
  await stage.press("supervisor", /^t:return:/);
  await stage.press("supervisor", /:reason\.model-missing$/);

  const told = toldIn(stage.heard, "customer", []);
  expect(told.at(-1)).toContain("追加のご確認です：型番または製造番号。");
});
