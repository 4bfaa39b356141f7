import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { hashOf, idleCheck, search, secretCheck } from "./find-secrets.ts";
import { npmrcFaults } from "./npmrc.ts";
import { entropyOf, secretsIn } from "./secrets.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** New in every run, so that this file holds nothing a search would find. */
const random = (length: number): string =>
  [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join("");

const planted = {
  "private key": () => ["-----BEGIN", "RSA PRIVATE KEY-----"].join(" "),
  "AWS key": () => `AKIA${random(16).toUpperCase()}`,
  "GitHub token": () => `ghp_${random(36)}`,
  "npm token": () => `npm_${random(36)}`,
  "Slack token": () => `xoxb-${random(24)}`,
  "Google key": () => `AIza${random(35)}`,
  "JSON web token": () => `eyJ${random(20)}.eyJ${random(40)}.${random(43)}`,
  "Telegram token": () =>
    `7${String(randomBytes(4).readUInt32BE()).padStart(9, "0")}:${random(35)}`,
  "LINE access token": () => randomBytes(128).toString("base64"),
  "WeCom key": () => `"${random(43)}"`,
  "password in an address": () => `postgres://desk:${random(12)}@db.example:5432/desk`,
  "assigned secret": () => `LINE_CHANNEL_SECRET=${randomBytes(16).toString("hex")}`,
} as const satisfies Record<string, () => string>;

test.each(Object.entries(planted))("a %s is found wherever it lies (S35)", (kind, make) => {
  for (let times = 0; times < 20; times += 1) {
    const text = `const before = 1;\n// ${make()}\nconst after = 2;`;
    expect(secretsIn(text).map((one) => one.kind)).toContain(kind);
  }
});

test("words that stand where secrets do are none (S35)", () => {
  const text = [
    "const channelSecret = newSecret(16);",
    "webhookSecret: options.webhookSecretOfTheBot,",
    "TELEGRAM_WEBHOOK_SECRET=",
    "token: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1",
    "https://desk.example:3000/@someone",
    "postgres://desk:password@db.example/desk",
    "postgres://${role}:${password}@127.0.0.1/desk",
    "sha512-abc",
  ].join("\n");
  expect(secretsIn(text)).toEqual([]);
  expect(entropyOf("aaaa")).toBe(0);
  expect(entropyOf("abcd")).toBe(2);
});

test("what is found is told by its hash, never as it stands, and is allowed by that hash alone (S35)", () => {
  const secret = planted["Telegram token"]();
  const texts = [{ place: "src/a.ts", text: secret }];
  const check = secretCheck("tree", search(texts));
  expect(check).toEqual({
    name: "tree",
    ok: false,
    saw: `Telegram token in src/a.ts (${hashOf(secret)})`,
  });
  const allowed = search(texts, new Set([hashOf(secret)]));
  expect(secretCheck("tree", allowed).ok).toBe(true);
  expect(idleCheck([allowed]).ok).toBe(false);
});

test("npm's settings name no machine, no token and no way around (S36)", () => {
  expect(npmrcFaults()).toEqual([]);
  expect(npmrcFaults("allow-git=all\nregistry=https://packages.example/").join()).toMatch(
    /allow-git is all.*registry belongs to a machine/,
  );
});
