import { createServer } from "node:https";
import { afterEach, expect, test } from "vitest";
import type { Ask } from "../../src/doctor/ask.ts";
import { examineAddress, type Handshake } from "../../src/doctor/examine-address.ts";
import { lineOf } from "../../src/doctor/finding.ts";
import { writeCertificate } from "./certificate.ts";
import { illnesses, lineIn, patientOf } from "./patient.ts";

const host = "desk.example.com";
const day = 86_400_000;
const bot = {
  TELEGRAM_BOT_TOKEN: "7000001:invented-token-of-no-value-01",
  TELEGRAM_WEBHOOK_SECRET: "invented-webhook-secret",
};
const channel = {
  LINE_CHANNEL_SECRET: "0123456789abcdef0123456789abcdef",
  LINE_CHANNEL_ACCESS_TOKEN: "line-token-of-no-value",
};
const app = {
  WECOM_CORP_ID: "ww5e1f0c2b7a9d3846",
  WECOM_AGENT_ID: "1000002",
  WECOM_SECRET: "invented-app-secret",
  WECOM_TOKEN: "inventedAppToken",
  WECOM_ENCODING_AES_KEY: "PgAppKey0123456789abcdefghijklmnopqrstuvwxA",
};
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A TLS server with such a certificate; gives its port and how to find it. */
async function show(cert: { key: string; cert: string }): Promise<{
  readonly port: number;
  readonly handshake: Handshake;
}> {
  const server = createServer(cert, (_request, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { port, handshake: { address: "127.0.0.1", authorities: [cert.cert] } };
}

const answers =
  (status: number): Ask =>
  () =>
    Promise.resolve({ kind: "answer", status, text: "", json: undefined });

async function certificateLine(written: { key: string; cert: string }, believed = true) {
  const { port, handshake } = await show(written);
  const patient = { ...patientOf({ ...channel, PUBLIC_URL: `https://${host}:${port}` }) };
  const found = await examineAddress(
    { ...patient, ask: answers(200) },
    believed ? handshake : { address: "127.0.0.1" },
  );
  return lineIn(found, "certificate");
}

test("without a public address there is one line and nothing to do", async () => {
  expect((await examineAddress(patientOf(bot))).map(lineOf)).toEqual([
    "ok    address   PUBLIC_URL is empty: nobody outside calls the desk.",
  ]);
});

test("a good certificate is told with the days it has left", async () => {
  const now = Date.now();
  const line = await certificateLine(writeCertificate(host, now - day, now + 60 * day + 1000));

  expect(line).toMatch(
    /^ok {4}address {3}The certificate is good for (60|59) more day\(s\), until \d{4}-/,
  );
});

test("a certificate that ends soon, has ended or is for somebody else is told before customers notice", async () => {
  const now = Date.now();

  const soon = await certificateLine(writeCertificate(host, now - day, now + 5 * day));
  const over = await certificateLine(writeCertificate(host, now - 9 * day, now - day));
  const other = await certificateLine(writeCertificate("shop.example.com", now, now + 60 * day));
  const self = await certificateLine(writeCertificate(host, now - day, now + 60 * day), false);

  expect(soon).toContain("warn  address   The certificate is good for 4 more day(s)");
  expect(soon).toContain("→ renew it now, and see why nothing renewed it by itself");
  expect(over).toBe(
    "FAIL  address   The certificate has expired. → renew it, reload the proxy, and see why nothing renewed it",
  );
  expect(other).toBe(
    `FAIL  address   The certificate is for DNS:shop.example.com, not for ${host}. → get one for ${host}, or set PUBLIC_URL to a name it is for`,
  );
  expect(self).toBe(
    "FAIL  address   Nobody believes the certificate: DEPTH_ZERO_SELF_SIGNED_CERT. → get one from a public authority and let the proxy show the whole chain (fullchain.pem)",
  );
});

test("a certificate nobody shows is no failure of the desk's own", async () => {
  const patient = patientOf({ ...channel, PUBLIC_URL: `https://${host}:9` });
  const found = await examineAddress(patient, { address: "127.0.0.1" });

  expect(lineIn(found, "certificate")).toContain(
    `warn  address   The certificate of ${host}:9 cannot be looked at from this machine: nobody listens there.`,
  );
  expect(lineIn(found, "answer")).toContain(`warn  address   Nobody answers at https://${host}:9`);
});

test.each([
  [
    { ...bot, PUBLIC_URL: `http://${host}` },
    "FAIL  address   PUBLIC_URL is http, and Telegram calls nothing but https.",
  ],
  [
    { ...bot, ...channel, PUBLIC_URL: `http://${host}` },
    "FAIL  address   PUBLIC_URL is http, and Telegram and LINE call nothing but https.",
  ],
  [
    { ...bot, PUBLIC_URL: `https://${host}:3000` },
    "FAIL  address   Telegram does not call port 3000.",
  ],
  [
    { ...app, PUBLIC_URL: "http://192.168.1.20" },
    "FAIL  address   192.168.1.20 is a name inside a house: no platform finds it.",
  ],
  [
    { ...channel, PUBLIC_URL: "https://desk.local" },
    "FAIL  address   desk.local is a name inside a house: no platform finds it.",
  ],
  [
    { ...channel, PUBLIC_URL: `https://${host}/${"x".repeat(500)}` },
    "FAIL  address   The address is too long for LINE.",
  ],
])("an address no platform would call is refused before it is tried: %o", async (env, line) => {
  const found = await examineAddress(patientOf(env));

  expect(illnesses(found).join("\n")).toContain(line);
  expect(found.map(({ check }) => check)).not.toContain("answer");
});

test("WeCom alone takes http, and there is no certificate to look at", async () => {
  const patient = patientOf({ ...app, PUBLIC_URL: `http://${host}` });
  const found = await examineAddress({ ...patient, ask: answers(200) });

  expect(lineIn(found, "scheme")).toContain(
    "warn  address   PUBLIC_URL is http: WeCom takes that, but callbacks travel open.",
  );
  expect(lineIn(found, "certificate")).toBe(
    "ok    address   No certificate to look at: PUBLIC_URL is not https.",
  );
  expect(lineIn(found, "answer")).toBe(`ok    address   The desk answers at http://${host}.`);
});

test.each([
  [502, "the proxy is there, the desk is not: start it"],
  [404, "fine if your proxy hands on /webhooks alone"],
])("an address that answers %i says what that means", async (status, todo) => {
  const patient = patientOf({ ...app, PUBLIC_URL: `http://${host}` });
  const found = await examineAddress({ ...patient, ask: answers(status) });

  expect(lineIn(found, "answer")).toContain(`http://${host}/livez answered ${status}. → ${todo}`);
});
