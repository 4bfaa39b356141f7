import { readFileSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerGuards } from "../../src/kernel/answer-guards.ts";
import { filesBelow } from "../documents/read-document.ts";
import { openTestHouse, type TestHouse } from "../support/open-test-house.ts";

const desk: { house?: TestHouse } = {};
beforeAll(async () => {
  desk.house = await openTestHouse();
});
afterAll(async () => {
  await desk.house?.[Symbol.asyncDispose]();
});

/** Every route there is, with an address that meets it. */
const routes = {
  "GET /livez": "/livez",
  "GET /readyz": "/readyz",
  "GET /": "/",
  "GET /pictures/:token": "/pictures/none",
  "GET /playground": "/playground",
  "POST /playground/act": "/playground/act",
  "GET /playground/events": "/playground/events",
  "GET /playground/state": "/playground/state?locale=en",
  "GET /playground/phones/:seat": "/playground/phones/line",
  "GET /playground/phones/:seat/photos/:entry": "/playground/phones/line/photos/none",
  "GET /playground/photos/:name": "/playground/photos/none",
  "GET /playground/tickets/:name": "/playground/tickets/none",
  "GET /playground/wire": "/playground/wire",
  "GET /playground/script": "/playground/script",
  "POST /playground/script": "/playground/script",
  "GET /playground/switches": "/playground/switches",
  "POST /playground/rules": "/playground/rules",
} as const;

/** Files of the page, webhooks, and requests that no route takes. */
const others = [
  "GET /playground/",
  "GET /playground/main.js",
  "GET /playground/base.css",
  "GET /playground/bell.svg",
  "GET /playground/../main.ts",
  "GET /playground/%2e%2e/gate.ts",
  "GET /nowhere",
  "GET /%zz",
  "DELETE /livez",
  "GET /webhooks/telegram",
  "GET /webhooks/wecom",
  "POST /webhooks/telegram",
  "POST /webhooks/line",
  "POST /webhooks/wecom",
  "POST /webhooks/wecom/kf",
];

test("the list of routes is whole: each one in the sources is on it (S18)", () => {
  const sources = [...filesBelow("src/http", ".ts"), ...filesBelow("src/playground", ".ts")];
  // A stand-in served alone has a door of its own, which no desk opens.
  const ofDesk = sources.filter((file) => !file.includes("/alone/"));
  const found = [...ofDesk, "src/pages-of.ts"].flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /\b(?:app|page)\.(get|post)(?:<[^(]*>)?\(\s*"([^"]+)"/g,
      ),
    ].map(
      ([, method = "", path = ""]) =>
        `${method.toUpperCase()} ${/serve-looks|serve-rules|stream-ticks/.test(file) || path === "/act" ? "/playground" : ""}${path}`,
    ),
  );
  // The metrics have a port of their own and a test of theirs.
  expect(new Set(found.filter((one) => one !== "GET /metrics"))).toEqual(
    new Set(Object.keys(routes)),
  );
});

const asked = [
  ...Object.entries(routes).map(([name, path]) => `${name.split(" ")[0]} ${path}`),
  ...others,
];

test.each(asked)("%s is answered with every guard (S18)", async (one) => {
  const [method = "", path = ""] = one.split(" ");
  const headers = await headersOf(method, path, desk.house?.house.address ?? "");
  expect(headers).toMatchObject(answerGuards);
  expect(headers).not.toHaveProperty("x-powered-by");
  expect(headers).not.toHaveProperty("server");
  expect(headers).not.toHaveProperty("access-control-allow-origin");
  expect(headers).not.toHaveProperty("set-cookie");
});

test("the policy lets no inline script, no foreign source and no frame in (S18)", () => {
  const policy = answerGuards["content-security-policy"];
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
});

/** The path goes out as it stands here: `fetch` would tidy it up. */
function headersOf(method: string, path: string, address: string): Promise<object> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path }, (answer) => {
      resolve(answer.headers);
      answer.destroy();
    });
    asking.on("error", reject);
    asking.end();
  });
}
