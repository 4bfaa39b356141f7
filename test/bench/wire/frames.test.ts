import { expect, test } from "vitest";
import { type Frame, frames } from "../../../bench/wire/frames.ts";

const two =
  "POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nhelloPOST /b HTTP/1.1\r\ncontent-length: 0\r\n\r\n";

test("requests are told apart wherever the line was cut", () => {
  for (let cut = 1; cut < two.length; cut += 1) {
    const taken: Frame[] = [];
    const feed = frames((frame) => taken.push(frame));
    feed(Buffer.from(two.slice(0, cut)));
    feed(Buffer.from(two.slice(cut)));
    expect(taken.map(({ head, body }) => [head.split(" ")[1], body.toString()])).toEqual([
      ["/a", "hello"],
      ["/b", ""],
    ]);
  }
});

test("a body without a told length is refused rather than misread", () => {
  const feed = frames(() => undefined);
  const chunked = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
  expect(() => feed(Buffer.from(chunked))).toThrow(/in chunks/);
});
