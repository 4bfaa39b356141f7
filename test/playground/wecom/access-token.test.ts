import { expect, test } from "vitest";
import { fetchToken, type PretendDesk, pretendDesk } from "./pretend-desk.ts";

async function gettoken(desk: PretendDesk, query: string): Promise<number> {
  const response = await fetch(`${desk.emulator.wecom.root}/cgi-bin/gettoken?${query}`);
  const { errcode } = (await response.json()) as { errcode: number };
  return errcode;
}

test("the same token is given again while it is valid, a new one after two hours", async () => {
  await using desk = await pretendDesk();
  const first = await fetchToken(desk.emulator, "wecom");
  desk.clock.forward(7_199_000);
  expect(await fetchToken(desk.emulator, "wecom")).toBe(first);
  desk.clock.forward(1_000);
  expect(await fetchToken(desk.emulator, "wecom")).not.toBe(first);
});

test.each([
  ["corpsecret=x", 41002],
  ["corpid=ww5e1f0c2b7a9d3846", 41004],
  ["corpid=ww0&corpsecret=x", 40013],
  ["corpid=ww5e1f0c2b7a9d3846&corpsecret=x", 40001],
])("gettoken?%s is refused with %i", async (query, errcode) => {
  await using desk = await pretendDesk();
  expect(await gettoken(desk, query)).toBe(errcode);
});

test("two thousand wrong secrets in an hour block the address", async () => {
  await using desk = await pretendDesk();
  const wrong = "corpid=ww5e1f0c2b7a9d3846&corpsecret=x";
  for (let tries = 0; tries < 2_000; tries += 50) {
    await Promise.all(Array.from({ length: 50 }, () => gettoken(desk, wrong)));
  }
  expect(await gettoken(desk, wrong)).toBe(45009);
  desk.clock.forward(3_600_001);
  expect(await gettoken(desk, wrong)).toBe(40001);
});

test("a missing, an unknown and an expired token are told apart", async () => {
  await using desk = await pretendDesk();
  const url = `${desk.emulator.wecom.root}/cgi-bin/getcallbackip`;
  const errcode = async (query: string): Promise<unknown> =>
    ((await (await fetch(`${url}${query}`)).json()) as { errcode: number }).errcode;
  const token = await fetchToken(desk.emulator, "wecom");
  expect(await errcode("")).toBe(41001);
  expect(await errcode("?access_token=nobody")).toBe(40014);
  expect(await errcode(`?access_token=${token}`)).toBe(0);
  desk.emulator.control.expireTokens("wecom");
  expect(await errcode(`?access_token=${token}`)).toBe(42001);
});

test("the app's token does not open customer service, nor the other way round", async () => {
  await using desk = await pretendDesk();
  expect((await desk.api("wecom", "kf/account/list", {}))["errcode"]).toBe(48007);
  expect((await desk.api("kf", "message/send", {}))["errcode"]).toBe(48002);
});
