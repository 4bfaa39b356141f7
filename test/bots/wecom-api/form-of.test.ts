import { expect, test } from "vitest";
import { formOf } from "../../../bots/wecom-api/form-of.ts";

test("a file arrives byte for byte, under its name, whatever it holds", async () => {
  const bytes = Buffer.from("--deskbell\r\n\r\n\u0000\u00ff two\r\nlines--", "latin1");
  const { type, body } = formOf({ name: "photo-1.jpg", bytes });
  const form = await new Response(new Uint8Array(body), {
    headers: { "content-type": type },
  }).formData();
  const file = form.get("media");
  if (file === null || typeof file === "string") throw new Error("no file arrived");
  expect(file.name).toBe("photo-1.jpg");
  expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
});
