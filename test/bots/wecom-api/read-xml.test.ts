import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readXml } from "../../../bots/wecom-api/read-xml.ts";
import { xmlAttacks } from "./xml-attacks.ts";

const read = (text: string): Record<string, string> | undefined => {
  const texts = readXml(Buffer.from(text));
  return texts === undefined ? undefined : Object.fromEntries(texts);
};

test("values stay the strings they were, digits and blanks included", () => {
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n<xml>\n <Content><![CDATA[007]]></Content>\n' +
    " <Exp>1e3</Exp><MsgId>7589012345678901234</MsgId><Blank> a </Blank><Empty></Empty><None/>\n</xml>\n";
  expect(read(text)).toEqual({
    Content: "007",
    Exp: "1e3",
    MsgId: "7589012345678901234",
    Blank: " a ",
    Empty: "",
    None: "",
  });
});

test("nested elements are told by their path", () => {
  const text = "<xml><A><B>1</B><C><![CDATA[2]]></C></A><D>3</D></xml>";
  expect(read(text)).toEqual({ A: "", "A/B": "1", "A/C": "2", D: "3" });
});

test("what looks like markup inside CDATA is only text", () => {
  const words = '<!DOCTYPE x [<!ENTITY a "b">]> <?php ?> &a; <b>';
  expect(read(`<xml><Content><![CDATA[${words}]]></Content></xml>`)).toEqual({ Content: words });
  const split = "<xml><Content><![CDATA[a]]]]><![CDATA[>b]]></Content></xml>";
  expect(read(split)).toEqual({ Content: "a]]>b" });
});

/** Milliseconds of the fastest of five reads: what the reader costs, not what else the machine does. */
function costOf(text: string): number {
  const runs = Array.from({ length: 5 }, () => {
    const started = performance.now();
    read(text);
    return performance.now() - started;
  });
  return Math.min(...runs);
}

test("at least seventy documents are tried (S4)", () => {
  expect(Object.keys(xmlAttacks).length).toBeGreaterThanOrEqual(70);
});

test.each(Object.entries(xmlAttacks))(
  "S4: %s is nobody's document, and told at once",
  (_name, text) => {
    expect(read(text)).toBeUndefined();
    expect(costOf(text)).toBeLessThan(50);
  },
);

test.each([
  ["GBK", Buffer.from("3c786d6c3e3c413ec4e3bac33c2f413e3c2f786d6c3e", "hex")],
  ["UTF-16", Buffer.from("<xml><A>1</A></xml>", "utf16le")],
  ["an overlong form", Buffer.from("3c786d6c3e3c413ec0af3c2f413e3c2f786d6c3e", "hex")],
  ["a surrogate in bytes", Buffer.from("3c786d6c3e3c413eeda0803c2f413e3c2f786d6c3e", "hex")],
  ["half a character", Buffer.from("<xml><A>你").subarray(0, 10)],
])("bytes in %s are nobody's document (S4)", (_name, bytes) => {
  expect(readXml(bytes)).toBeUndefined();
});

test("64 KiB of any hostile shape are told within 50 ms (S4)", () => {
  const shapes = ["<", "<a>", "&", "&#", "<![CDATA[", "]]>", "<!--", "<?", "a=", '<a b="', "<xml>"];
  for (const shape of shapes) {
    const body = `<xml>${shape.repeat(Math.floor(65_000 / shape.length))}`;
    expect(read(body)).toBeUndefined();
    expect(costOf(body)).toBeLessThan(50);
  }
});

test("whatever the bytes, the reader answers and nothing is polluted", () => {
  const piece = fc.constantFrom(
    "<xml>",
    "</xml>",
    "<A>",
    "</A>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "<__proto__>",
    "</__proto__>",
    "x",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(piece).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(text, (body) => {
      const found = readXml(Buffer.from(body));
      for (const value of found?.values() ?? []) expect(typeof value).toBe("string");
    }),
    { seed: 4, numRuns: 5_000 },
  );
  expect({}).not.toHaveProperty("polluted");
});
