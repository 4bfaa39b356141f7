import { expect, test } from "vitest";
import { troubleNames } from "../../src/playground/troubles.ts";
import { openPage } from "./support/open-page.ts";
import { pageWords } from "./support/page-words.ts";

const json = { "content-type": "application/json" };

test("the page comes with a policy that lets nothing in from outside", async () => {
  await using site = openPage();
  const answer = await site.app.inject("/playground/");
  expect(answer.statusCode).toBe(200);
  expect(answer.headers["content-type"]).toContain("text/html");
  const policy = String(answer.headers["content-security-policy"]);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
});

test("the address without its last stroke leads to the page", async () => {
  await using site = openPage();
  const answer = await site.app.inject("/playground");
  expect([301, 302, 308]).toContain(answer.statusCode);
  expect(answer.headers.location).toBe("/playground/");
});

test("what a customer types is on the customer's phone, with the desk's answer", async () => {
  await using site = openPage();
  await post(site, { kind: "open", seat: "line", locale: "en" });
  await post(site, { kind: "say", seat: "line", text: "It drips" });
  const { entries } = (await site.app.inject("/playground/phones/line")).json();
  expect(entries.at(-2).shown).toEqual({ kind: "text", text: "It drips" });
  expect(entries.at(-1).shown).toEqual({ kind: "text", text: "You said: It drips" });
});

test("a button is pressed once and is then gone: the second press is refused with a sentence", async () => {
  await using site = openPage();
  await post(site, { kind: "open", seat: "wechat", locale: "zh-CN" });
  const press = { kind: "press", seat: "wechat", label: "人工 A person", data: "g:human" };
  expect((await post(site, press)).statusCode).toBe(200);
  const second = await post(site, press);
  expect(second.statusCode).toBe(409);
  expect(second.json()).toMatchObject({ code: "not-possible" });
  expect(second.json().error).toMatch(/No live button/);
});

test("a newcomer on the staff types the one-time code in the chat", async () => {
  await using site = openPage();
  await post(site, { kind: "badge", seat: "engineer", locale: "en" });
  const texts = site.emulators.wecom.phone("chen").entries();
  expect(texts.map((entry) => entry.shown)).toContainEqual({ kind: "text", text: "ENG-7K2M" });
  expect(site.panel.codes).toEqual(["ENG-7K2M"]);
});

test("a customer is not given a staff code", async () => {
  await using site = openPage();
  expect((await post(site, { kind: "badge", seat: "line", locale: "en" })).statusCode).toBe(409);
  expect(site.panel.codes).toEqual([]);
});

test("a sample picture is sent as a JPEG and shown again from the bubble", async () => {
  await using site = openPage();
  await post(site, { kind: "photos", seat: "telegram", photos: [], samples: ["leak"] });
  const { entries } = (await site.app.inject("/playground/phones/telegram")).json();
  const bubble = entries.find((entry: { shown: { kind: string } }) => entry.shown.kind === "photo");
  const shown = await site.app.inject(`/playground/phones/telegram/photos/${bubble.id}`);
  expect(shown.headers["content-type"]).toBe("image/jpeg");
  expect([...shown.rawPayload.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
});

test("the supervisor changes to another app and the phone shows that app's chat", async () => {
  await using site = openPage();
  expect((await post(site, { kind: "sit", seat: "supervisor", platform: "line" })).statusCode).toBe(
    200,
  );
  expect((await site.app.inject("/playground/phones/supervisor")).json().platform).toBe("line");
  expect((await post(site, { kind: "sit", seat: "supervisor", platform: "kf" })).statusCode).toBe(
    409,
  );
});

test("time jumps to just after the next clock", async () => {
  await using site = openPage();
  const due = (await site.panel.nextDueAt()) ?? 0;
  await post(site, { kind: "forward-to-next" });
  expect(site.clock.now()).toBeGreaterThanOrEqual(due);
  expect(site.clock.now()).toBeLessThan(due + 10_000);
});

test("a fault reaches the platform it was ordered for, and is listed until all is quiet again", async () => {
  await using site = openPage();
  await post(site, { kind: "fault", platform: "line", call: "*", times: 2, trouble: "throttle" });
  expect(site.emulators.line.faults).toEqual([
    { call: "*", times: 2, kind: { is: "throttle", retryAfterSeconds: 5 } },
  ]);
  expect(site.emulators.telegram.faults).toEqual([]);
  expect((await state(site)).faults).toHaveLength(1);
  await post(site, { kind: "clear-faults" });
  expect(site.emulators.line.faults).toEqual([]);
  expect((await state(site)).faults).toEqual([]);
});

test("a platform's own switch is pulled by its name, and one that no platform declares is refused", async () => {
  await using site = openPage();
  const lever = {
    kind: "lever",
    platform: "line",
    lever: "content-not-ready",
    call: "*",
    times: 3,
  };
  expect((await post(site, lever)).statusCode).toBe(200);
  expect(site.emulators.line.calls).toContain("content-not-ready 3");
  const unknown = await post(site, { ...lever, lever: "earthquake" });
  expect(unknown.statusCode).toBe(409);
  expect(unknown.json().error).toContain("earthquake");
});

test("one platform alone delivers twice, and calm ends that as well", async () => {
  await using site = openPage();
  await post(site, { kind: "deliver-times", times: 2, platform: "kf" });
  expect(site.emulators.line.calls).not.toContain("deliver 2");
  expect((await state(site)).deliverTimes).toEqual({ telegram: 1, line: 1, wecom: 1, kf: 2 });
  await post(site, { kind: "clear-faults" });
  expect(site.emulators.kf.calls).toContain("deliver 1");
  expect((await state(site)).deliverTimes.kf).toBe(1);
});

test("the page is told every switch there is, and each has words in every language", async () => {
  await using site = openPage();
  const switches = (await site.app.inject("/playground/switches")).json();
  expect(switches.map(({ platform }: { platform: string }) => platform)).toEqual([
    "telegram",
    "line",
    "wecom",
    "kf",
  ]);
  expect(switches[0].troubles).toEqual([...troubleNames]);
  for (const words of await pageWords("trouble"))
    for (const name of [...troubleNames, "content-not-ready", "expire-tokens"]) {
      expect(words).toHaveProperty([`trouble.${name}`]);
      expect(words).toHaveProperty([`trouble.${name}.why`]);
    }
});

test("the wire names each call and shows no token", async () => {
  await using site = openPage();
  await post(site, { kind: "open", seat: "line", locale: "en" });
  const wire = (await site.app.inject("/playground/wire")).json();
  expect(wire.map(({ call }: { call: string }) => call)).toContain("webhook");
});

test("an answer that only one platform gives can be ordered, and what happens there without a phone", async () => {
  await using site = openPage();
  const own = { kind: "lever", platform: "line", lever: "token-gone", call: "reply", times: 1 };
  expect((await post(site, own)).statusCode).toBe(200);
  expect(site.emulators.line.faults).toEqual([
    { call: "reply", times: 1, kind: { is: "refusal", named: "token-gone" } },
  ]);
  const switches = (await site.app.inject("/playground/switches")).json();
  const line = switches.find(({ platform }: { platform: string }) => platform === "line");
  expect(line.levers).toContainEqual({ name: "token-gone", onCall: true });
  expect(line.levers).toContainEqual({ name: "group", onCall: false });
  expect((await post(site, { ...own, lever: "group" })).statusCode).toBe(200);
  expect(site.emulators.line.calls).toContain("stir group");
  expect((await post(site, { ...own, platform: "kf", lever: "group" })).statusCode).toBe(409);
});

test("an app without a wheel for times says so", async () => {
  await using site = openPage();
  await post(site, { kind: "open", seat: "telegram", locale: "en" });
  const pick = {
    kind: "press",
    seat: "telegram",
    label: "x",
    data: "x",
    moment: "2026-07-01T10:30",
  };
  expect((await post(site, pick)).statusCode).toBe(409);
  expect((await post(site, { ...pick, moment: "soon" })).statusCode).toBe(400);
});

test("delivering twice is ordered from every platform", async () => {
  await using site = openPage();
  await post(site, { kind: "deliver-times", times: 2 });
  for (const emulator of Object.values(site.emulators))
    expect(emulator.calls).toContain("deliver 2");
});

test("another site's page may not press anything here", async () => {
  await using site = openPage();
  const wish = { kind: "forward", ms: 3_600_000 };
  const before = site.clock.shiftMs();
  const foreign = [
    { "sec-fetch-site": "cross-site" },
    { origin: "http://evil.example" },
    { origin: "null" },
  ];
  for (const headers of foreign) {
    const answer = await post(site, wish, headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error).toMatch(/only the playground/i);
  }
  expect(site.clock.shiftMs()).toBe(before);
});

test("under a foreign name that leads here nothing is shown and nothing is done (S13)", async () => {
  await using site = openPage();
  const host = "evil.example:3000";
  for (const path of ["", "state", "phones/line", "wire", "photos/a", "events"]) {
    const answer = await site.app.inject({ url: `/playground/${path}`, headers: { host } });
    expect([path, answer.statusCode]).toEqual([path, 421]);
    expect(answer.body).not.toContain("line");
  }
  const before = site.clock.shiftMs();
  const own = { host, origin: `http://${host}`, "sec-fetch-site": "same-origin" };
  expect((await post(site, { kind: "forward", ms: 3_600_000 }, own)).statusCode).toBe(421);
  expect(site.clock.shiftMs()).toBe(before);
});

test("an action that makes no sense is told what is wrong with it", async () => {
  await using site = openPage();
  const answer = await post(site, { kind: "say", seat: "line", text: "" });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().error).toMatch(/^text: /);
  expect((await post(site, { kind: "explode" })).statusCode).toBe(400);
});

test("what is not there is answered with a sentence, not with a page", async () => {
  await using site = openPage();
  for (const path of ["phones/nobody", "photos/none", "phones/line/photos/m9", "tickets/S0"]) {
    const answer = await site.app.inject(`/playground/${path}`);
    expect([path, answer.statusCode]).toEqual([path, 404]);
    expect(answer.json().error).toMatch(/^There is no such/);
  }
});

test("files beside the page's folder stay out of reach", async () => {
  await using site = openPage();
  for (const path of ["../parts.ts", "..%2fparts.ts", "%2e%2e/parts.ts"]) {
    const answer = await site.app.inject(`/playground/${path}`);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  }
});

test("while the database is away the page still shows the phones", async () => {
  await using site = openPage();
  await post(site, { kind: "open", seat: "line", locale: "en" });
  const away = () => Promise.reject(new Error("no database"));
  Object.assign(site.panel, { tickets: away, status: away, nextDueAt: away });
  const now = await state(site);
  expect(now).toMatchObject({ tickets: [], status: null, nextDueAt: null });
  expect(now.seats).toHaveLength(5);
});

type Site = ReturnType<typeof openPage>;

function post(site: Site, payload: object, headers: Readonly<Record<string, string>> = {}) {
  return site.app.inject({
    method: "POST",
    url: "/playground/act",
    payload,
    headers: { ...json, ...headers },
  });
}

async function state(site: Site) {
  return (await site.app.inject("/playground/state?locale=en")).json();
}
