import { expect, test } from "vitest";
import { noRichMenus, richMenuCalls } from "../../../src/playground/line/rich-menus.ts";

const call = {
  name: "",
  params: {},
  query: new URLSearchParams(),
  body: {},
  requestId: "1",
};
const good = { size: { width: 1200, height: 810 }, areas: [] };

test("what LINE refuses of a menu is refused in its words", async () => {
  const held = noRichMenus();
  const calls = richMenuCalls(held);
  const made = await calls["createRichMenu"]?.({ ...call, body: good });
  const [id = ""] = held.menus.keys();
  const params = { id };
  const say = async (name: string, more: object) => {
    const answer = await calls[name]?.({ ...call, ...more });
    const body = answer?.body;
    return [answer?.status, body instanceof Uint8Array ? "" : body?.["message"]];
  };

  expect(made?.status).toBe(200);
  expect(
    await say("createRichMenu", { body: { size: { width: 800, height: 800 }, areas: [] } }),
  ).toEqual([400, "The request body has 1 error(s)"]);
  expect(await say("setDefaultRichMenu", { params })).toEqual([
    400,
    "must upload richmenu image before applying it to user",
  ]);
  expect(await say("richMenuImage", { params })).toEqual([404, "Not found"]);
  expect(
    await say("uploadRichMenuImage", { params, bytes: Buffer.from("x"), mime: "text/plain" }),
  ).toEqual([415, "The content type, text/plain, is not supported"]);
  expect(await say("uploadRichMenuImage", { params, mime: "image/png" })).toEqual([
    400,
    "The image is empty or too large",
  ]);
  expect(await say("setDefaultRichMenu", { params: { id: "richmenu-none" } })).toEqual([
    404,
    "richmenu not found",
  ]);
  expect(await say("defaultRichMenu", {})).toEqual([404, "no default richmenu"]);
  expect(await say("createAlias", { body: { richMenuAliasId: "A!", richMenuId: id } })).toEqual([
    400,
    "invalid richmenu alias id",
  ]);
  await say("createAlias", { body: { richMenuAliasId: "a", richMenuId: id } });
  expect(await say("createAlias", { body: { richMenuAliasId: "a", richMenuId: id } })).toEqual([
    400,
    "conflict richmenu alias id",
  ]);
  expect(await say("deleteAlias", { params: { id: "b" } })).toEqual([
    404,
    "richmenu alias not found",
  ]);
  expect(await say("unlinkRichMenus", { body: { userIds: [] } })).toEqual([
    400,
    "Size must be between 1 and 500",
  ]);
});
