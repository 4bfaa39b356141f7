import { expect, test } from "vitest";
import { openPage } from "./support/open-page.ts";

test("a page that listens is told at once to read everything, then what changes", async () => {
  await using site = openPage();
  const url = await site.listen();
  const stop = new AbortController();
  const answer = await fetch(`${url}events`, { signal: stop.signal });
  expect(answer.headers.get("content-type")).toContain("text/event-stream");
  const lines = read(answer);
  expect(await until(lines, "all")).toBe(true);
  await fetch(`${url}act`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "open", seat: "line", locale: "en" }),
  });
  expect(await until(lines, "phone.line")).toBe(true);
  stop.abort();
});

test("a server that closes does not wait for its listeners", async () => {
  const site = openPage();
  const answer = await fetch(`${await site.listen()}events`);
  const before = performance.now();
  await site.app.close();
  expect(performance.now() - before).toBeLessThan(2000);
  await answer.body?.cancel().catch(() => undefined);
});

async function* read({ body }: Response): AsyncGenerator<string, void> {
  const decoder = new TextDecoder();
  for await (const chunk of body ?? []) yield decoder.decode(chunk);
}

async function until(lines: AsyncGenerator<string, void>, word: string): Promise<boolean> {
  for (let turn = 0; turn < 20; turn += 1) {
    const { value, done } = await lines.next();
    if (done) return false;
    if (value.includes(`"${word}"`)) return true;
  }
  return false;
}
