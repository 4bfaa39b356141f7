import { expect, test } from "vitest";
import { openLog } from "../../src/logs/open-log.ts";
import { faultFields } from "../../src/ports/fault-fields.ts";

function listen() {
  const lines: string[] = [];
  return { lines, destination: { write: (line: string) => void lines.push(line) } };
}

const canaries = [
  "13800138000",
  "+86 138-0013-8000",
  "(415) 555-2671",
  "7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawQ",
  "Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc",
  "access_token=Zx9Secret",
  "postgres://desk:hunter2@db/desk",
  "9f86d081884c7d659a2feaa0c55ad015",
  "王先生住在幸福路一号",
];
const secrets = [
  "8000",
  "2671",
  "AAHdq",
  "eyJhb",
  "Zx9Secret",
  "hunter2",
  "9f86d081",
  "王先生",
  "幸福路",
] as const;

test("R23: no canary reaches a log line, in fields, in sentences or in faults", () => {
  const { lines, destination } = listen();
  const log = openLog({ level: "info", destination });
  for (const canary of canaries) {
    log.info({ reason: canary, name: canary, text: canary }, "Heard.");
    log.error(faultFields(new Error(canary, { cause: new Error(canary) })), "Failed.");
    if (/^[\x20-\x7e]*$/.test(canary)) log.warn({}, `Said ${canary} today.`);
  }
  log.info({ count: 13800138000, id: "13800138000" }, "Counted.");

  const all = lines.join("");
  expect(lines.length).toBeGreaterThan(20);
  expect(
    secrets.filter((secret) => all.replaceAll('"count":13800138000', "").includes(secret)),
  ).toEqual([]);
});

test("S32: a phone keeps its last two digits", () => {
  const { lines, destination } = listen();
  openLog({ level: "info", destination }).info({ id: "13800138042" }, "Called.");
  expect(JSON.parse(lines[0] ?? "")["id"]).toBe("[number ..42]");
});

test("ids, ticket numbers, counts and codes stay readable", () => {
  const { lines, destination } = listen();
  const fields = {
    id: "5b1dd1d5-c2a8-4c0f-9a54-d0b7c0de11fe",
    ticket: "S20240500101",
    code: "DESK_STORE_UNAVAILABLE",
    dueAt: 1_795_300_000_000,
    bytes: 20_971_520,
    ok: false,
    path: "/webhooks/wecom/kf",
  };
  openLog({ level: "info", destination }).info(fields, "Looked at.");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ ...fields, level: "info", msg: "Looked at." });
});

test("a field nobody has listed is withheld, and the line says so", () => {
  const { lines, destination } = listen();
  openLog({ level: "info", destination }).info({ customerName: "Ann", count: 1 }, "Heard.");
  const line = JSON.parse(lines[0] ?? "");
  expect(line).toMatchObject({ count: 1, withheld: 1 });
  expect(line).not.toHaveProperty("customerName");
});

test("a value that is no word, number or yes or no does not pass", () => {
  const { lines, destination } = listen();
  const fields: Record<string, never> = JSON.parse(
    '{"reason":{"text":"Ann"},"code":["Ann"],"id":null}',
  );
  openLog({ level: "info", destination }).info(fields, "Heard.");
  expect(lines[0]).not.toContain("Ann");
  expect(JSON.parse(lines[0] ?? "")).not.toHaveProperty("id");
});

test("a quiet level says nothing of what is below it", () => {
  const { lines, destination } = listen();
  const log = openLog({ level: "error", destination });
  log.info({}, "Heard.");
  log.warn({}, "Slow.");
  log.error({}, "Failed.");
  expect(lines.map((line) => JSON.parse(line)["msg"])).toEqual(["Failed."]);
});
