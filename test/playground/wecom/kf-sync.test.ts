import * as fc from "fast-check";
import { expect, test } from "vitest";
import { field, type PretendDesk, pretendDesk } from "./pretend-desk.ts";

interface Page {
  readonly errcode: number;
  readonly next_cursor: string;
  readonly has_more: 0 | 1;
  readonly msg_list: readonly { readonly text?: { readonly content: string } }[];
}

async function sync(desk: PretendDesk, body: object = {}): Promise<Page> {
  const { openKfId: open_kfid } = desk.emulator;
  return (await desk.api("kf", "kf/sync_msg", { open_kfid, ...body })) as unknown as Page;
}

async function readAll(desk: PretendDesk, limit?: number): Promise<string[]> {
  const read: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 100; pages += 1) {
    const page = await sync(desk, { ...(cursor ? { cursor } : {}), ...(limit ? { limit } : {}) });
    read.push(...page.msg_list.flatMap(({ text }) => (text === undefined ? [] : [text.content])));
    cursor = page.next_cursor;
    if (page.has_more === 0) return read;
  }
  throw new Error("has_more never ends");
}

test("the doorbell names only the account and a token; the words wait to be fetched", async () => {
  await using desk = await pretendDesk();
  await desk.emulator.kf.phone("小王").say("空调坏了");
  const [bell] = desk.got;
  expect(bell?.path).toBe("/webhooks/wecom/kf");
  expect(field(bell?.plain ?? "", "Event")).toBe("kf_msg_or_event");
  expect(field(bell?.plain ?? "", "OpenKfId")).toBe(desk.emulator.openKfId);
  expect(bell?.plain).not.toContain("空调");
  const page = await sync(desk, { token: field(bell?.plain ?? "", "Token") });
  expect(page.msg_list).toHaveLength(1);
  expect(page.msg_list[0]).toMatchObject({ origin: 3, text: { content: "空调坏了" } });
});

test("a doorbell's token is good for ten minutes and for its own account", async () => {
  await using desk = await pretendDesk();
  await desk.emulator.kf.phone("小王").say("你好");
  const token = field(desk.got[0]?.plain ?? "", "Token");
  expect((await sync(desk, { token })).errcode).toBe(0);
  expect((await sync(desk, { token: "ENCnobody" })).errcode).toBe(95007);
  desk.clock.forward(600_000);
  expect((await sync(desk, { token })).errcode).toBe(95007);
});

test("without a token the calls are counted and soon refused", async () => {
  await using desk = await pretendDesk({ tokenlessPerMinute: 2 });
  expect([(await sync(desk)).errcode, (await sync(desk)).errcode]).toEqual([0, 0]);
  expect((await sync(desk)).errcode).toBe(45009);
  desk.clock.forward(60_000);
  expect((await sync(desk)).errcode).toBe(0);
});

test("without a cursor the last three days come, not what is older", async () => {
  await using desk = await pretendDesk({ tokenSeconds: 1_000_000 });
  const phone = desk.emulator.kf.phone("小王");
  await phone.say("四天前");
  desk.clock.forward(86_400_000);
  await phone.say("三天前");
  desk.clock.forward(3 * 86_400_000);
  expect(await readAll(desk)).toEqual(["三天前"]);
});

test("a cursor never goes back and belongs to one account", async () => {
  await using desk = await pretendDesk({
    kfAccounts: [
      { openKfId: "wkFIRST00000001", name: "一号" },
      { openKfId: "wkSECOND0000002", name: "二号" },
    ],
  });
  const phone = desk.emulator.kf.phone("小王");
  await phone.say("一");
  const { next_cursor: cursor } = await sync(desk);
  await phone.say("二");
  expect((await sync(desk, { cursor })).msg_list.map((one) => one.text?.content)).toEqual(["二"]);
  expect((await sync(desk, { cursor, open_kfid: "wkSECOND0000002" })).errcode).toBe(40058);
  expect((await sync(desk, { cursor: "not a cursor" })).errcode).toBe(40058);
});

test.each([0, 1001, 1.5, "10"])("a limit of %s is refused", async (limit) => {
  await using desk = await pretendDesk();
  expect((await sync(desk, { limit })).errcode).toBe(40058);
});

test("however the pages fall, empty ones too, every message is read once and in order", async () => {
  const cases = fc.record({
    pageMax: fc.integer({ min: 1, max: 7 }),
    emptyPages: fc.boolean(),
    count: fc.integer({ min: 0, max: 12 }),
    limit: fc.integer({ min: 1, max: 1000 }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ pageMax, emptyPages, count, limit }) => {
      await using desk = await pretendDesk({ pageMax, emptyPages, tokenlessPerMinute: 1000 });
      const words = Array.from({ length: count }, (_, index) => `第 ${index} 条`);
      for (const word of words) await desk.emulator.kf.phone("小王").say(word);
      expect(await readAll(desk, limit)).toEqual(words);
    }),
    { seed: 7, numRuns: 25 },
  );
});
