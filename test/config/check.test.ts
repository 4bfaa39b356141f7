import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const check = (env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, ["src/config/check.ts"], { env, encoding: "utf8" });

test("an operator whose variables are right reads which platforms are on, and no secret", () => {
  const { status, stdout } = check({ TELEGRAM_BOT_TOKEN: `123456:${"a".repeat(35)}` });

  expect(stdout).toBe("OK. Set: TELEGRAM_BOT_TOKEN.\nPlatforms: telegram; playground off.\n");
  expect(status).toBe(0);
});

test("half a platform is a fault, and all faults come at once", () => {
  const { status, stderr, stdout } = check({ LINE_CHANNEL_SECRET: "0".repeat(32), PORT: "door" });

  expect(stdout).toBe("");
  expect(stderr).toContain("PORT: ");
  expect(stderr).toContain("LINE_CHANNEL_ACCESS_TOKEN");
  expect(status).toBe(1);
});
