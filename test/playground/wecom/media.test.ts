import { expect, test } from "vitest";
import { fetchToken, type PretendDesk, pretendDesk } from "./pretend-desk.ts";

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]);

async function upload(
  desk: PretendDesk,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
  name = "media",
) {
  const token = await fetchToken(desk.emulator, "wecom");
  const form = new FormData();
  form.set(name, new File([bytes], "a.jpg", { type: "image/jpeg" }));
  const url = `${desk.emulator.wecom.root}/cgi-bin/media/upload?access_token=${token}&type=${type}`;
  const response = await fetch(url, { method: "POST", body: form });
  return (await response.json()) as Record<string, unknown>;
}

test("an uploaded picture comes back byte for byte for three days, then as JSON with status 200", async () => {
  await using desk = await pretendDesk({ tokenSeconds: 1_000_000 });
  const { media_id, created_at, type } = await upload(desk, "image", jpeg);
  expect([typeof created_at, type]).toEqual(["string", "image"]);
  const token = await fetchToken(desk.emulator, "kf");
  const url = `${desk.emulator.wecom.root}/cgi-bin/media/get?access_token=${token}&media_id=${String(media_id)}`;
  const response = await fetch(url);
  expect(response.headers.get("content-type")).toBe("image/jpeg");
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(jpeg);
  desk.clock.forward(3 * 86_400_000);
  const gone = await fetch(url);
  expect([gone.status, gone.headers.get("content-type")]).toEqual([
    200,
    "application/json; charset=UTF-8",
  ]);
  expect(await gone.json()).toMatchObject({ errcode: 40007 });
});

test.each([
  ["an unknown kind", "poster", jpeg, "media", 40004],
  ["a picture that is none", "image", new Uint8Array(20), "media", 40005],
  ["five bytes", "image", jpeg.slice(0, 5), "media", 40006],
  ["nothing", "file", new Uint8Array(0), "media", 44001],
  ["another field name", "file", jpeg, "photo", 44001],
  ["two megabytes and a byte of voice", "voice", new Uint8Array(2 * 1_048_576 + 1), "media", 45001],
])("%s is refused", async (_name, type, bytes, field, errcode) => {
  await using desk = await pretendDesk();
  expect((await upload(desk, type, bytes, field))["errcode"]).toBe(errcode);
});
