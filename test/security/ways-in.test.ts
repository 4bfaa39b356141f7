import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestHouse, type TestHouse } from "../support/open-test-house.ts";

const desk: { house?: TestHouse } = {};
beforeAll(async () => {
  // Open to everybody, as in a container.
  desk.house = await openTestHouse({ HOST: "0.0.0.0" });
});
afterAll(async () => {
  await desk.house?.[Symbol.asyncDispose]();
});

test("the desk listens where it was told, and everything else on loopback alone (S37)", ({
  skip,
}) => {
  skip(process.platform !== "linux", "only Linux tells which sockets are open");
  const address = new URL(desk.house?.house.address ?? "");
  const open = listening();
  expect(open.length).toBeGreaterThanOrEqual(5);
  expect(open.filter(({ host }) => host !== "127.0.0.1")).toEqual([
    { host: "0.0.0.0", port: Number(address.port) },
  ]);
});

const inside = ["metrics", "debug", "debug/pprof", "admin", "admin/queues", "queues", "bull"];
const leftovers = [".env", ".git/config", "package.json", "src/main.ts", "status", "healthz", "ws"];
const curious = ["api", "graphql", "docs", "swagger.json", "server-status", "console", "ops"];

test.each([...inside, ...leftovers, ...curious])(
  "there is no /%s on the desk's port (S37, S31)",
  async (path) => {
    for (const place of [`/${path}`, `/webhooks/${path}`]) {
      const { status, body } = await ask("GET", place);
      expect([place, status, body]).toEqual([place, 404, '{"code":"NOT_FOUND"}']);
    }
  },
);

test.each(["TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "HEAD", "PROPFIND"])(
  "%s is answered like an unknown address (S31)",
  async (method) => {
    for (const place of ["/livez", "/webhooks/line", "/playground/state"]) {
      const { status } = await ask(method, place);
      expect([place, status]).toEqual([
        place,
        expect.toSatisfy((one) => one === 404 || (method === "HEAD" && one === 200)),
      ]);
    }
  },
);

const climbs = [
  "..%2f..%2fmain.ts",
  "%2e%2e%2f%2e%2e%2fmain.ts",
  "..%5c..%5cmain.ts",
  "....//....//main.ts",
  "%252e%252e%252fmain.ts",
  "..%c0%af..%c0%afmain.ts",
  "/etc/passwd",
  "%2fetc%2fpasswd",
  "photos%2f..%2f..%2fkey",
  "page%00.html",
  ".hidden",
  "..",
  "C:%5cWindows%5cwin.ini",
  "aa/bb/../../../../key",
];

test.each(climbs)("%s leads to no file of ours (S30)", async (name) => {
  for (const folder of ["", "photos/", "phones/line/photos/", "phones/", "tickets/", "samples/"]) {
    const { status, body } = await ask("GET", `/playground/${folder}${name}`);
    expect([folder, status]).toEqual([folder, expect.toSatisfy((one) => one >= 400 && one < 500)]);
    expect(body).not.toMatch(/root:|import |DeskError|node_modules|\/work|at .*:\d+/);
  }
});

/** The path goes out as it stands here: `fetch` would tidy it up. */
function ask(
  method: string,
  path: string,
): Promise<{ readonly status: number; readonly body: string }> {
  const { port } = new URL(desk.house?.house.address ?? "");
  return new Promise((resolve, reject) => {
    const asking = request({ hostname: "127.0.0.1", port, method, path }, (answer) => {
      let body = "";
      answer.on("data", (bytes: Buffer) => {
        body += bytes.toString();
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    asking.on("error", reject);
    asking.end();
  });
}

/** TCP sockets on which this process listens: address and port, as Linux tells them. */
function listening(): readonly { readonly host: string; readonly port: number }[] {
  const own = new Set(
    readdirSync("/proc/self/fd").flatMap((fd) => {
      try {
        return [/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${fd}`))?.[1] ?? ""];
      } catch {
        return [];
      }
    }),
  );
  return ["/proc/self/net/tcp", "/proc/self/net/tcp6"].flatMap((file) =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode]) => state === "0A" && own.has(inode ?? ""))
      .map(([, local = ""]) => {
        const [host = "", port = ""] = local.split(":");
        const bytes = [...Buffer.from(host, "hex")].toReversed();
        return { host: bytes.join("."), port: Number.parseInt(port, 16) };
      }),
  );
}
