/** Requests of nobody: unsigned, misshapen, slow, too large, or no HTTP at all. */
import type { Dice } from "../dice.ts";
import { bytesOf, mutate, mutateText } from "../mutate.ts";
import { nastyText } from "../nasty.ts";
import { samplesOf } from "../subjects/samples.ts";
import { type Letter, letter } from "./letter.ts";

const doors = [
  "/webhooks/line",
  "/webhooks/telegram",
  "/webhooks/wecom",
  "/webhooks/wecom/kf",
] as const;
const types = [
  "application/json",
  "text/xml",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain; charset=utf-16",
  "application/json; charset=\u00e9",
  "image/png",
  "",
  "*/*",
  "application/json, text/xml",
] as const;
const paths = [
  "/livez",
  "/readyz",
  "/",
  "/metrics",
  "/playground",
  "/webhooks",
  "/pictures/none",
  "/pictures/..%2f..%2fetc%2fpasswd",
  `/pictures/${"A".repeat(72)}`,
  "/webhooks/line/",
  "//webhooks/line",
  "/webhooks/%6cine",
  "/..%2f..%2fetc/passwd",
  "/%00",
  "/%ff%fe",
  "/webhooks/line;a=b",
  "/constructor",
  "/__proto__",
] as const;
const json = samplesOf("line", ".json");
const forms = [
  '--x\r\ncontent-disposition: form-data; name="a"; filename="../../x"\r\n\r\nx\r\n--x--\r\n',
  '--x\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n--x',
  "a=1&a=2&__proto__=3&constructor[prototype]=4",
];

/** A knock without a believable signature. */
export function unsigned(dice: Dice): Letter {
  const meal = { text: dice.pick([...json, ...forms]), raw: false };
  const body = bytesOf(mutate("json", meal, meal, dice));
  const head = [
    ...(dice.chance(0.8) ? [`content-type: ${dice.pick(types)}`] : []),
    ...(dice.chance(0.5) ? [`x-line-signature: ${header(dice)}`] : []),
    ...(dice.chance(0.5) ? [`x-telegram-bot-api-secret-token: ${header(dice)}`] : []),
    ...(dice.chance(0.2) ? [`x-forwarded-for: ${header(dice)}`, "x-forwarded-proto: https"] : []),
  ];
  const query = dice.chance(0.4) ? `?${queryOf(dice)}` : "";
  const method = dice.pick(["POST", "POST", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]);
  return letter("unsigned", method, dice.pick(doors) + query, head, body);
}

/** A look at what everybody may see, and at what is not there. */
export function look(dice: Dice): Letter {
  const path = dice.chance(0.7)
    ? dice.pick(paths)
    : `/${encodeURIComponent(nastyText(dice).toWellFormed())}`;
  const query = dice.chance(0.3) ? `?${queryOf(dice)}` : "";
  return letter("look", dice.pick(["GET", "GET", "GET", "HEAD", "POST"]), path + query, []);
}

function queryOf(dice: Dice): string {
  const names = [
    "msg_signature",
    "timestamp",
    "nonce",
    "echostr",
    "a",
    "__proto__",
    "constructor",
    "locale",
  ];
  const pairs = Array.from({ length: 1 + dice.below(6) }, () => {
    const value = encodeURIComponent(nastyText(dice).slice(0, 300).toWellFormed());
    return `${dice.pick(names)}=${value}`;
  });
  return [...pairs, ...(dice.chance(0.2) ? [pairs[0] ?? "a=1"] : [])].join("&").slice(0, 8_000);
}

/** What may stand in a header line: no control but the tab. */
function header(dice: Dice): string {
  const text = mutateText(nastyText(dice), "x", dice);
  return text.replace(/[^\t\x20-\x7e\u0080-\u00ff]/g, "?").slice(0, 600);
}

/** No proper HTTP: smuggled, chunked, cut off, doubled, overlong. Each has its line to itself. */
export function misshapen(dice: Dice): Letter {
  const door = dice.pick(doors);
  const text = dice.pick(tricks)(door, dice);
  return { kind: "misshapen", bytes: Buffer.from(text, "latin1"), last: true };
}

const tricks: readonly ((door: string, dice: Dice) => string)[] = [
  (door) =>
    `POST ${door} HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /x`,
  (door) =>
    `POST ${door} HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcde`,
  (door) => `POST ${door} HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n`,
  (door) => `POST ${door} HTTP/1.1\r\nhost: a\r\ncontent-length: 99999999999\r\n\r\nx`,
  (door) =>
    `POST ${door} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n`,
  (door, dice) =>
    `POST ${door} HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n${chunks(dice)}0\r\n\r\n`,
  (door) => `POST ${door} HTTP/1.1\r\nhost: a\r\nx: ${"a".repeat(17_000)}\r\n\r\n`,
  (door) => `POST ${door} HTTP/1.1\r\nhost: a\r\n${"x: y\r\n".repeat(2_500)}\r\n`,
  (door) => `POST ${door}?${"a=1&".repeat(5_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  (door) => `POST ${door} HTTP/1.1\r\nhost: a\r\nx\u0000y: z\r\n\r\n`,
  (door) => `POST ${door} HTTP/1.1\r\nhost: a\r\nx: a\u0000b\r\n\r\n`,
  (door) => `POST ${door} HTTP/1.1\nhost: a\n\n`,
  (door) => `POST ${door} HTTP/9.9\r\nhost: a\r\n\r\n`,
  (door) =>
    `POST http://elsewhere.example${door} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  (door) => `POST ${door} HTTP/1.1\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  (door) => `POST ${door} HTTP/1.0\r\n\r\n`,
  (door) => `GET ${door} HTTP/1.1\r\nhost: a\r\nconnection: close\r\nexpect: 100-continue\r\n\r\n`,
  (door) =>
    `POST ${door} HTTP/1.1\r\nhost: a\r\ncontent-encoding: gzip\r\nconnection: close\r\ncontent-length: 3\r\n\r\nabc`,
  (door) =>
    `GET ${door} HTTP/1.1\r\nhost: a\r\nupgrade: websocket\r\nconnection: upgrade, close\r\n\r\n`,
  () => "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
  () => "GET",
  () => "\r\n\r\n\r\n",
  () => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  (door, dice) =>
    `POST ${door} HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\n${nastyText(dice).slice(0, 5)}`,
  (door, dice) =>
    mutateText(`POST ${door} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`, "x", dice),
];

function chunks(dice: Dice): string {
  return Array.from({ length: dice.below(200) }, () => "1\r\nx\r\n").join("");
}
