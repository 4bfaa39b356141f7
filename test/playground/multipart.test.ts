import { expect, test } from "vitest";
import { parseMultipart } from "../../src/playground/multipart.ts";

test("unquoted names, any case and names in any script are read", () => {
  const body = Buffer.from(
    [
      "--b0",
      "content-disposition:form-data;name=chat_id",
      "",
      "700001",
      "--b0",
      'Content-Disposition: form-data; name="f1"; filename="ein Bild ä.png"',
      "content-type:image/png",
      "",
      "a\r\n\r\nb",
      "--b0",
      'content-disposition:form-data;name="f2";filename=my pump 图.jpg',
      "",
      "",
      "--b0--",
      "",
    ].join("\r\n"),
  );
  const parts = parseMultipart(body, "multipart/form-data; boundary=b0");

  expect(parts.map(({ name, filename, bytes }) => [name, filename, bytes.toString()])).toEqual([
    ["chat_id", undefined, "700001"],
    ["f1", "ein Bild ä.png", "a\r\n\r\nb"],
    ["f2", "my pump 图.jpg", ""],
  ]);
});

test("a body without a boundary has no parts", () => {
  expect(parseMultipart(Buffer.from("x"), "multipart/form-data")).toEqual([]);
});
