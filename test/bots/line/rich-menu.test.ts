import { afterEach, expect, test } from "vitest";
import {
  installMenus,
  type LanguageMenu,
  menuSize,
  removeMenus,
} from "../../../bots/line/rich-menu.ts";
import { type LineEmulator, openLine } from "../../../src/playground/line/open-line.ts";
import { PlatformRefused, PlatformUnavailable } from "../../../src/ports/platform-errors.ts";

const token = "line-token-of-no-value";
const closers: AsyncDisposable[] = [];

afterEach(async () => {
  for (const one of closers.splice(0)) await one[Symbol.asyncDispose]();
});

async function bench(): Promise<{
  readonly line: LineEmulator;
  readonly account: { accessToken: string; apiRoot: string; dataApiRoot: string };
}> {
  const line = await openLine({
    now: Date.now,
    channelAccessToken: token,
    friends: ["mei", "ana"],
  });
  closers.push(line);
  return { line, account: { accessToken: token, apiRoot: line.root, dataApiRoot: line.root } };
}

const menuIn = (language: string, word: string): LanguageMenu => ({
  language,
  bar: word,
  tiles: ["help", "progress", "human", "language"].map((one) => ({
    label: `${word} ${one}`,
    data: `g:${one}`,
  })),
  image: new Uint8Array([137, 80, 78, 71, ...Buffer.from(word)]),
});
const both = [menuIn("zh-CN", "菜单"), menuIn("en", "Menu")];
const nobody = () => [];

test("each language gets its menu, all see the usual one, and people of another language their own", async () => {
  const { line, account } = await bench();
  const ana = line.phone("ana").userId;

  const report = await installMenus(account, both, "zh-CN", (one) => (one === "en" ? [ana] : []));

  expect(report).toEqual({ made: ["zh-CN", "en"], kept: [], linked: 1, removed: 0 });
  expect(line.phone("mei").menuItems?.()[0]).toEqual({ label: "菜单 help", key: "g:help" });
  expect(line.phone("ana").menuItems?.()[3]).toEqual({ label: "Menu language", key: "g:language" });
  expect(line.breaches()).toEqual([]);
  expect(line.refusals()).toEqual([]);
});

test("installing again makes nothing anew, and whoever changed the language changes the menu", async () => {
  const { line, account } = await bench();
  const ana = line.phone("ana").userId;
  await installMenus(account, both, "zh-CN", (one) => (one === "en" ? [ana] : []));

  const again = await installMenus(account, both, "zh-CN", (one) => (one === "zh-CN" ? [ana] : []));

  expect(again).toEqual({ made: [], kept: ["zh-CN", "en"], linked: 0, removed: 0 });
  expect(line.phone("ana").menuItems?.()[0]?.label).toBe("菜单 help");
  expect(line.breaches()).toEqual([]);
});

test("a menu that says something else now takes the place of the old one, under the same alias", async () => {
  const { line, account } = await bench();
  await installMenus(account, both, "en", nobody);

  const report = await installMenus(
    account,
    [both[0] ?? menuIn("", ""), menuIn("en", "Desk")],
    "en",
    nobody,
  );

  expect(report).toEqual({ made: ["en"], kept: ["zh-CN"], linked: 0, removed: 1 });
  expect(line.phone("mei").menuItems?.()[0]?.label).toBe("Desk help");
  expect(line.breaches()).toEqual([]);
});

test("a picture that did not arrive leaves no menu without one, and the next try makes it whole", async () => {
  const { line, account } = await bench();
  line.fault({ call: "uploadRichMenuImage", times: 1, kind: { is: "error", status: 500 } });

  await expect(installMenus(account, both, "en", nobody)).rejects.toThrow(PlatformRefused);
  const report = await installMenus(account, both, "en", nobody);

  expect(report).toMatchObject({ made: ["zh-CN", "en"], removed: 0 });
});

test("a menu whose picture was never sent is made anew", async () => {
  const { line, account } = await bench();
  line.fault({ call: "uploadRichMenuImage", times: 1, kind: { is: "reset-before" } });
  line.fault({ call: "deleteRichMenu", times: 1, kind: { is: "reset-before" } });
  await expect(installMenus(account, both, "en", nobody)).rejects.toThrow(PlatformUnavailable);

  const report = await installMenus(account, both, "en", nobody);

  expect(report).toEqual({ made: ["zh-CN", "en"], kept: [], linked: 0, removed: 1 });
});

test("menus of somebody else stay where they are; ours can be taken away", async () => {
  const { line, account } = await bench();
  const theirs = await fetch(`${line.root}/v2/bot/richmenu`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({
      size: menuSize,
      selected: false,
      name: "x",
      chatBarText: "x",
      areas: [],
    }),
  });
  await installMenus(account, both, "en", nobody);

  expect(theirs.status).toBe(200);
  expect(await removeMenus(account)).toBe(2);
  expect(await removeMenus(account)).toBe(0);
  expect(line.phone("mei").menuItems?.()).toEqual([]);
  const left = await fetch(`${line.root}/v2/bot/richmenu/list`, {
    headers: { authorization: `Bearer ${token}` },
  });
  expect(await left.json()).toMatchObject({ richmenus: [{ name: "x" }] });
});

test("what is pressed on the menu reaches the desk as a word that works everywhere", async () => {
  const { line, account } = await bench();
  await installMenus(account, both, "en", nobody);
  const phone = line.phone("mei");

  await phone.menu?.("g:human");

  expect(phone.entries().at(-1)?.shown).toEqual({ kind: "text", text: "Menu human" });
  await expect(phone.menu?.("none")).rejects.toThrow("the menu has no none");
});
