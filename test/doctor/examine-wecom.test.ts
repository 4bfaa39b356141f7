import { afterEach, expect, test } from "vitest";
import { openAsk } from "../../src/doctor/ask.ts";
import { examineKf } from "../../src/doctor/examine-kf.ts";
import { examineWecom } from "../../src/doctor/examine-wecom.ts";
import type { Patient } from "../../src/doctor/patient.ts";
import type { WecomOptions } from "../../src/playground/wecom/open-wecom.ts";
import { pretendDesk } from "../playground/wecom/pretend-desk.ts";
import { illnesses, lineIn, openServer, patientOf } from "./patient.ts";

const closers: AsyncDisposable[] = [];

afterEach(async () => {
  for (const one of closers.splice(0)) await one[Symbol.asyncDispose]();
});

/** WeCom, and a desk whose public address is a name that leads to it. */
async function bench(options: Partial<WecomOptions> = {}) {
  const desk = await pretendDesk(options);
  closers.push(desk);
  const { credentials, control, wecom, kf } = desk.emulator;
  const patient = (env: Readonly<Record<string, string>> = {}): Patient => {
    const given = patientOf({
      WECOM_CORP_ID: credentials.corpId,
      WECOM_AGENT_ID: String(credentials.agentId),
      WECOM_SECRET: credentials.secret,
      WECOM_TOKEN: credentials.token,
      WECOM_ENCODING_AES_KEY: credentials.encodingAesKey,
      WECOM_KF_SECRET: credentials.kfSecret,
      WECOM_KF_TOKEN: credentials.kfToken,
      WECOM_KF_ENCODING_AES_KEY: credentials.kfEncodingAesKey,
      WECOM_API_ROOT: wecom.root,
      PUBLIC_URL: desk.url,
      ...env,
    });
    return { ...given, ask: openAsk(Date.now).ask };
  };
  return {
    control,
    app: (env?: Readonly<Record<string, string>>) => examineWecom(patient(env)),
    service: (env?: Readonly<Record<string, string>>) => examineKf(patient(env)),
    breaches: () => [...wecom.breaches(), ...kf.breaches()],
    url: desk.url,
  };
}

test("an app that is set up as it should be has nothing wrong, and is told how to compare what cannot be asked", async () => {
  const { app, service, breaches, url } = await bench();

  const findings = [...(await app()), ...(await service())];

  expect(illnesses(findings)).toEqual([]);
  expect(findings.map(({ seen }) => seen)).toEqual([
    "The app's secret opens the company.",
    "The number is that of the app 售后服务台.",
    "The app is visible to 0 member(s), 1 department(s), 0 tag(s).",
    "WeCom tells when a colleague opens the app.",
    `${url}/webhooks/wecom answers the console's question.`,
    "The secret of 微信客服 opens the company.",
    "The API manages 售后服务.",
    `${url}/webhooks/wecom/kf answers the console's question.`,
  ]);
  expect(lineIn(findings.slice(0, 5), "callback")).toContain(
    "→ WeCom does not tell which address is saved: compare it in 管理后台 → 应用管理 → the app → 接收消息 → 设置API接收",
  );
  expect(breaches()).toEqual([]);
});

test("without WeCom nothing is said about it", async () => {
  expect([...(await examineWecom(patientOf({}))), ...(await examineKf(patientOf({})))]).toEqual([]);
});

test.each([
  [
    "WECOM_CORP_ID",
    "ww0000000000000000",
    "WeCom knows no company of this id (40013). → 管理后台 → 我的企业 → 企业信息 → 企业ID, into WECOM_CORP_ID",
  ],
  [
    "WECOM_SECRET",
    "another-invented-secret",
    "WeCom does not know this secret (40001). → 管理后台 → 应用管理 → the app → Secret, into WECOM_SECRET",
  ],
  [
    "WECOM_AGENT_ID",
    "1000003",
    "The secret belongs to another app than the number (301002). → 管理后台 → 应用管理 → the app: take AgentId and Secret from the same page",
  ],
])("a wrong %s is told with the place where the right one stands", async (name, value, line) => {
  const { app } = await bench();

  expect(illnesses(await app({ [name]: value })).join("\n")).toContain(`FAIL  wecom     ${line}`);
});

test("the secret of customer service is told apart from the app's", async () => {
  const { service } = await bench();

  expect(lineIn(await service({ WECOM_KF_SECRET: "another-invented-secret" }), "token")).toContain(
    "FAIL  kf        WeCom does not know this secret (40001). → 管理后台 → 应用管理 → the app that may use 微信客服 → Secret, into WECOM_KF_SECRET",
  );
});

test("an address that is not on the list is named, as WeCom saw it", async () => {
  const { app, service, control } = await bench();
  control.refuseNext("wecom", "agent/get", 60020, 1);
  control.refuseNext("kf", "kf/account/list", 60020, 1);

  const line =
    "WeCom refuses the address 127.0.0.1 that this machine comes from (60020). → 管理后台 → 应用管理 → the app → 企业可信IP: add that address";
  expect(lineIn(await app(), "agent")).toContain(`FAIL  wecom     ${line}`);
  expect(lineIn(await service(), "accounts")).toContain(`FAIL  kf        ${line}`);
});

test.each([
  ["gettoken", 50003, "token", "The app is switched off (50003)."],
  ["gettoken", 45009, "token", "WeCom was asked too often, or with wrong secrets (45009)."],
  ["agent/get", 40056, "agent", "The secret belongs to another app than the number (40056)."],
  [
    "agent/get",
    45033,
    "agent",
    "WeCom answered api concurrent out of limit (45033). → look 45033 up in the developer centre of WeCom",
  ],
] as const)("when %s is refused with %i, that is said", async (call, errcode, check, line) => {
  const { app, control } = await bench();
  control.refuseNext("wecom", call, errcode, 1);

  expect(lineIn(await app(), check)).toContain(`FAIL  wecom     ${line}`);
});

test.each([48002, 48007] as const)(
  "a secret that may not use customer service is told where that is granted: %i",
  async (errcode) => {
    const { service, control } = await bench();
    control.refuseNext("kf", "kf/account/list", errcode, 1);

    expect(lineIn(await service(), "accounts")).toContain(
      `FAIL  kf        The secret may not use 微信客服 (${errcode}). → 管理后台 → 应用管理 → 微信客服 → API → 可调用接口的应用: add the app`,
    );
  },
);

test("an app that is off, that nobody sees or that greets nobody is named", async () => {
  const { app, control } = await bench();
  Object.assign(control.agent, { closed: true, parties: [], reportsEntering: false });

  const findings = await app();

  expect(lineIn(findings, "agent")).toBe(
    "FAIL  wecom     The app 售后服务台 is switched off. → 管理后台 → 应用管理 → the app → 启用",
  );
  expect(lineIn(findings, "range")).toContain(
    "FAIL  wecom     Nobody may see the app. → 管理后台 → 应用管理 → the app → 可见范围",
  );
  expect(lineIn(findings, "enter")).toContain(
    "warn  wecom     WeCom does not tell when a colleague opens the app",
  );
});

test("accounts that do not exist or that the API may not manage are named", async () => {
  const closed = { openKfId: "wkINVENTED0001", name: "旧客服", manage: false };
  const open = { openKfId: "wkINVENTED0002", name: "售后" };
  const lines: string[] = [];
  for (const kfAccounts of [[closed], [closed, open]]) {
    const { service } = await bench({ kfAccounts });
    lines.push(lineIn(await service(), "accounts"));
  }
  const { service, control } = await bench();
  control.kfAccounts.length = 0;

  expect(lines).toEqual([
    "FAIL  kf        The API may not manage 旧客服, so the desk can answer nobody. → 管理后台 → 应用管理 → 微信客服 → API → 通过API管理微信客服账号: add the account",
    "warn  kf        The API may not manage 旧客服. → 管理后台 → 应用管理 → 微信客服 → API → 通过API管理微信客服账号: add the account",
  ]);
  expect(lineIn(await service(), "accounts")).toContain(
    "FAIL  kf        There is no customer service account that the API sees.",
  );
});

test("a running desk with other keys, and a path that leads nowhere, are told apart from a closed door", async () => {
  const { app } = await bench();

  const otherKeys = lineIn(await app({ WECOM_TOKEN: "anotherInventedToken" }), "callback");
  await using real = await openServer((_request, response) => response.writeHead(401).end());
  const refused = lineIn(await app({ PUBLIC_URL: real.url }), "callback");
  const nobody = lineIn(await app({ PUBLIC_URL: "http://127.0.0.1:9" }), "callback");

  expect(otherKeys).toContain(
    "/webhooks/wecom answered 403 to the console's question. → let your proxy",
  );
  expect(refused).toContain(
    "answered 401 to the console's question. → the running desk has other keys than this .env: start it again",
  );
  expect(nobody).toContain(
    "warn  wecom     http://127.0.0.1:9/webhooks/wecom cannot be reached from this machine",
  );
});

test("a platform that cannot be reached, or that answers with a page, is told as such", async () => {
  const { app, service } = await bench();
  await using page = await openServer((_request, response) => response.writeHead(502).end("<h1>"));

  expect(lineIn(await app({ WECOM_API_ROOT: page.url }), "token")).toContain(
    "cannot be reached: it answered 502 and no JSON.",
  );
  expect(lineIn(await app({ WECOM_API_ROOT: "http://127.0.0.1:9" }), "token")).toContain(
    "FAIL  wecom     http://127.0.0.1:9 cannot be reached: ",
  );
  expect(lineIn(await service({ WECOM_API_ROOT: "http://127.0.0.1:9" }), "token")).toContain(
    "→ let this machine out to it (firewall, proxy, DNS), or set WECOM_API_ROOT to your way out",
  );
});
