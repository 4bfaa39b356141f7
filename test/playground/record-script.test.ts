import { expect, test } from "vitest";
import { openRoom } from "../../src/playground/room.ts";
import { samplePicture } from "../../src/playground/samples.ts";
import { lakeside, openPage } from "./support/open-page.ts";

function table() {
  const site = openPage();
  return {
    site,
    room: openRoom({ ...site, company: lakeside }),
  };
}

test("what was said, pressed and sent is written down in its order", async () => {
  const { room } = table();
  const phone = room.phone("line");
  await phone.open();
  await phone.press({ label: "人工 A person", data: "g:human" });
  await phone.sendPhotos([await samplePicture("nameplate")], "here");
  await phone.say("oops");
  await phone.recall(phone.entries().findLast(({ by }) => by === "person")?.id ?? "");
  expect(room.recorder.steps()).toEqual([
    { do: "open", seat: "line" },
    { do: "press", seat: "line", label: "人工 A person", data: "g:human", nth: 0 },
    { do: "photos", seat: "line", samples: ["nameplate"], caption: "here" },
    { do: "say", seat: "line", text: "oops" },
    { do: "recall", seat: "line", back: 0 },
  ]);
});

test("what the app refused is not part of the case", async () => {
  const { room } = table();
  const press = room.phone("line").press({ label: "Fly", data: "a:fly" });
  await expect(press).rejects.toThrow(/No live button/);
  expect(room.recorder.steps()).toEqual([]);
});

test("neither a one-time code nor somebody's own photo leaves the page with a case", async () => {
  const { room } = table();
  await room.phone("engineer").say("ENG-7K2M");
  await room.phone("telegram").sendPhotos([new Uint8Array([1, 2, 3])]);
  expect(room.recorder.steps()).toEqual([
    { do: "badge", seat: "engineer", role: "engineer" },
    { do: "photos", seat: "telegram", samples: ["leak"] },
  ]);
});

test("a customer who types what looks like a code has typed it", async () => {
  const { room } = table();
  await room.phone("line").say("ABC-1234");
  expect(room.recorder.steps()).toEqual([{ do: "say", seat: "line", text: "ABC-1234" }]);
});

test("a new customer begins with an empty screen, staff stay who they are", async () => {
  const { room } = table();
  await room.phone("line").say("hello");
  room.renew("line");
  expect(room.entries("line")).toEqual([]);
  expect(() => room.renew("engineer")).toThrow(/Only a customer/);
});
