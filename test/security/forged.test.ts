import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RawRequest } from "../../src/ports/channel.ts";
import { callback, sealed } from "../bots/contract/sealed.ts";
import { contractAt } from "../bots/contract/subject.ts";
import { subjects } from "../bots/contract/subjects.ts";
import { openRealDesk, type RealDesk } from "./open-real-desk.ts";
import { rowsOf } from "./rows.ts";

/** What the contract signs with was valid until yesterday; a newer secret stands beside it. */
const env = {
  DESKBELL_CLOCK: new Date(contractAt).toISOString(),
  TELEGRAM_WEBHOOK_SECRET: "the-newer-hook-secret-0001",
  TELEGRAM_OLD_WEBHOOK_SECRET: "contract_secret-0123456789",
  LINE_CHANNEL_SECRET: "ffeeddccbbaa99887766554433221100",
  LINE_OLD_CHANNEL_SECRET: "5f0c2d7e9b1a4c3d8e6f00112233aabb",
  WECOM_CORP_ID: callback.corpId,
  WECOM_TOKEN: "theNewerToken0001",
  WECOM_ENCODING_AES_KEY: "GFEDCBA9876543210zyxwvutsrqponmlkjihgfedcbA",
  WECOM_OLD_TOKEN: callback.token,
  WECOM_OLD_ENCODING_AES_KEY: callback.encodingAesKey,
  WECOM_KF_TOKEN: "theNewerToken0002",
  WECOM_KF_ENCODING_AES_KEY: "0123456789GFEDCBAzyxwvutsrqponmlkjihgfedcbA",
  WECOM_KF_OLD_TOKEN: callback.token,
  WECOM_KF_OLD_ENCODING_AES_KEY: callback.encodingAesKey,
} as const;

const quietMs = 1_500;
const running: { desk?: RealDesk } = {};
beforeAll(async () => {
  running.desk = await openRealDesk(env);
  await quiet(running.desk.databaseUrl);
});
afterAll(async () => {
  await running.desk?.[Symbol.asyncDispose]();
});

/** HTTP takes blanks at the ends of a header away, so over the line this one is the real secret. */
const genuineOverHttp = "the secret with a blank";

describe.each(subjects)("$platform", (subject) => {
  const { path } = subject.door;
  const forged = Object.entries(subject.forgeries(subject.genuine(1)))
    .filter(([name]) => name !== genuineOverHttp)
    .map(([, request]) => request);

  test("every forgery gets the same bare 401 and leaves nothing but a counter (S2, S3, R21)", async () => {
    const { databaseUrl, metricsUrl } = desk();
    const before = await rowsOf(databaseUrl);
    const refused = await refusedAt(metricsUrl, path);
    const answers = new Set<string>();
    for (const request of forged) answers.add(await knock(path, request));
    expect(answers.size).toBe(1);
    expect([...answers][0]).toMatch(/^401 \{.*"content-length":"0".*\}$/);
    expect(await rowsOf(databaseUrl)).toEqual(before);
    expect((await refusedAt(metricsUrl, path)) - refused).toBe(forged.length);
  });
});

test("during a rotation the old secret and the new one are both believed (S2)", async () => {
  const byBoth = { telegram: telegram(), line: line(), wecom: wecom(), kf: kf() };
  for (const subject of subjects) {
    const { path } = subject.door;
    expect([path, await knock(path, subject.genuine(901))]).toEqual([
      path,
      expect.stringMatching(/^200 /),
    ]);
    expect([path, await knock(path, byBoth[subject.platform])]).toEqual([
      path,
      expect.stringMatching(/^200 /),
    ]);
  }
  const rows = await rowsOf(desk().databaseUrl);
  const heard = rows["public.inbound_event"] ?? [];
  for (const channel of ["telegram", "line", "wecom"]) {
    expect(heard.filter((row) => row.includes(`"channel_id": "${channel}"`)).length).toBe(2);
  }
});

/** What a desk does by itself on opening, it does first: nothing has changed for a while. */
async function quiet(url: string): Promise<void> {
  const look = async (): Promise<string> => JSON.stringify(await rowsOf(url));
  for (let before = "", now = await look(); now !== before; ) {
    await pause(quietMs);
    before = now;
    now = await look();
  }
}

function desk(): RealDesk {
  if (running.desk === undefined) throw new Error("the desk is not open");
  return running.desk;
}

/** Status, headers and body of the answer, as one text; the date is everybody's own. */
async function knock(path: string, { method, query, headers, body }: RawRequest): Promise<string> {
  const address = new URL(path, desk().house.address);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const answer = await fetch(address, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
    body: Buffer.from(body),
  });
  const { date: _, ...fixed } = Object.fromEntries(answer.headers);
  return `${answer.status} ${JSON.stringify(fixed)}${await answer.text()}`;
}

async function refusedAt(metricsUrl: string, path: string): Promise<number> {
  const page = await (await fetch(metricsUrl)).text();
  const [, count = "0"] =
    new RegExp(`^deskbell_signatures_refused_total\\{door="${path}"\\} (\\d+)$`, "m").exec(page) ??
    [];
  return Number(count);
}

function telegram(): RawRequest {
  const genuine = subjects[0]?.genuine(902);
  if (genuine === undefined) throw new Error("no subject");
  const headers = { "x-telegram-bot-api-secret-token": env.TELEGRAM_WEBHOOK_SECRET };
  return { ...genuine, headers: { ...genuine.headers, ...headers } };
}

function line(): RawRequest {
  const genuine = subjects[1]?.genuine(902);
  if (genuine === undefined) throw new Error("no subject");
  const hmac = createHmac("sha256", env.LINE_CHANNEL_SECRET).update(genuine.body);
  return { ...genuine, headers: { "x-line-signature": hmac.digest("base64") } };
}

function wecom(): RawRequest {
  const at = Math.floor(contractAt / 1000);
  const message = `<xml><ToUserName><![CDATA[${callback.corpId}]]></ToUserName><FromUserName><![CDATA[staff1]]></FromUserName><CreateTime>${at}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[hello]]></Content><MsgId>7000000000000000902</MsgId><AgentID>1000002</AgentID></xml>`;
  return sealed(Buffer.from(message), {
    token: env.WECOM_TOKEN,
    encodingAesKey: env.WECOM_ENCODING_AES_KEY,
  });
}

function kf(): RawRequest {
  const at = Math.floor(contractAt / 1000);
  const message = `<xml><ToUserName><![CDATA[${callback.corpId}]]></ToUserName><CreateTime>${at}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[ENCtoken]]></Token><OpenKfId><![CDATA[wkContract]]></OpenKfId></xml>`;
  return sealed(Buffer.from(message), {
    token: env.WECOM_KF_TOKEN,
    encodingAesKey: env.WECOM_KF_ENCODING_AES_KEY,
  });
}
