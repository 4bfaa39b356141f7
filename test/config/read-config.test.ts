import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ConfigFaults } from "../../src/config/faults.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { variables } from "../../src/config/variables.ts";

const botToken = "123456:AAbbCCddEEffGGhhIIjj";
const line = {
  LINE_CHANNEL_SECRET: "0123456789abcdef0123456789abcdef",
  LINE_CHANNEL_ACCESS_TOKEN: "a-long-token-of-the-channel-1",
} as const;
const kf = {
  WECOM_CORP_ID: "ww0123456789",
  WECOM_KF_SECRET: "kf-secret-0123456789",
  WECOM_KF_TOKEN: "kfToken0123456789",
  WECOM_KF_ENCODING_AES_KEY: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
} as const;
const key = Buffer.from(Array.from({ length: 32 }, (_, at) => at)).toString("base64");
const publicUrl = "https://desk.example.org";

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (fault) {
    if (fault instanceof ConfigFaults) return fault.faults;
    throw fault;
  }
  return [];
}

test("with nothing set the desk is a playground on this machine", () => {
  expect(readConfig({})).toEqual({
    host: "127.0.0.1",
    port: 3000,
    metricsPort: 9464,
    role: "all",
    dataDir: ".deskbell",
    recordsDir: ".deskbell/records",
    defaultLocale: "zh-CN",
    playground: true,
    logLevel: "warn",
    secrets: {},
  });
});

test("Telegram alone polls: no public address, no webhook secret, no playground", () => {
  const config = readConfig({ TELEGRAM_BOT_TOKEN: botToken });

  expect(config.playground).toBe(false);
  expect(config.telegram).toEqual({ apiRoot: "https://api.telegram.org" });
  expect(config.secrets.telegram).toEqual({ botToken, webhookSecrets: [] });
});

test("a real desk logs what happens; a playground only what goes wrong, unless told otherwise", () => {
  expect(readConfig({ TELEGRAM_BOT_TOKEN: botToken }).logLevel).toBe("info");
  expect(readConfig({}).logLevel).toBe("warn");
  expect(readConfig({ LOG_LEVEL: "debug" }).logLevel).toBe("debug");
});

test("customer service may be configured without the staff app", () => {
  const config = readConfig({ ...kf, PUBLIC_URL: `${publicUrl}/` });

  expect(config.kf?.corpId).toBe("ww0123456789");
  expect(config.wecom).toBeUndefined();
  expect(config.publicUrl).toBe(publicUrl);
});

test.each([
  [
    "half of LINE",
    { LINE_CHANNEL_SECRET: line.LINE_CHANNEL_SECRET, DESKBELL_PLAYGROUND: "on" },
    /^LINE_CHANNEL_ACCESS_TOKEN: is missing/,
  ],
  [
    "half of the staff app",
    { ...kf, WECOM_SECRET: "app-secret-0123456789", PUBLIC_URL: publicUrl },
    /^WECOM_AGENT_ID: is missing/,
  ],
  ["a company id alone", { WECOM_CORP_ID: "ww0123456789" }, /^WECOM_CORP_ID: is set, but/],
  [
    "a webhook secret without a bot",
    { TELEGRAM_WEBHOOK_SECRET: "0123456789abcdefg" },
    /^TELEGRAM_BOT_TOKEN: is missing/,
  ],
  ["LINE without a public address", { ...line }, /^PUBLIC_URL: is missing/],
  [
    "a Telegram webhook without its secret",
    { TELEGRAM_BOT_TOKEN: botToken, PUBLIC_URL: publicUrl },
    /^TELEGRAM_WEBHOOK_SECRET: is missing/,
  ],
  [
    "a short secret",
    { ...line, LINE_CHANNEL_SECRET: "short", PUBLIC_URL: publicUrl },
    /^LINE_CHANNEL_SECRET: is shorter than 16/,
  ],
  [
    "a blank secret",
    { ...line, LINE_CHANNEL_SECRET: "   ", PUBLIC_URL: publicUrl },
    /^LINE_CHANNEL_SECRET: is blank/,
  ],
  [
    "a sample secret",
    { ...line, LINE_CHANNEL_SECRET: "change-me-change-me", PUBLIC_URL: publicUrl },
    /^LINE_CHANNEL_SECRET: is the sample/,
  ],
  [
    "a shifted clock on a real desk",
    { TELEGRAM_BOT_TOKEN: botToken, DESKBELL_CLOCK: "2026-01-31T09:00:00Z" },
    /^DESKBELL_CLOCK: moves/,
  ],
  [
    "a database without the shared key",
    { TELEGRAM_BOT_TOKEN: botToken, DATABASE_URL: "postgres://h/d" },
    /^DESKBELL_ENCRYPTION_KEY: is missing/,
  ],
  [
    "a key of the wrong length",
    { DESKBELL_ENCRYPTION_KEY: "c2hvcnQ=" },
    /^DESKBELL_ENCRYPTION_KEY: must be 32/,
  ],
  ["a port beyond the last", { PORT: "70000" }, /^PORT: must be from 1 to 65535/],
  ["an unknown role", { DESKBELL_ROLE: "boss" }, /^DESKBELL_ROLE: must be all, web or worker/],
])("%s stops the start and says what to do", (_what, env, pattern) => {
  expect(faultsOf(env)).toContainEqual(expect.stringMatching(pattern));
});

test("all faults are told at once, and none repeats a secret", () => {
  const faults = faultsOf({
    ...line,
    LINE_CHANNEL_SECRET: "hush",
    PORT: "x",
    DESKBELL_ROLE: "boss",
  });

  expect(faults.map((fault) => fault.split(":")[0])).toEqual([
    "PORT",
    "DESKBELL_ROLE",
    "LINE_CHANNEL_SECRET",
    "PUBLIC_URL",
  ]);
  expect(faults.join()).not.toContain("hush");
});

test("a shifted clock is allowed in the playground and in tests", () => {
  expect(readConfig({ DESKBELL_CLOCK: "2026-01-31T09:00:00+08:00" }).clockFrom).toBe(
    Date.UTC(2026, 0, 31, 1),
  );
  expect(
    faultsOf({
      TELEGRAM_BOT_TOKEN: botToken,
      NODE_ENV: "test",
      DESKBELL_CLOCK: "2026-01-31T09:00:00Z",
    }),
  ).toEqual([]);
});

test("the key is read from base64 and from hex alike", () => {
  const hex = Buffer.from(key, "base64").toString("hex");

  expect(readConfig({ DESKBELL_ENCRYPTION_KEY: hex }).secrets.encryptionKey).toEqual(
    readConfig({ DESKBELL_ENCRYPTION_KEY: key }).secrets.encryptionKey,
  );
});

test("the example file names every variable once, each under its sentence, and starts a desk as it stands", () => {
  const lines = readFileSync(".env.example", "utf8").trim().split("\n");
  const pairs = lines.filter((one) => !one.startsWith("#")).map((one) => one.split(/=(.*)/));

  expect(pairs.map(([name]) => name)).toEqual(Object.keys(variables));
  expect(lines.filter((one) => /^# .*\.$/.test(one))).toHaveLength(pairs.length);
  expect(faultsOf(Object.fromEntries(pairs.map(([name, value]) => [name, value ?? ""])))).toEqual(
    [],
  );
});

test("P3: earlier keys are read with commas between them, and a wrong one is named without its value", () => {
  const hex = Buffer.from(key, "base64").toString("hex");

  expect(
    readConfig({ DESKBELL_OLD_ENCRYPTION_KEYS: `${key}, ${hex}` }).secrets.oldEncryptionKeys,
  ).toEqual([
    new Uint8Array(Buffer.from(key, "base64")),
    new Uint8Array(Buffer.from(key, "base64")),
  ]);
  expect(faultsOf({ DESKBELL_OLD_ENCRYPTION_KEYS: `${key},short` })).toEqual([
    "DESKBELL_OLD_ENCRYPTION_KEYS: must be keys of 32 bytes in base64 or hex, with commas between them.",
  ]);
});

test("S34: a role for migrations alone makes no sense without the desk's own", () => {
  const migrating = { DATABASE_MIGRATE_URL: "postgres://migrate:x@db/desk" };

  expect(faultsOf(migrating)).toEqual([
    "DATABASE_MIGRATE_URL: is set, but DATABASE_URL is not: set it too, or remove this.",
  ]);
  expect(
    readConfig({ ...migrating, DATABASE_URL: "postgres://app:x@db/desk" }).secrets.migrateUrl,
  ).toBe("postgres://migrate:x@db/desk");
});
