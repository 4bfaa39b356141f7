import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { openEmulators } from "../../src/playground/open-emulators.ts";
import { requireNoBreaches } from "../support/no-breaches.ts";

const door = fileURLToPath(new URL("../../src/doctor/main.ts", import.meta.url));
let dataDir = "";
// Every test starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "deskbell-doctor-main-"));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const doctor = (
  env: Readonly<Record<string, string>>,
  ...line: readonly string[]
): Promise<Ended> =>
  new Promise((ended) => {
    const whole = { PATH: process.env["PATH"], DESKBELL_DATA_DIR: dataDir, ...env };
    const child = execFile(process.execPath, [door, ...line], { env: whole }, (_fault, out, err) =>
      ended({ code: child.exitCode, out, err }),
    );
  });

test("a fresh clone is well: nothing broken, and where to begin is said", async () => {
  const { code, out } = await doctor({});

  expect(code).toBe(0);
  expect(out).toContain(
    "warn  config    No platform is configured: the desk would run on stand-ins. → follow docs/connect",
  );
  expect(out).toMatch(/\n\d+ ok, 1 to look at, 0 broken\.\n$/);
});

test("a faulty environment is told variable by variable, and nobody is called", async () => {
  const { code, out } = await doctor({ LINE_CHANNEL_SECRET: "short" });

  expect(code).toBe(1);
  expect(out).toContain("FAIL  config    LINE_CHANNEL_SECRET: is shorter than 16 characters");
  expect(out).toContain("FAIL  config    LINE_CHANNEL_ACCESS_TOKEN: is missing");
});

test("help is given, and words that mean nothing are refused", async () => {
  expect(await doctor({}, "--help")).toMatchObject({
    code: 0,
    out: expect.stringContaining("--json"),
  });
  expect(await doctor({}, "everything")).toMatchObject({
    code: 2,
    err: expect.stringContaining("There is no everything:"),
  });
});

const shape = z.strictObject({
  ok: z.boolean(),
  findings: z.array(
    z.strictObject({
      verdict: z.enum(["ok", "warn", "FAIL"]),
      about: z.string(),
      check: z.string(),
      seen: z.string(),
      todo: z.string().optional(),
    }),
  ),
});

test("all platforms at once are told as one object, and no secret is in it", async () => {
  await using emulators = await openEmulators({ now: Date.now, deskUrl: "http://127.0.0.1:9" });
  const { telegram, line, wecom } = emulators;
  const { credentials } = wecom;
  const secrets = {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_WEBHOOK_SECRET: telegram.secret,
    LINE_CHANNEL_SECRET: line.secret,
    LINE_CHANNEL_ACCESS_TOKEN: line.accessToken,
    WECOM_SECRET: credentials.secret,
    WECOM_TOKEN: credentials.token,
    WECOM_ENCODING_AES_KEY: credentials.encodingAesKey,
    WECOM_KF_SECRET: credentials.kfSecret,
    WECOM_KF_TOKEN: credentials.kfToken,
    WECOM_KF_ENCODING_AES_KEY: credentials.kfEncodingAesKey,
  };
  const env = {
    ...secrets,
    TELEGRAM_API_ROOT: telegram.root,
    LINE_API_ROOT: line.root,
    WECOM_CORP_ID: credentials.corpId,
    WECOM_AGENT_ID: String(credentials.agentId),
    WECOM_API_ROOT: wecom.root,
    PUBLIC_URL: "http://127.0.0.1:9",
    DATABASE_URL: "postgres://desk:invented-password@127.0.0.1:9/deskbell",
    REDIS_URL: "redis://:invented-password@127.0.0.1:9",
    DESKBELL_ENCRYPTION_KEY: Buffer.from("0123456789abcdef0123456789abcdef").toString("base64"),
  };

  const { code, out, err } = await doctor(env, "--json");

  expect({ code, err }).toEqual({ code: 1, err: "" });
  const { ok, findings } = shape.parse(JSON.parse(out));
  expect(ok).toBe(false);
  const topics = ["config", "telegram", "line", "wecom", "kf", "address", "clock", "database"];
  expect([...new Set(findings.map(({ about }) => about))]).toEqual([
    ...topics,
    "redis",
    "folders",
    "rules",
  ]);
  const names = findings.map(({ about, check }) => `${about}.${check}`);
  expect(names).toEqual([...new Set(names)]);
  for (const secret of [
    ...Object.values(secrets),
    "invented-password",
    env.DESKBELL_ENCRYPTION_KEY,
  ])
    expect(out).not.toContain(secret);
  expect(() => requireNoBreaches(Object.values(emulators.byPlatform))).not.toThrow();
});
