import { afterEach, expect, test } from "vitest";
import { outboundId } from "../../../src/kernel/ids.ts";
import { PhotoGone, PlatformThrottled } from "../../../src/ports/platform-errors.ts";
import { answer, closeScenes, heard, order, scene } from "./scene.ts";

afterEach(closeScenes);

test("name and language of a person are known from the second message on", async () => {
  const all = await heard({ languageOf: () => "en" });
  expect(all.arrivals[0]).not.toHaveProperty("profile");
  await expect
    .poll(() => all.line.wire().filter(({ path }) => path.includes("/profile/")).length)
    .toBe(1);
  await expect
    .poll(async () => {
      await all.phone.say("again");
      await all.line.settled();
      return all.arrivals.at(-1)?.profile;
    })
    .toEqual({ name: "mei", language: "en" });
});

test("photos are fetched by their id, and what is unsent or too large is gone", async () => {
  const all = await heard();
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(5000, 7)]);
  await all.phone.sendPhotos([bytes, bytes]);
  await all.line.settled();
  const [photo] = all.arrivals.flatMap(({ input }) =>
    input.kind === "sent-photos" ? input.photos : [],
  );
  const ref = { id: photo?.id ?? "", ref: photo?.ref ?? "" };
  const fetched = await all.channel.fetchPhoto("", ref, 10_000);
  expect(Buffer.from(fetched.bytes).equals(bytes)).toBe(true);
  all.line.prepareContent(1);
  await expect(all.channel.fetchPhoto("", ref, 10_000)).rejects.toThrow(PlatformThrottled);
  await expect(all.channel.fetchPhoto("", ref, 4_000)).rejects.toThrow(PhotoGone);
  await all.phone.recall(ref.ref);
  await expect(all.channel.fetchPhoto("", ref, 10_000)).rejects.toThrow(PhotoGone);
  expect(all.line.refusals()).toEqual([]);
});

test("with a public address the webhook is registered; LINE's refusal is only a warning", async () => {
  const intake = {
    take: () => Promise.resolve(),
    bookmark: () => Promise.resolve(undefined),
    takePage: () => Promise.resolve(true),
  };
  const good = await scene({}, { publicUrl: "https://desk.example/" });
  await good.channel.open(intake);
  const put = good.line.wire().find(({ method }) => method === "PUT");
  expect(put?.request).toEqual({ endpoint: "https://desk.example/webhooks/line" });
  const bad = await scene({}, { publicUrl: "https://desk.example/" });
  bad.line.fault({ call: "setEndpoint", times: 1, kind: { is: "error", status: 400 } });
  await bad.channel.open(intake);
  expect(bad.warnings).toEqual(["LINE did not take our webhook address."]);
});

test("a whole chat with faults shows every answer once", async () => {
  const all = await heard();
  all.line.deliverTimes(2);
  for (const [at, is] of (["reset-after", "reset-before", "reset-after"] as const).entries()) {
    await all.phone.say(`question ${at}`);
    await all.line.settled();
    all.line.fault({ call: "reply", times: 1, kind: { is } });
    const id = outboundId(order.replace(/1$/, String(at + 2)));
    await all.channel.send(answer(all, { id, bubbles: [{ kind: "text", text: `answer ${at}` }] }));
  }
  const shown = all.phone
    .entries()
    .flatMap(({ by, shown }) => (by === "desk" && shown.kind === "text" ? [shown.text] : []));
  expect(shown).toEqual(["answer 0", "answer 1", "answer 2"]);
  const ids = all.arrivals.map(({ eventId }) => eventId);
  expect(ids.length - new Set(ids).size).toBe(3);
});
