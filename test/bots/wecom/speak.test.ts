import { expect, test } from "vitest";
import { keptFile, media, shownFiles } from "../../support/pictures.ts";
import { openTalk } from "../wecom-api/talk.ts";

test("pictures count towards a member's thirty messages of a minute like words", async () => {
  await using talk = await openTalk();
  await talk.platform.wecom.phone("LiHua", "李华").open();
  const bubble = { ...media(keptFile(1)), text: "" };
  const order = { ...talk.order("lihua", bubble), files: shownFiles(bubble) };
  const kinds: string[] = [];
  for (let nth = 0; nth < 31; nth += 1) kinds.push((await talk.wecom.send(order)).kind);
  expect(kinds.filter((kind) => kind === "accepted")).toHaveLength(30);
  expect(kinds.at(-1)).toBe("not-accepted");
});

test("a picture's bubble that holds none calls nobody", async () => {
  await using talk = await openTalk();
  const empty = { ...media(), text: "" };
  expect(await talk.wecom.send(talk.order("lihua", empty))).toEqual({
    kind: "accepted",
    messageIds: [],
  });
});
