import { once } from "node:events";
import { createServer } from "node:http";
import { expect, test } from "vitest";
import { openTestHouse } from "../support/open-test-house.ts";
import { personAt } from "../support/people.ts";

/** A transcription service that hears these words, one after the other; an empty one is silence. */
async function openEars(words: readonly string[]) {
  const waiting = [...words];
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      const body = JSON.stringify({ text: waiting.shift() ?? "" });
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    root: `http://127.0.0.1:${port}/v1`,
    left: () => waiting.length,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

for (const [platform, id] of [
  ["telegram", "700001"],
  ["line", `U${"5".repeat(32)}`],
  ["kf", "wmC000005"],
] as const)
  test(`a customer on ${platform} who only speaks gets a ticket with the words that were heard, and nothing is guessed from silence`, async () => {
    using ears = await openEars([
      "空调 KFR-35GW 不制冷，还往下漏水",
      "",
      "王芳，13800138000，上海市黄浦区湖滨路88号3号楼1201室",
    ]);
    await using desk = await openTestHouse({
      DESKBELL_CLOCK: "2026-11-17T02:00:00Z",
      DESKBELL_DEFAULT_LOCALE: "zh-CN",
      TRANSCRIPTION_API_ROOT: ears.root,
    });
    const customer = personAt(desk, platform, id, "王芳");
    await customer.phone.open();
    await customer.phone.sendOther("voice");
    await customer.hears(/照片/);
    await customer.say("跳过");
    await customer.phone.sendOther("voice");
    await customer.hears(/听不了语音/);
    await customer.say("明天下午");
    await customer.phone.sendOther("voice");
    await customer.hears(/由语音转写/);
    expect(customer.heard()).toContain("湖滨路88号");
    await customer.press(/^a:report:confirm:yes$/);
    await customer.hears(/S20\d{4}/);
    expect(ears.left()).toBe(0);

    const number = (await desk.house.panel.tickets("zh-CN"))[0]?.number ?? "";
    const file = await desk.house.panel.ticket(number, "zh-CN");
    expect(file?.form).toEqual(
      expect.arrayContaining([
        { field: "model", value: "KFR-35GW" },
        { field: "fault", value: expect.stringContaining("不制冷") },
        { field: "address", value: expect.stringContaining("湖滨路88号") },
      ]),
    );
  }, 120_000);
