import { fastify } from "fastify";
import { expect, test } from "vitest";
import { addPictures } from "../../src/http/pictures.ts";
import type { ShownPicture } from "../../src/ports/gallery.ts";

const photo: ShownPicture = {
  bytes: Buffer.from("a picture"),
  mediaType: "image/jpeg",
  type: "jpeg",
};

function open(show: (token: string) => Promise<ShownPicture | undefined>) {
  const app = fastify();
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: "NOT_FOUND" }));
  void app.register(async (scope) => addPictures(scope, show));
  return app;
}

test("a picture comes with its type, is shown in place, and is kept by nobody on the way", async () => {
  const asked: string[] = [];
  const app = open(async (token) => {
    asked.push(token);
    return photo;
  });
  const { statusCode, headers, body } = await app.inject("/pictures/abc-_1");
  expect([statusCode, body, asked]).toEqual([200, "a picture", ["abc-_1"]]);
  expect(headers).toMatchObject({
    "cache-control": "private, no-store",
    "content-type": "image/jpeg",
    "content-disposition": 'inline; filename="photo-1.jpg"',
    "content-length": "9",
  });
});

test("a file is saved, not shown: whatever it holds runs nowhere", async () => {
  const paper = { ...photo, mediaType: "application/pdf", type: "pdf" } as const;
  const { headers } = await open(async () => paper).inject("/pictures/abc");
  expect(headers["content-disposition"]).toBe('attachment; filename="file-1.pdf"');
});

test("what is not to be seen is answered like an address that there is not", async () => {
  const app = open(async () => undefined);
  const answers = await Promise.all(["/pictures/abc", "/nowhere"].map((url) => app.inject(url)));
  const [hidden, nowhere] = answers.map(({ statusCode, body, headers }) => ({
    statusCode,
    body,
    headers: { ...headers, date: "" },
  }));
  expect(hidden).toEqual(nowhere);
  expect(hidden).toMatchObject({ statusCode: 404, body: '{"code":"NOT_FOUND"}' });
});
