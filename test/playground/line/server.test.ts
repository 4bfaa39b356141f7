import { afterAll, beforeAll, expect, test } from "vitest";
import { type LineEmulator, openLine } from "../../../src/playground/line/open-line.ts";

const token = "playground-access-token";
const clock = { at: 1_790_000_000_000 };
const opened: LineEmulator[] = [];

beforeAll(async () => {
  const secret = "5f0c2d7e9b1a4c3d8e6f00112233aabb";
  const rules = { now: () => clock.at, channelSecret: secret, channelAccessToken: token };
  opened.push(await openLine({ ...rules, channelId: "1650", callsPerSecond: 50 }));
});

afterAll(async () => {
  for (const one of opened) await one[Symbol.asyncDispose]();
});

async function call(
  path: string,
  body: string | undefined,
  headers: Record<string, string> = {},
  method = "POST",
): Promise<{ status: number; body: unknown; requestId: string | null }> {
  const answer = await fetch(`${opened[0]?.root}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return {
    status: answer.status,
    body: await answer.json(),
    requestId: answer.headers.get("x-line-request-id"),
  };
}

const push = "/v2/bot/message/push";

test.each([
  ["a wrong bearer", push, "{}", { authorization: "Bearer no" }, 401, "invalid token"],
  ["no bearer", push, "{}", { authorization: "" }, 401, "Authorization header required"],
  [
    "a form",
    push,
    "a=b",
    { "content-type": "text/plain" },
    415,
    "The content type, text/plain, is not supported",
  ],
  ["half a JSON", push, '{"to":', {}, 400, "The request body could not be parsed as JSON"],
  ["a list", push, "[]", {}, 400, "The request body could not be parsed as JSON"],
  ["three megabytes", push, "x".repeat(3_000_000), {}, 413, "Request Entity Too Large"],
  ["an unknown path", "/v2/bot/message/pusk", "{}", {}, 404, "Not found"],
  [
    "a crooked retry key",
    push,
    '{"to":"x","messages":[]}',
    { "x-line-retry-key": "1" },
    400,
    "error(s)",
  ],
  ["two faults", push, '{"messages":[]}', {}, 400, "The request body has 2 error(s)"],
] as const)("%s is answered as LINE does", async (_, path, body, headers, status, message) => {
  const answer = await call(path, body, headers);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ message: expect.stringContaining(message) });
  expect(answer.requestId).toMatch(/^[0-9a-f-]{36}$/);
});

test("a stateless token opens the door for fifteen minutes", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const ask = (secret: string): Promise<{ status: number; body: unknown }> => {
    const fields = { grant_type: "client_credentials", client_id: "1650", client_secret: secret };
    return call("/oauth2/v3/token", new URLSearchParams(fields).toString(), form);
  };
  expect(await ask("wrong")).toMatchObject({ status: 400, body: { error: "invalid_client" } });
  const { body } = await ask("5f0c2d7e9b1a4c3d8e6f00112233aabb");
  const issued = String((body as Record<string, unknown>)["access_token"]);
  const info = (): Promise<{ status: number }> =>
    call("/v2/bot/info", undefined, { authorization: `Bearer ${issued}` }, "GET");
  expect((await info()).status).toBe(200);
  clock.at += 900_000;
  expect((await info()).status).toBe(401);
  const wire = JSON.stringify(opened[0]?.wire());
  expect(wire).not.toContain(issued);
  expect(wire).not.toContain("5f0c2d7e");
});

test("more calls in a second than LINE takes are answered 429 without any header to wait by", async () => {
  const many = Array.from({ length: 120 }, () => call("/v2/bot/info", undefined, {}, "GET"));
  const answers = await Promise.all(many);
  const over = answers.filter((one) => one.status === 429);
  expect(over.length).toBeGreaterThan(0);
  expect(over[0]?.body).toEqual({
    message: "The API rate limit has been exceeded. Try again later.",
  });
});
