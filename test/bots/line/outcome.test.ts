import { HTTPFetchError } from "@line/bot-sdk";
import { expect, test } from "vitest";
import { endOf } from "../../../bots/line/outcome.ts";

function answered(status: number, body: unknown): HTTPFetchError {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return new HTTPFetchError(`${status}`, {
    status,
    statusText: "",
    headers: new Headers(),
    body: text,
  });
}

function failed(code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) });
}

const taken = {
  message: "The retry key is already accepted",
  sentMessages: [{ id: "1" }, { id: "2" }],
};

test.each([
  ["a retry key already taken", answered(409, taken), { kind: "accepted", messageIds: ["1", "2"] }],
  [
    "a taken key without ids",
    answered(409, { message: "x" }),
    { kind: "accepted", messageIds: [] },
  ],
  ["a 200 nobody can read", new SyntaxError("<html>"), { kind: "accepted", messageIds: [] }],
  ["an outage page", answered(502, "<html>"), { kind: "unsure", code: "line.502" }],
  ["a reset", failed("ECONNRESET"), { kind: "unsure", code: "line.connection-lost" }],
  ["our patience", new DOMException("x", "TimeoutError"), { kind: "unsure", code: "line.timeout" }],
  ["a closed port", failed("ECONNREFUSED"), { kind: "not-accepted", code: "line.unreachable" }],
  [
    "a socket closed on us",
    Object.assign(new Error("x"), { code: "UND_ERR_SOCKET" }),
    { kind: "unsure", code: "line.connection-lost" },
  ],
  ["no name in the net", failed("ENOTFOUND"), { kind: "not-accepted", code: "line.unreachable" }],
  ["a used token", answered(400, { message: "Invalid reply token" }), { kind: "token-gone" }],
  [
    "a faulty message",
    answered(400, { message: "The request body has 1 error(s)" }),
    { kind: "refused", why: "invalid" },
  ],
  [
    "a stranger",
    answered(400, { message: "Failed to send messages" }),
    { kind: "refused", why: "blocked" },
  ],
  ["a bad token", answered(401, { message: "x" }), { kind: "locked-out" }],
  ["a right we lack", answered(403, { message: "x" }), { kind: "locked-out" }],
  [
    "the end of the month",
    answered(429, { message: "You have reached your monthly limit." }),
    { kind: "refused", why: "quota" },
  ],
  [
    "the rate",
    answered(429, { message: "The API rate limit has been exceeded. Try again later." }),
    { kind: "not-accepted", scope: "channel" },
  ],
  ["a 429 of tomorrow", answered(429, "slow down"), { kind: "not-accepted", scope: "channel" }],
  ["too large", answered(413, ""), { kind: "refused", why: "invalid" }],
] as const)("%s means what LINE says it means", (_, fault, end) => {
  expect(endOf(fault, 1, true)).toMatchObject(end);
});

test("only a call with a retry key is safe to repeat", () => {
  expect(endOf(answered(500, ""), 1, true)).toMatchObject({ safeToRepeat: true });
  expect(endOf(answered(500, ""), 1, false)).toMatchObject({ safeToRepeat: false });
});

test("waits double with every attempt, up to a minute", () => {
  const waits = [1, 2, 3, 7, 50].map((attempt) => endOf(answered(429, ""), attempt, true));
  expect(waits.map((end) => ("retryAfterMs" in end ? end.retryAfterMs : 0))).toEqual([
    1000, 2000, 4000, 60_000, 60_000,
  ]);
});

test("a defect of ours is no mood of LINE", () => {
  const misuse = Object.assign(new Error("misuse"), { code: "ERR_INVALID_ARG_TYPE" });
  expect(() => endOf(misuse, 1, true)).toThrow("misuse");
  expect(() => endOf(new TypeError("x is not a function"), 1, true)).toThrow("x is not a function");
});
