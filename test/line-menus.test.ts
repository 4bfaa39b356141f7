import sharp from "sharp";
import { expect, test } from "vitest";
import { readConfig } from "../src/config/read-config.ts";
import { localeCodes } from "../src/engine/conversation.ts";
import { lineMenuBoard } from "../src/line-menus.ts";
import { openLine } from "../src/playground/line/open-line.ts";
import { openWords } from "../src/words/open-words.ts";
import { hasFonts } from "./support/has-fonts.ts";

const secret = "0123456789abcdef0123456789abcdef";
const token = "line-token-of-no-value";
const configOf = (root: string) =>
  readConfig({
    PUBLIC_URL: "https://desk.example.com",
    LINE_CHANNEL_SECRET: secret,
    LINE_CHANNEL_ACCESS_TOKEN: token,
    LINE_API_ROOT: root,
    LINE_DATA_API_ROOT: root,
    DESKBELL_DEFAULT_LOCALE: "en",
  });

test.skipIf(!hasFonts)(
  "the menus speak the desk's languages, and each tile is a word that works everywhere",
  async () => {
    await using line = await openLine({
      now: Date.now,
      channelSecret: secret,
      channelAccessToken: token,
    });
    const board = lineMenuBoard(configOf(line.root), openWords());
    const mei = line.phone("mei");

    const report = await board?.install((one) => (one === "zh-CN" ? [mei.userId] : []));

    expect(report).toEqual({ made: [...localeCodes], kept: [], linked: 1, removed: 0 });
    expect(mei.menuItems?.()).toEqual([
      { label: "帮助", key: "g:help" },
      { label: "查进度", key: "g:progress" },
      { label: "转人工", key: "g:human" },
      { label: "语言 / Language", key: "g:language" },
    ]);
    expect(line.phone("ana").menuItems?.()[2]).toEqual({
      label: "Talk to a person",
      key: "g:human",
    });
    expect(await board?.install(() => [])).toMatchObject({ made: [], kept: [...localeCodes] });
    expect(line.breaches()).toEqual([]);
  },
);

test.skipIf(!hasFonts)("the picture that LINE got is the one that fits the menu", async () => {
  await using line = await openLine({
    now: Date.now,
    channelSecret: secret,
    channelAccessToken: token,
  });
  await lineMenuBoard(configOf(line.root), openWords())?.install(() => []);
  const ask = (path: string): Promise<Response> =>
    fetch(`${line.root}${path}`, { headers: { authorization: `Bearer ${token}` } });

  const { richMenuId } = (await (await ask("/v2/bot/user/all/richmenu")).json()) as {
    richMenuId: string;
  };
  const image = await ask(`/v2/bot/richmenu/${richMenuId}/content`);

  expect(image.headers.get("content-type")).toBe("image/png");
  expect(await sharp(Buffer.from(await image.arrayBuffer())).metadata()).toMatchObject({
    width: 1200,
    height: 810,
  });
});

test("without LINE there is no board", () => {
  expect(lineMenuBoard(readConfig({}), openWords())).toBeUndefined();
});
