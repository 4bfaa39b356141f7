import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { ConfigFaults } from "../../src/config/faults.ts";
import { readConfig } from "../../src/config/read-config.ts";

/** A desk with every platform, as it would start. */
const whole = {
  PUBLIC_URL: "https://desk.example.org",
  TELEGRAM_BOT_TOKEN: "123456:AAbbCCddEEffGGhhIIjj",
  TELEGRAM_WEBHOOK_SECRET: "hook-9f8e7d6c5b4a3021",
  LINE_CHANNEL_SECRET: "0123456789abcdef0123456789abcdef",
  LINE_CHANNEL_ACCESS_TOKEN: "line-token-0a1b2c3d4e5f",
  WECOM_CORP_ID: "ww0123456789",
  WECOM_AGENT_ID: "1000002",
  WECOM_SECRET: "app-secret-0123456789",
  WECOM_TOKEN: "appToken0123456789",
  WECOM_ENCODING_AES_KEY: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
  WECOM_KF_SECRET: "kf-secret-0123456789",
  WECOM_KF_TOKEN: "kfToken0123456789",
  WECOM_KF_ENCODING_AES_KEY: "QPONMLKJIHGFEDCBAzyxwvutsrqponmlkjihgfedcba",
} as const satisfies Record<string, string>;

const old = {
  TELEGRAM_OLD_WEBHOOK_SECRET: "hook-0123456789abcdef",
  LINE_OLD_CHANNEL_SECRET: "fedcba9876543210fedcba9876543210",
  WECOM_OLD_TOKEN: "oldAppToken0123456789",
  WECOM_OLD_ENCODING_AES_KEY: "ZbcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
  WECOM_KF_OLD_TOKEN: "oldKfToken0123456789",
  WECOM_KF_OLD_ENCODING_AES_KEY: "YPONMLKJIHGFEDCBAzyxwvutsrqponmlkjihgfedcba",
} as const satisfies Record<string, string>;

const spoilt = {
  missing: undefined,
  empty: "",
  blank: "   \t ",
  "too short": "x1y2z3",
  "one character again and again": "a".repeat(43),
  "a sample": "change-me-change-me-change-me-change-me-123",
  "the manual's sample": "your-secret-goes-right-here-0123456789-abcd",
} as const;

const faultsOf = (env: Readonly<Record<string, string | undefined>>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (fault) {
    if (fault instanceof ConfigFaults) return fault.faults;
    throw fault;
  }
};

const secrets = Object.keys(whole).filter((name) => /SECRET|TOKEN|KEY/.test(name));
const cases = secrets.flatMap((name) =>
  Object.entries(spoilt).map(([what, value]) => ({ name, what, value })),
);

test("a desk whose secrets are good starts, with old ones beside them or not (S1, S2)", () => {
  expect(faultsOf(whole)).toEqual([]);
  expect(faultsOf({ ...whole, ...old })).toEqual([]);
  expect(secrets).toHaveLength(10);
});

test.each(cases)("a desk does not start with $name $what (S1)", ({ name, value }) => {
  const faults = faultsOf({ ...whole, [name]: value });
  expect(faults.join("\n")).toContain(`${name}: `);
  expect((value ?? "").trim() !== "" && faults.join("\n").includes(value ?? "")).toBe(false);
});

test.each(Object.keys(old))("a bad %s is refused like a new one (S1, S2)", (name) => {
  const bad = Object.values(spoilt).filter((value) => value !== undefined && value !== "");
  for (const value of bad) {
    expect(faultsOf({ ...whole, ...old, [name]: value }).join("\n")).toContain(`${name}: `);
  }
});

test("half an old pair opens nothing, and an old secret never stands alone (S2)", () => {
  const { WECOM_OLD_TOKEN } = old;
  expect(faultsOf({ ...whole, WECOM_OLD_TOKEN })).toEqual([
    "WECOM_OLD_ENCODING_AES_KEY: is missing, and half a pair opens nothing: set both, or none.",
  ]);
  const { LINE_CHANNEL_SECRET: _, LINE_CHANNEL_ACCESS_TOKEN: __, ...others } = whole;
  const alone = faultsOf({ ...others, LINE_OLD_CHANNEL_SECRET: old.LINE_OLD_CHANNEL_SECRET });
  expect(alone).toEqual([
    "LINE_OLD_CHANNEL_SECRET: is set, but LINE_CHANNEL_SECRET is not: set that one, or remove this.",
  ]);
});

test("the first secret is today's, the second one yesterday's (S2)", () => {
  const { secrets } = readConfig({ ...whole, ...old });
  expect(secrets.line?.channelSecrets).toEqual([
    whole.LINE_CHANNEL_SECRET,
    old.LINE_OLD_CHANNEL_SECRET,
  ]);
  expect(secrets.telegram?.webhookSecrets).toEqual([
    whole.TELEGRAM_WEBHOOK_SECRET,
    old.TELEGRAM_OLD_WEBHOOK_SECRET,
  ]);
  expect(secrets.wecom?.keys.map(({ token }) => token)).toEqual([
    whole.WECOM_TOKEN,
    old.WECOM_OLD_TOKEN,
  ]);
  expect(secrets.kf?.keys.map(({ token }) => token)).toEqual([
    whole.WECOM_KF_TOKEN,
    old.WECOM_KF_OLD_TOKEN,
  ]);
});

test("the program itself ends with 1 and names the variable, never the value (S1, S35)", () => {
  const short = "hush-hush";
  const env = { ...whole, LINE_CHANNEL_SECRET: short, PATH: process.env["PATH"] ?? "" };
  const { status, stderr, stdout } = spawnSync(process.execPath, ["src/main.ts"], {
    env,
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toContain("LINE_CHANNEL_SECRET: is shorter than 16 characters");
  for (const value of [short, ...secrets.map((name) => env[name as keyof typeof whole])]) {
    expect(stdout + stderr).not.toContain(value);
  }
});

test("a good configuration is told by names alone (S35)", () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/config/check.ts"], {
    env: { ...whole, ...old },
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toContain("LINE_OLD_CHANNEL_SECRET");
  for (const value of [...Object.values(whole), ...Object.values(old)]) {
    if (value === whole.WECOM_AGENT_ID) continue;
    expect(stdout + stderr).not.toContain(value);
  }
});
