import { createServer } from "node:http";
import { expect, test } from "vitest";
import { fetchPictures } from "../../../src/playground/line/fetch-pictures.ts";
import { accountOf, createWorld, deliver } from "../../../src/playground/line/world.ts";

const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

/** Shows an image message whose small picture is answered so; gives what the phone shows, or what was wrong. */
async function shownWith(
  status: number,
  type: string,
  bytes: Buffer,
  elsewhere?: string,
): Promise<string> {
  const server = createServer((request, response) => {
    const isSmall = request.url === "/small";
    response.writeHead(isSmall ? status : 200, { "content-type": isSmall ? type : "image/jpeg" });
    response.end(isSmall ? bytes : jpeg);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const root = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const message = {
    type: "image",
    originalContentUrl: `${root}/large`,
    previewImageUrl: elsewhere ?? `${root}/small`,
  };
  const seen = Promise.withResolvers<string>();
  const world = createWorld(
    () => 0,
    () => {
      const shown = account.items[0]?.shown;
      if (shown?.kind === "photo" && shown.photo.startsWith("data:")) seen.resolve(shown.photo);
    },
  );
  const account = accountOf(world, "mei");
  const sent = [{ id: "1", message }];
  deliver(world, account, sent, { name: "push", requestId: "r" });
  fetchPictures(world, account, sent, seen.resolve);
  const what = await seen.promise;
  await new Promise((resolve) => server.close(resolve));
  return what;
}

test("the phone shows the picture once it was fetched", async () => {
  const photo = `data:image/jpeg;base64,${jpeg.toString("base64")}`;
  expect(await shownWith(200, "image/jpeg", jpeg)).toBe(photo);
});

test.for([
  [404, "application/json", jpeg, undefined, "previewImageUrl gave 404"],
  [200, "image/webp", jpeg, undefined, "previewImageUrl is image/webp"],
  [200, "image/jpeg", Buffer.alloc(1_048_577), undefined, "previewImageUrl has 1048577 bytes"],
  [200, "image/jpeg", jpeg, "https://elsewhere.example/a.jpg", "previewImageUrl leads elsewhere"],
] as const)(
  "%i %s of a real phone would stay empty: %s",
  async ([status, type, bytes, to, why]) => {
    expect(await shownWith(status, type, bytes, to)).toBe(why);
  },
);

test("nothing is fetched from anywhere but this machine", () => {
  const world = createWorld(
    () => 0,
    () => undefined,
  );
  const message = { type: "image", originalContentUrl: "https://elsewhere.example/a.jpg" };
  const complain = (reason: string): never => {
    throw new Error(reason);
  };
  fetchPictures(world, accountOf(world, "mei"), [{ id: "1", message }], complain);
  expect(world.delivered).toEqual([]);
});
