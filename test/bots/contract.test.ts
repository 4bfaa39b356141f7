import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingOf } from "./contract/subject.ts";
import { subjects } from "./contract/subjects.ts";

/** Bytes a door may take at most (S7). */
const bodyBytesMax = 1024 * 1024;

describe.each(subjects)("$platform", (subject) => {
  const { door, genuine, read, text, bad, around } = subject;
  const forgeries = Object.keys(subject.forgeries(genuine(1)));

  test("a genuine delivery is believed", () => {
    expect(door.receive(genuine(1)).kind).toBe("believed");
  });

  test("there are at least fourteen ways to forge, each of them tried (S2)", () => {
    expect(forgeries.length).toBeGreaterThanOrEqual(14);
  });

  test.each(forgeries)("with %s nobody is believed and nothing is stored (S2, R21)", (name) => {
    const request = subject.forgeries(genuine(1))[name] ?? genuine(1);
    const knock = door.receive(request);
    expect(knock).toEqual({ kind: "refused", status: 401, reason: expect.any(String) });
  });

  test("every forgery gets the same answer, whatever was wrong (S2, S3)", () => {
    const answers = Object.values(subject.forgeries(genuine(1))).map((one) => door.receive(one));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test("a replayed delivery is the same events again, by the same ids (R2)", () => {
    const ids = (): unknown => {
      const { arrivals, spoiled } = readingOf(door.receive(genuine(7)));
      return [...arrivals, ...spoiled].map(({ eventId }) => eventId);
    };
    expect(ids()).toEqual(ids());
  });

  test("a body over the door's limit is not believed, and the limit is a modest one", () => {
    expect(door.bodyMax).toBeLessThanOrEqual(bodyBytesMax);
    const knock = door.receive(around(Buffer.alloc(door.bodyMax + 1, "x")));
    expect(knock.kind).toBe("refused");
  });

  test.each([
    ["GBK", Buffer.from([0xcf, 0xb4, 0xd2, 0xc2, 0xbb, 0xfa, 0xbb, 0xb5, 0xc1, 0xcb])],
    ["UTF-16", Buffer.from('{"events":[],"update_id":1}', "utf16le")],
    ["half a character", Buffer.from('{"events":["洗"]}').subarray(0, 13)],
    ["an overlong form", Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ["nothing", Buffer.alloc(0)],
  ])("a signed body in %s is nobody's message", (_, bytes) => {
    const knock = door.receive(around(bytes));
    if (knock.kind === "refused") return;
    const { arrivals, spoiled } = readingOf(knock);
    expect(arrivals).toEqual([]);
    expect(spoiled.map(({ raw }) => Buffer.from(raw).byteLength)).toEqual([bytes.byteLength]);
  });

  test("R22: a text is heard word for word, from whom and as which event", () => {
    const words = "洗衣机 🧺 坏了\n<b>*x*</b> {{y}} ' OR 1=1 --";
    const { arrivals, spoiled } = read([text(11, words)]);
    expect(spoiled).toEqual([]);
    expect(arrivals).toHaveLength(1);
    expect(arrivals[0]).toMatchObject({
      platform: subject.platform,
      eventId: expect.stringMatching(/^[\x21-\x7e]{1,200}$/),
      chat: expect.stringMatching(/\S/),
      at: expect.any(Number),
      input: { kind: "said", text: words },
    });
    expect(arrivals[0]?.raw.byteLength).toBeGreaterThan(0);
  });

  test("what a database cannot hold is made harmless: NUL and lone surrogates", () => {
    const { arrivals } = read([text(12, "a\u0000b\ud800c")]);
    const [heard] = arrivals.map(({ input }) => (input.kind === "said" ? input.text : ""));
    // Where the platform's own format cannot carry them the event is set aside instead.
    expect(heard?.isWellFormed() ?? true).toBe(true);
    expect(heard ?? "").not.toContain("\0");
  });

  test("kinds nobody knows are dropped by name or answered politely, never taken for broken", () => {
    for (const event of subject.unknown) {
      const { arrivals, spoiled, dropped } = read([event]);
      expect(spoiled).toEqual([]);
      expect(arrivals.map(({ input }) => input.kind).filter((kind) => kind !== "unspoken")).toEqual(
        [],
      );
      expect(arrivals.length + dropped.length).toBe(1);
      expect(dropped.every((name) => /^[\w.-]{1,80}$/.test(name))).toBe(true);
    }
  });

  test("the same event has the same id however often it comes; different events never share one", () => {
    const idOf = (n: number): string | undefined => read([text(n, "x")]).arrivals[0]?.eventId;
    expect(idOf(21)).toBe(idOf(21));
    const ids = Array.from({ length: 50 }, (_, at) => idOf(100 + at));
    expect(new Set(ids).size).toBe(50);
  });

  test("two people are two chats", () => {
    const chats = [1, 2].map((who) => read([text(31, "x", who)]).arrivals[0]?.chat);
    expect(new Set(chats).size).toBe(2);
  });

  test("a broken event is set aside with its bytes, known by the same id next time", () => {
    const once = read([bad(41, "crooked-41")]);
    expect(once.arrivals).toEqual([]);
    expect(once.spoiled).toHaveLength(1);
    expect(once.spoiled[0]).toMatchObject({
      platform: subject.platform,
      eventId: expect.stringMatching(/^[\x21-\x7e]{1,200}$/),
      reason: expect.not.stringContaining("crooked-41"),
    });
    expect(Buffer.from(once.spoiled[0]?.raw ?? "").toString()).toContain("crooked-41");
    expect(read([bad(41, "crooked-41")]).spoiled[0]?.eventId).toBe(once.spoiled[0]?.eventId);
  });

  test("whatever is signed, the door answers and never throws", () => {
    const json = fc.json({ depthSize: "small" }).map((one) => Buffer.from(one));
    const bytes = fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one));
    fc.assert(
      fc.property(fc.oneof(json, bytes), (body) => {
        const knock = door.receive(around(body));
        expect(knock.kind === "believed" ? knock.arrivals : []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("keys of the language itself change nothing", () => {
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    door.receive(around(Buffer.from(poison)));
    expect({}).not.toHaveProperty("polluted");
  });

  test("nested without end, it is refused or set aside within a blink", () => {
    const deep = Buffer.from(`{"events":[${"[".repeat(200_000)}`).subarray(0, door.bodyMax);
    const from = performance.now();
    const knock = door.receive(around(deep));
    expect(knock.kind === "believed" ? knock.arrivals : []).toEqual([]);
    expect(performance.now() - from).toBeLessThan(250);
  });
});

const signing = subjects.flatMap(({ signed, ...rest }) =>
  signed === undefined ? [] : [{ ...rest, signed }],
);

describe.each(signing)("$platform signs its bytes:", ({ door, genuine, signed }) => {
  test("one byte changed, taken away or added is not what was signed", () => {
    const request = genuine(1);
    const [from, to] = signed(request);
    const { body } = request;
    const knocks = (bytes: Uint8Array): string => door.receive({ ...request, body: bytes }).kind;
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: to - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, by) => {
          const changed = Buffer.from(body);
          changed[at] = (changed[at] ?? 0) ^ by;
          const [head, tail] = [body.subarray(0, at), body.subarray(at)];
          expect(knocks(changed)).toBe("refused");
          expect(knocks(Buffer.concat([head, tail.subarray(1)]))).toBe("refused");
          expect(knocks(Buffer.concat([head, Buffer.from("x"), tail]))).toBe("refused");
        },
      ),
      { numRuns: 60 },
    );
    expect(knocks(Buffer.alloc(0))).toBe("refused");
  });
});

describe.each(subjects.filter(({ batches }) => batches))(
  "$platform sends batches:",
  ({ read, text, bad }) => {
    test("one bad event in a batch harms only itself", () => {
      const mine = [
        text(51, "before"),
        bad(52, "crooked-52"),
        text(53, "after", 2),
        text(51, "before"),
      ];
      const { arrivals, spoiled } = read(mine);
      const words = arrivals.map(({ input }) => (input.kind === "said" ? input.text : ""));
      expect(words.toSorted()).toEqual(["after", "before", "before"]);
      expect(spoiled).toHaveLength(1);
      expect(new Set(arrivals.map(({ eventId }) => eventId)).size).toBe(2);
    });

    test("a batch is told in the order of the platform's clock", () => {
      const { arrivals } = read([text(63, "c"), text(61, "a"), text(62, "b", 2)]);
      expect(arrivals.map(({ at }) => at)).toEqual(
        arrivals.map(({ at }) => at).toSorted((a, b) => a - b),
      );
      expect(arrivals).toHaveLength(3);
    });
  },
);
