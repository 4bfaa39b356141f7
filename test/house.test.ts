import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseSync } from "rolldown/experimental";
import { expect, test } from "vitest";

/** The rooms, and which other rooms each may look into. `types:` allows type imports only. */
const doors: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  engine: ["kernel", "types:tickets", "types:locales"],
  dialogs: ["kernel", "engine", "types:tickets"],
  tickets: ["kernel"],
  ports: ["kernel", "engine", "tickets"],
  desk: ["kernel", "engine", "dialogs", "tickets", "ports", "types:locales"],
  locales: [],
  config: ["kernel", "engine", "dialogs", "tickets", "ports"],
  store: ["kernel", "engine", "dialogs", "tickets", "ports", "types:playground"],
  queue: ["kernel", "engine", "dialogs", "tickets", "ports"],
  http: ["kernel", "engine", "dialogs", "tickets", "ports"],
  words: ["kernel", "engine", "dialogs", "tickets", "ports", "locales"],
  media: ["kernel", "engine", "dialogs", "tickets", "ports"],
  metrics: ["kernel", "ports"],
  logs: ["kernel", "ports"],
  ops: ["kernel", "engine", "dialogs", "tickets", "ports", "config", "store"],
  doctor: ["kernel", "config", "store"],
  playground: ["kernel"],
  setup: [],
  "bots/telegram": ["kernel", "engine", "ports"],
  "bots/line": ["kernel", "engine", "ports"],
  "bots/wecom": ["kernel", "engine", "ports", "bots/wecom-api"],
  "bots/kf": ["kernel", "engine", "ports", "bots/wecom-api"],
  "bots/wecom-api": ["kernel", "engine", "ports"],
};

/** The packages each room may use; `node:` is the runtime's own modules. The heart has none of either. */
const pantry: Readonly<Record<string, readonly string[]>> = {
  // Hashes of given bytes: no input, no clock, no chance.
  kernel: ["node:crypto"],
  locales: [],
  config: ["node:", "zod"],
  store: ["node:", "pg", "@prisma/"],
  queue: ["node:", "bullmq", "ioredis", "pg"],
  http: ["node:", "fastify"],
  words: ["i18next"],
  media: ["node:", "sharp", "file-type", "zxing-wasm"],
  metrics: ["prom-client"],
  logs: ["pino"],
  ops: ["node:", "pg"],
  doctor: ["node:", "zod", "pg", "ioredis"],
  playground: ["node:", "fastify", "@fastify/", "zod", "sharp"],
  setup: ["node:"],
  "bots/telegram": ["node:", "zod", "grammy", "undici"],
  "bots/line": ["node:", "zod", "@line/bot-sdk", "undici"],
  "bots/wecom": ["zod"],
  "bots/kf": ["zod"],
  "bots/wecom-api": ["node:", "zod", "undici", "saxes", "@wecom/crypto"],
};

const heart = ["kernel", "engine", "dialogs", "tickets"];
const clockFile = "src/kernel/clock.ts";
const linesMax = 200;
/** They build or start everything, so every door is open to them; what else reads the environment starts a program. */
const roofs = [
  "src/compose.ts",
  "src/main.ts",
  "src/open-channels.ts",
  "src/open-listener.ts",
  "src/open-media-lane.ts",
  "src/open-pictures.ts",
  "src/pages-of.ts",
  "src/open-rules.ts",
  "src/real-timers.ts",
  "src/open-digest.ts",
  "src/telegram-menus.ts",
  "src/line-menus.ts",
  "src/wecom-menu.ts",
  "src/group-words.ts",
  "src/ops/main.ts",
  "src/doctor/main.ts",
];
const readsEnvironment = [
  "src/main.ts",
  "src/config/check.ts",
  "src/ops/main.ts",
  "src/doctor/main.ts",
];
/** Platform folders have the same five files, so that whoever knows one knows all. */
const fiveFiles = ["wire.ts", "verify.ts", "parse.ts", "render.ts", "channel.ts"];

const root = resolve(import.meta.dirname, "..");

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes("/generated/") && !file.startsWith("src/playground/page/"));
}

function roomOf(file: string): string {
  const [top, next] = file.split("/");
  if (top === "bots") return `bots/${next}`;
  return top === "src" && next !== undefined ? next : (top ?? "");
}

type Import = { readonly from: string; readonly typeOnly: boolean };

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), "utf8");
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0) throw new Error(`${file} does not parse`);
  const { staticImports, staticExports, dynamicImports } = parsed.module;
  return [
    ...staticImports.map(({ moduleRequest, entries }) => ({
      from: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ from: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      from: text.slice(start + 1, end - 1),
      typeOnly: false,
    })),
  ];
}

function isAllowed(file: string, { from, typeOnly }: Import): boolean {
  const room = roomOf(file);
  if (!from.startsWith(".")) {
    return (pantry[room] ?? []).some((name) =>
      name.endsWith(":") || name.endsWith("/")
        ? from.startsWith(name)
        : from === name || from.startsWith(`${name}/`),
    );
  }
  const target = roomOf(relative(root, resolve(root, dirname(file), from)));
  const open = doors[room] ?? [];
  return target === room || open.includes(target) || (typeOnly && open.includes(`types:${target}`));
}

const sources = [...filesBelow("src"), ...filesBelow("bots"), ...filesBelow("locales")];
const rooms = sources.filter((file) => !roofs.includes(file));
const codeOf = (file: string): string =>
  readFileSync(join(root, file), "utf8").replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "");

test("the guard sees the house: every room of the plan that has files is read", () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.map(importsOf).flat().length).toBeGreaterThan(50);
  expect([...new Set(rooms.map(roomOf))].filter((room) => !(room in doors))).toEqual([]);
});

test("a closed door is noticed, whichever way one tries to pass", () => {
  expect(isAllowed("src/kernel/ids.ts", { from: "node:fs", typeOnly: false })).toBe(false);
  expect(isAllowed("src/engine/a.ts", { from: "../../locales/en.ts", typeOnly: false })).toBe(
    false,
  );
  expect(isAllowed("src/engine/a.ts", { from: "../../locales/en.ts", typeOnly: true })).toBe(true);
  expect(isAllowed("bots/line/parse.ts", { from: "../kf/parse.ts", typeOnly: false })).toBe(false);
});

test("nobody passes a door or takes a package that the plan does not give", () => {
  const strangers = rooms.flatMap((file) =>
    importsOf(file)
      .filter((one) => !isAllowed(file, one))
      .map(({ from }) => `${file} → ${from}`),
  );
  expect(strangers).toEqual([]);
});

test("the heart neither waits, nor reads a clock, nor throws dice, nor asks the machine", () => {
  const forbidden =
    /\basync\b|\bawait\b|\bDate\.now\b|\bnew Date\b|\bMath\.random\b|\bsetTimeout\b|\bsetInterval\b|\bprocess\.|\bcrypto\.|\bTemporal\.Now\b|\bconsole\./;
  const guilty = sources.filter(
    (file) => heart.includes(roomOf(file)) && file !== clockFile && forbidden.test(codeOf(file)),
  );
  expect(guilty).toEqual([]);
});

test("only the door and the command line read the environment", () => {
  const guilty = sources.filter(
    (file) => /\bprocess\.env\b/.test(codeOf(file)) && !readsEnvironment.includes(file),
  );
  expect(guilty).toEqual([]);
});

test("no file is a barrel and none is longer than a page", () => {
  expect(sources.filter((file) => file.endsWith("/index.ts"))).toEqual([]);
  const lines = (file: string) =>
    readFileSync(join(root, file), "utf8").trimEnd().split("\n").length;
  expect(sources.filter((file) => lines(file) > linesMax)).toEqual([]);
});

test("what is thrown on purpose has a name of its own", () => {
  const nameless = /throw new (Error|TypeError|RangeError)\(|throw ["'`{]/;
  const guilty = sources.filter(
    (file) => nameless.test(codeOf(file)) && roomOf(file) !== "playground",
  );
  expect(guilty).toEqual([]);
});

test("every platform has the same five files", () => {
  for (const platform of ["telegram", "line", "wecom", "kf"]) {
    const held = filesBelow(`bots/${platform}`).map((file) =>
      file.slice(`bots/${platform}/`.length),
    );
    expect(
      fiveFiles.filter((name) => !held.includes(name)),
      platform,
    ).toEqual([]);
  }
});

const testFiles = filesBelow("test");
const hasOwnTest = (file: string): boolean =>
  testFiles.includes(`test/${file.replace(/^src\//, "").replace(/\.ts$/, ".test.ts")}`);
/** Whether anything of it is left when it runs; files of types alone have nothing to try. */
const runs = (file: string): boolean => /\bfunction\b|=>|\bclass\b/.test(codeOf(file));
const neighboursOf = (file: string): readonly string[] =>
  importsOf(file)
    .filter(({ from }) => from.startsWith("."))
    .map(({ from }) => relative(root, resolve(root, dirname(file), from)));

test("every file of an adapter has its test at the same place", () => {
  const untested = sources.filter(
    (file) => file.startsWith("bots/") && runs(file) && !hasOwnTest(file),
  );
  expect(untested).toEqual([]);
});

test("no file is out of reach: it has its own test, a test takes it up, or it is a part of one that is tried in its room", () => {
  // The check of the schema is a step of its own in CI.
  const tried = new Set([...sources.filter(hasOwnTest), "src/store/check.ts"]);
  for (const file of testFiles) {
    // A program is not imported but started, by its path.
    for (const path of neighboursOf(file)) tried.add(path);
    for (const [, path] of codeOf(file).matchAll(/"(?:\.\.\/)*(src\/[\w/-]+\.ts)"/g))
      if (path !== undefined) tried.add(path);
  }
  // A set that grows while it is walked is walked to its end.
  for (const file of tried) {
    if (!sources.includes(file)) continue;
    for (const next of neighboursOf(file)) if (roomOf(next) === roomOf(file)) tried.add(next);
  }
  expect(rooms.filter((file) => runs(file) && !tried.has(file))).toEqual([]);
});

test("a class is an error or has a lifetime; everything else is functions and data", () => {
  const other = sources.flatMap((file) =>
    [...codeOf(file).matchAll(/^\s*(?:export )?(?:abstract )?class (\w+)(.*)$/gm)]
      .filter(([, , rest]) => !/extends \w|implements (?:Async)?Disposable/.test(rest ?? ""))
      .map(([, name]) => `${file}: ${name}`),
  );
  expect(other).toEqual([]);
});
