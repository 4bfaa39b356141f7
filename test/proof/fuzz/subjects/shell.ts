import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cutBytes, cutWidth, splitBytes, widthOf } from "../../../../bots/wecom-api/split-text.ts";
import { readCatalogue } from "../../../../src/config/read-catalogue.ts";
import { readConfig } from "../../../../src/config/read-config.ts";
import { readPolicy } from "../../../../src/config/read-policy.ts";
import { tameContentType } from "../../../../src/http/raw-request.ts";
import { readQuery } from "../../../../src/http/read-query.ts";
import { isOwnHost } from "../../../../src/kernel/own-host.ts";
import { splitText } from "../../../../src/kernel/split-text.ts";
import { understand } from "../../../../src/ops/commands.ts";
import { maskName, maskPhone } from "../../../../src/ops/mask.ts";
import { inColumns } from "../../../../src/ops/table.ts";
import { actSchema } from "../../../../src/playground/act.ts";
import { readAsked } from "../../../../src/playground/alone/read-asked.ts";
import { root } from "../../plant.ts";
import { jsonOf } from "../json-of.ts";
import { bytesOf } from "../mutate.ts";
import { talk } from "../nasty.ts";
import { must, type Subject, sign } from "../subject.ts";
import { whole } from "./pieces.ts";

const query: Subject = {
  name: "a query and its headers",
  tries: ["src/http/read-query.ts readQuery", "src/kernel/own-host.ts isOwnHost"],
  share: 120,
  food: "text",
  samples: () => [
    "msg_signature=a&timestamp=1&nonce=n&echostr=e%2B",
    "a=1&a=2",
    "__proto__=1",
    "localhost:3000",
  ],
  eat({ text }) {
    const read = readQuery(text);
    must(Object.getPrototypeOf(read) === null, "a query with a prototype");
    const headers = { "content-type": text };
    tameContentType(headers);
    must(headers["content-type"].length <= 250, "a content type without end");
    const own = isOwnHost(text) ? "own" : "foreign";
    return `${Math.min(Object.keys(read).length, 5)} ${own} ${headers["content-type"] === text}`;
  },
};

const emulator: Subject = {
  name: "the command that opens a stand-in",
  tries: ["src/playground/alone/read-asked.ts readAsked"],
  share: 30,
  food: "text",
  samples: () => [
    "telegram --port 9000 --faults sendMessage=throttle*3,*=delay",
    "wecom --webhook http://127.0.0.1:3000/cb --set pageMax=2,emptyPages=true --json",
    "line --help",
  ],
  eat({ text }) {
    const asked = readAsked(text.split(" "));
    if (asked.kind !== "open") return asked.kind;
    must(asked.port >= 0 && asked.port <= 65_535, "a port that is none");
    must(
      asked.faults.every(({ times }) => times <= 999),
      "a fault without end",
    );
    return `${asked.name} ${asked.faults.length} ${Object.keys(asked.set).length}`;
  },
};

const command: Subject = {
  name: "an operator's command",
  tries: ["src/ops/read-words.ts readWords", "src/ops/commands.ts understand"],
  share: 60,
  food: "text",
  samples: () => [
    "staff add --name Ana --role engineer --phone +8613800138000 --skill ac,washer",
    "events list",
    "events show 9f1c22aa --show",
    "outbox resend 9f1c22aa",
    "help",
    "check",
    "timers why S20261100101",
    "audit verify --head 12:abcdef",
    "erase C202611001 --reason asked",
  ],
  expects: ["DESK_USAGE_FAULT"],
  eat({ text }) {
    const asked = understand(text.split(" ").slice(0, 12));
    const rows = inColumns([
      [text, maskName(text)],
      [maskPhone(text), text],
    ]);
    must(rows.length === 2, "rows were lost");
    return asked.kind;
  },
};

const environment: Subject = {
  name: "the environment",
  tries: ["src/config/read-config.ts readConfig"],
  share: 12,
  food: "text",
  samples: () => [readFileSync(join(root, ".env.example"), "utf8"), "PORT=3000\nHOST=127.0.0.1"],
  expects: ["DESK_CONFIG_FAULTS"],
  eat({ text }) {
    const lines = text.split("\n").map((line) => line.replace(/^# ?/, ""));
    const pairs = lines.map((line): [string, string] => {
      const at = line.indexOf("=");
      return [line.slice(0, Math.max(0, at)), line.slice(at + 1)];
    });
    const config = readConfig(Object.fromEntries(pairs));
    return sign(Object.keys(config));
  },
};

const folder = mkdtempSync(join(tmpdir(), "deskbell-fuzz-"));

const files: Subject = {
  name: "a company's files",
  tries: [
    "src/config/read-policy.ts readPolicy",
    "src/config/read-catalogue.ts readCatalogue",
    "src/config/read-json.ts readJson",
  ],
  share: 1,
  food: "json",
  samples: () =>
    ["policy/default.json", "catalogue/default.json"].map((file) =>
      readFileSync(join(root, file), "utf8"),
    ),
  expects: ["DESK_CANNOT_START"],
  eat(meal) {
    const file = join(folder, "company.json");
    writeFileSync(file, bytesOf(meal));
    const read = meal.text.includes('"products"') ? readCatalogue(file) : readPolicy(file);
    return sign(Object.keys(read));
  },
};

const pieces: Subject = {
  name: "a text in pieces",
  tries: [
    "src/kernel/split-text.ts splitText",
    "bots/wecom-api/split-text.ts splitBytes",
    "bots/wecom-api/split-text.ts cutBytes",
    "bots/wecom-api/split-text.ts cutWidth",
  ],
  share: 5,
  food: "text",
  samples: () => [talk.join("\n"), talk.join(" ").repeat(3), "👨‍👩‍👧".repeat(40)],
  eat(meal) {
    const text = meal.text.slice(0, 4_000).toWellFormed();
    whole(text, splitText(text, 100), (piece) => piece.length <= 100);
    whole(text, splitBytes(text, 300), (piece) => Buffer.byteLength(piece) <= 300);
    const head = cutBytes(text, 64);
    must(text.startsWith(head) && Buffer.byteLength(head) <= 64, "the beginning is another");
    must(widthOf(cutWidth(text, 20)) <= 20, "wider than it may be");
    return `${Math.min(9, splitText(text, 100).length)}`;
  },
};

const page: Subject = {
  name: "what a visitor of the playground does",
  tries: ["src/playground/act.ts actSchema"],
  share: 60,
  food: "json",
  samples: () => [
    '{"kind":"say","seat":"line","text":"hello"}',
    '{"kind":"forward","ms":1000}',
    '{"kind":"press","seat":"telegram","label":"OK","data":"x"}',
    '{"kind":"fault","platform":"line","call":"*","times":1,"trouble":"delay"}',
    '{"kind":"tour-start","customer":"line","staff":"wecom","locale":"en"}',
  ],
  eat({ text }) {
    const read = actSchema.safeParse(jsonOf(text));
    return read.success ? read.data.kind : "refused";
  },
};

/** What the rooms of the shell read. */
export const shellSubjects: readonly Subject[] = [
  query,
  emulator,
  command,
  environment,
  files,
  pieces,
  page,
];
