import { GrammyError, HttpError } from "grammy";
import { expect, test } from "vitest";
import {
  codeOf,
  dislikesEntities,
  outcomeOf,
  type Throttles,
} from "../../../bots/telegram/outcome.ts";

function refusal(error_code: number, description: string, parameters = {}): GrammyError {
  const answer = { ok: false, error_code, description, parameters } as const;
  return new GrammyError("Call to 'sendMessage' failed!", answer, "sendMessage", {});
}

function outcome(fault: unknown, throttles: Throttles = { last: undefined }) {
  return outcomeOf(fault, "700001", 5_000, throttles);
}

test.for([
  [403, "Forbidden: bot was blocked by the user", "blocked"],
  [403, "Forbidden: user is deactivated", "blocked"],
  [403, "Forbidden: bot can't initiate conversation with a user", "blocked"],
  [400, "Bad Request: chat not found", "blocked"],
  [400, "Bad Request: PEER_ID_INVALID", "blocked"],
  [400, "Bad Request: message is too long", "invalid"],
  [400, "Bad Request: BUTTON_DATA_INVALID", "invalid"],
  [400, "Bad Request: group chat was upgraded to a supergroup chat", "invalid"],
  [413, "Request Entity Too Large", "invalid"],
] as const)("%i %s is refused as %s", ([status, description, why]) => {
  expect(outcome(refusal(status, description))).toEqual({
    kind: "refused",
    why,
    code: `http-${status}`,
  });
});

test.for([401, 404])("%i means our token is not good", (status) => {
  expect(outcome(refusal(status, "Unauthorized"))).toEqual({
    kind: "locked-out",
    code: `http-${status}`,
  });
});

test.for([500, 502, 503, 504])("after %i nobody knows whether it arrived", (status) => {
  expect(outcome(refusal(status, "Internal Server Error"))).toEqual({
    kind: "unsure",
    code: `http-${status}`,
    safeToRepeat: false,
  });
});

test.for([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
])("%s comes before a byte was written: it may be sent again", (code) => {
  const fault = new HttpError("Network request failed", Object.assign(new Error("no"), { code }));

  expect(outcome(fault)).toMatchObject({ kind: "not-accepted", scope: "channel", code });
});

test("a wait is the chat's own until a second chat is told to wait in the same second", () => {
  const throttles: Throttles = { last: undefined };
  const fault = refusal(429, "Too Many Requests: retry after 3", { retry_after: 3 });
  const scopes = [
    outcomeOf(fault, "1", 1_000, throttles),
    outcomeOf(fault, "1", 1_100, throttles),
    outcomeOf(fault, "2", 1_900, throttles),
    outcomeOf(fault, "3", 9_000, throttles),
  ];

  expect(scopes).toMatchObject(
    ["chat", "chat", "channel", "chat"].map((scope) => ({ retryAfterMs: 3_000, scope })),
  );
});

test("a throttle that names no wait is waited out for a second", () => {
  expect(outcome(refusal(429, "Too Many Requests"))).toMatchObject({ retryAfterMs: 1_000 });
});

test("only complaints about formatting make the words worth a second try without it", () => {
  const complaints = [
    refusal(400, "Bad Request: can't parse entities: x"),
    refusal(400, "Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text"),
    refusal(400, "Bad Request: can't parse MessageEntity: x"),
  ];

  expect(complaints.map(dislikesEntities)).toEqual([true, true, true]);
  expect(dislikesEntities(refusal(413, "Request Entity Too Large"))).toBe(false);
  expect(dislikesEntities(refusal(400, "Bad Request: message is too long"))).toBe(false);
  expect(dislikesEntities(new Error("entities"))).toBe(false);
});

test.for([
  [new HttpError("x", new Error("Request to 'x' timed out after 10 seconds")), "timeout"],
  [new HttpError("x", new SyntaxError("Unexpected token '<'")), "no-json"],
  [new HttpError("x", new Error("https://api.telegram.org/bot1:secret/x")), "broken-call"],
  [new HttpError("x", Object.assign(new Error(""), { code: "bot1:secret" })), "broken-call"],
  ["a text", "unknown"],
] as const)("%s is called %s", ([fault, code]) => {
  expect(codeOf(fault)).toBe(code);
});

test("a wait that is no number is the shortest one", () => {
  const said: unknown = { retry_after: { seconds: 5 } };
  const parameters = typeof said === "object" && said !== null ? said : {};
  const answer = {
    ok: false,
    error_code: 429,
    description: "Too Many Requests",
    parameters,
  } as const;
  const fault = new GrammyError("Call failed", answer, "sendMessage", {});
  expect(outcomeOf(fault, "5", 0, { last: undefined })).toMatchObject({
    kind: "not-accepted",
    retryAfterMs: 1_000,
  });
});

test("a fault is called by three digits or by none", () => {
  const answer = { ok: false, error_code: 1e21, description: "x", parameters: {} } as const;
  const fault = new GrammyError("Call failed", answer, "sendMessage", {});
  expect(outcomeOf(fault, "5", 0, { last: undefined })).toMatchObject({ code: "http-unknown" });
});
