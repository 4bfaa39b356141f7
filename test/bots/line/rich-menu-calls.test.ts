import { expect, test } from "vitest";
import { menuCalls } from "../../../bots/line/rich-menu-calls.ts";
import { PlatformRefused, PlatformUnavailable } from "../../../src/ports/platform-errors.ts";
import { openServer } from "../../doctor/patient.ts";

const callsTo = (root: string) =>
  menuCalls({ accessToken: "line-token-of-no-value", apiRoot: root, dataApiRoot: root });

test.each([
  [401, "{}", "LINE answered 401: the access token is not good"],
  [400, '{"message":"richmenu not found"}', "LINE answered 400: "],
  [200, "<html>", "LINE answered something else than its documents say."],
  [200, '{"richmenus":"none"}', "LINE answered something else than its documents say."],
])("an answer %i with %s is told to the operator", async (status, body, sentence) => {
  await using server = await openServer((_request, response) =>
    response.writeHead(status).end(body),
  );

  const listed = callsTo(server.url).list();

  await expect(listed).rejects.toThrow(PlatformRefused);
  await expect(listed).rejects.toThrow(sentence);
});

test("nobody there is a state of the platform, not of the desk", async () => {
  await expect(callsTo("http://127.0.0.1:9").standard()).rejects.toThrow(PlatformUnavailable);
});

test("no menu for all is an answer, not a fault", async () => {
  await using server = await openServer((_request, response) => response.writeHead(404).end("{}"));

  expect(await callsTo(server.url).standard()).toBeUndefined();
  expect(await callsTo(server.url).hasImage("richmenu-1")).toBe(false);
});
