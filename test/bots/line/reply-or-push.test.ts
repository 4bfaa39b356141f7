import { afterEach, expect, test } from "vitest";
import { outboundId } from "../../../src/kernel/ids.ts";
import { openLine } from "../../../src/playground/line/open-line.ts";
import { answer, closeScenes, heard, order, secret, seen, token } from "./scene.ts";

afterEach(closeScenes);

test("a message is answered by its free reply token, and the tap comes back as the choice", async () => {
  const all = await heard();
  const outcome = await all.channel.send(answer(all));
  expect(outcome).toEqual({ kind: "accepted", messageIds: [expect.stringMatching(/^\d+$/)] });
  expect(seen(all.line)).toEqual(["reply"]);
  await all.phone.press("OK");
  await all.line.settled();
  expect(all.arrivals.at(-1)?.input).toMatchObject({ kind: "chose", choice: "ok" });
  expect(all.line.refusals()).toEqual([]);
});

test("past fifty seconds the answer goes by push under the order's own id, once", async () => {
  const all = await heard();
  all.clock.at += 51_000;
  expect(await all.channel.send(answer(all))).toMatchObject({ kind: "accepted" });
  expect(await all.channel.send(answer(all, { attempt: 2 }))).toEqual({
    kind: "accepted",
    messageIds: [all.line.ledger().delivered[0]?.id],
  });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a token LINE no longer knows on the first try is replaced by a push", async () => {
  const all = await heard();
  const reply = { token: "forged", expiresAt: all.clock.at + 50_000 };
  expect(await all.channel.send(answer(all, { reply }))).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a reply whose answer is lost is tried once more and never pushed as a copy", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 1, kind: { is: "reset-after" } });
  expect(await all.channel.send(answer(all))).toEqual({ kind: "accepted", messageIds: [] });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("a reply LINE never processed arrives with the second try", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 1, kind: { is: "error", status: 500 } });
  expect(await all.channel.send(answer(all))).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("twice lost stays unsure: repeated by token while it is young, afterwards not at all", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 2, kind: { is: "error", status: 502, html: true } });
  const unsure = { kind: "unsure", code: "line.502", safeToRepeat: true };
  expect(await all.channel.send(answer(all))).toEqual(unsure);
  all.clock.at += 51_000;
  const late = { kind: "unsure", code: "line.reply-lost", safeToRepeat: false };
  expect(await all.channel.send(answer(all, { attempt: 2 }))).toEqual(late);
  all.clock.at -= 51_000;
  expect(await all.channel.send(answer(all, { attempt: 3 }))).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("after a restart a used token means that the reply was taken before", async () => {
  const all = await heard();
  await all.channel.send(answer(all));
  expect(await all.channel.send(answer(all, { attempt: 2, doubt: "owner-gone" }))).toEqual({
    kind: "accepted",
    messageIds: [],
  });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("a reply of a dead process is not pushed once more when its token is over (R7)", async () => {
  const all = await heard();
  await all.channel.send(answer(all));
  all.clock.at += 51_000;
  expect(await all.channel.send(answer(all, { attempt: 2, doubt: "owner-gone" }))).toMatchObject({
    kind: "unsure",
    safeToRepeat: false,
  });
  expect(seen(all.line)).toEqual(["reply"]);
});

test("a push with an unknown fate is pushed again under its key, by whatever process (R7)", async () => {
  const all = await heard();
  all.clock.at += 51_000;
  await all.channel.send(answer(all));
  const again = answer(all, { attempt: 2, doubt: "line.push-timeout" });
  expect(await all.channel.send(again)).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a throttled reply waits and may go by push later, for LINE did not take it", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 1, kind: { is: "throttle", retryAfterSeconds: 1 } });
  expect(await all.channel.send(answer(all))).toEqual({
    kind: "not-accepted",
    retryAfterMs: 1_000,
    scope: "channel",
    code: "line.429",
  });
  all.clock.at += 51_000;
  expect(await all.channel.send(answer(all, { attempt: 2 }))).toMatchObject({ kind: "accepted" });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a push whose answer is lost is unsure and safe to repeat: LINE knows it by its key", async () => {
  const all = await heard();
  const push = (attempt: number) =>
    all.channel.send({ ...answer(all, { attempt }), reply: { token: "", expiresAt: 0 } });
  all.line.fault({ call: "push", times: 1, kind: { is: "reset-after" } });
  expect(await push(1)).toEqual({
    kind: "unsure",
    code: "line.push-connection-lost",
    safeToRepeat: true,
  });
  expect(await push(2)).toMatchObject({ kind: "accepted", messageIds: [expect.any(String)] });
  expect(seen(all.line)).toEqual(["push"]);
});

test("a month's messages used up is not a throttle: the push is refused, replies go on", async () => {
  const all = await heard({ monthlyQuota: 0 });
  const push = { ...answer(all), reply: { token: "", expiresAt: 0 } };
  expect(await all.channel.send(push)).toEqual({
    kind: "refused",
    why: "quota",
    code: "line.monthly",
  });
  expect(await all.channel.send(answer(all))).toMatchObject({ kind: "accepted" });
});

test("bad credentials lock the channel out; a stranger's id is refused", async () => {
  const all = await heard();
  const nobody = { ...answer(all), chat: `U${"0".repeat(32)}`, reply: { token: "", expiresAt: 0 } };
  expect(await all.channel.send(nobody)).toEqual({
    kind: "refused",
    why: "blocked",
    code: "line.400",
  });
  all.line.fault({ call: "push", times: 1, kind: { is: "token-expired" } });
  expect(await all.channel.send(nobody)).toEqual({ kind: "locked-out", code: "line.401" });
});

test("an answer that takes too long is given up after our own patience", async () => {
  const all = await heard({}, { callMs: 40 });
  all.line.fault({ call: "push", times: 1, kind: { is: "delay", ms: 200 } });
  const push = { ...answer(all), reply: { token: "", expiresAt: 0 } };
  expect(await all.channel.send(push)).toEqual({
    kind: "unsure",
    code: "line.push-timeout",
    safeToRepeat: true,
  });
  const before = globalThis.fetch;
  await all.channel.send(push);
  expect(globalThis.fetch).toBe(before);
});

test("LINE away: nothing was accepted, and every attempt waits longer", async () => {
  const gone = await openLine({ now: () => 0, channelSecret: secret, channelAccessToken: token });
  await gone[Symbol.asyncDispose]();
  const all = await heard({}, { apiRoot: gone.root });
  const push = { ...answer(all), reply: { token: "", expiresAt: 0 } };
  expect(await all.channel.send(push)).toMatchObject({ kind: "not-accepted", retryAfterMs: 1_000 });
  expect(await all.channel.send({ ...push, attempt: 20 })).toMatchObject({ retryAfterMs: 60_000 });
});

test.each([
  ["monthly-limit", { kind: "refused", why: "quota", code: "line.monthly" }],
  ["unknown-recipient", { kind: "refused", why: "blocked" }],
  ["key-accepted", { kind: "accepted", messageIds: [] }],
  ["plan-forbids", { kind: "locked-out" }],
  ["too-large", { kind: "refused", why: "invalid" }],
  ["empty-answer", { kind: "accepted", messageIds: [] }],
] as const)("a push that LINE answers with %s means %j", async (named, outcome) => {
  const all = await heard();
  all.clock.at += 60_000;
  all.line.fault({ call: "push", times: 1, kind: { is: "refusal", named } });
  expect(await all.channel.send(answer(all))).toMatchObject(outcome);
});

test("a reply token that LINE calls gone is replaced by a push; an empty answer means taken", async () => {
  const all = await heard();
  all.line.fault({ call: "reply", times: 1, kind: { is: "refusal", named: "token-gone" } });
  expect(await all.channel.send(answer(all))).toMatchObject({ kind: "accepted" });
  await all.phone.say("again");
  await all.line.settled();
  all.line.fault({ call: "reply", times: 1, kind: { is: "refusal", named: "empty-answer" } });
  const id = outboundId(order.replace(/1$/, "2"));
  expect(await all.channel.send(answer(all, { id }))).toEqual({ kind: "accepted", messageIds: [] });
  expect(seen(all.line)).toEqual(["push", "reply"]);
});
