import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readXml } from "../../../bots/wecom-api/read-xml.ts";

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

const deep = (levels: number): string => `${"<a>".repeat(levels)}x${"</a>".repeat(levels)}`;
const bomb = `<!DOCTYPE xml [<!ENTITY a "${"ha".repeat(50)}"><!ENTITY b "&a;&a;&a;&a;">]><xml><A>&b;</A></xml>`;

const attacks: Readonly<Record<string, string>> = {
  "an empty body": "",
  "only blanks": "  \n ",
  "no XML": "hello",
  JSON: '{"xml":{}}',
  "a doctype": "<!DOCTYPE xml><xml><A>1</A></xml>",
  "a billion laughs": bomb,
  "an external entity":
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xml><A>&e;</A></xml>',
  "a parameter entity":
    '<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1/">%e;]><xml><A>1</A></xml>',
  "an undefined entity": "<xml><A>&nbsp;</A></xml>",
  "a processing instruction": "<xml><?run it?><A>1</A></xml>",
  "a stylesheet": '<?xml-stylesheet href="x"?><xml><A>1</A></xml>',
  "a comment": "<xml><!-- x --><A>1</A></xml>",
  "an attribute": '<xml><A b="c">1</A></xml>',
  "an attribute of the root": '<xml xmlns:x="http://x"><A>1</A></xml>',
  "another root": "<html><A>1</A></html>",
  "a root in capitals": "<XML><A>1</A></XML>",
  "two roots": "<xml><A>1</A></xml><xml><A>2</A></xml>",
  "text after the root": "<xml><A>1</A></xml>tail",
  "text before the root": "head<xml><A>1</A></xml>",
  "text beside elements": "<xml>loose<A>1</A></xml>",
  "text beside nested elements": "<xml><A>loose<B>1</B></A></xml>",
  "the same name twice": "<xml><A>1</A><A>2</A></xml>",
  "the same nested name twice": "<xml><L><A>1</A><A>2</A></L></xml>",
  "the same parent twice": "<xml><L><A>1</A></L><L><B>2</B></L></xml>",
  "five levels": `<xml>${deep(4)}</xml>`,
  "ten thousand levels": `<xml>${deep(10_000)}</xml>`,
  "three hundred elements": `<xml>${Array.from({ length: 300 }, (_, i) => `<a${i}>1</a${i}>`).join("")}</xml>`,
  "an unclosed element": "<xml><A>1</xml>",
  "an unclosed root": "<xml><A>1</A>",
  "a wrong close": "<xml><A>1</B></xml>",
  "a half CDATA": "<xml><A><![CDATA[1]]</A></xml>",
  "a nested CDATA end": "<xml><A>]]></A></xml>",
  "a control character": "<xml><A>\u0001</A></xml>",
  "a NUL": "<xml><A>\u0000</A></xml>",
  "a NUL by number": "<xml><A>&#0;</A></xml>",
  "a surrogate by number": "<xml><A>&#xD800;</A></xml>",
  "a name with a blank": "<xml>< A>1</A></xml>",
  "a name beginning with a digit": "<xml><1A>1</1A></xml>",
  "a conditional section": "<xml><![INCLUDE[<A>1</A>]]></xml>",
  "a late declaration": '<xml><?xml version="1.0"?><A>1</A></xml>',
  "an element declaration": "<xml><!ELEMENT A ANY><A>1</A></xml>",
  "another version": '<?xml version="9.9"?><xml><A>1</A></xml>',
};

/** Milliseconds of the fastest of five reads: what the reader costs, not what else the machine does. */
function costOf(text: string): number {
  const runs = Array.from({ length: 5 }, () => {
    const started = performance.now();
    read(text);
    return performance.now() - started;
  });
  return Math.min(...runs);
}

test.each(Object.entries(attacks))(
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
])("bytes in %s are nobody's document", (_name, bytes) => {
  expect(readXml(bytes)).toBeUndefined();
});

test("64 KiB of any hostile shape are told within 50 ms", () => {
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
