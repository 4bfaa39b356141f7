import { expect, test } from "vitest";
import { matchRoute, routes } from "../../../src/playground/line/routes.ts";

test("a path gives its name and the values inside it", () => {
  expect(matchRoute("GET", "/v2/bot/message/514/content")).toMatchObject({
    name: "content",
    params: { id: "514" },
  });
  expect(matchRoute("GET", "/v2/bot/message/quota/consumption")?.name).toBe("consumption");
  expect(matchRoute("GET", "/v2/bot/profile/U%31")).toMatchObject({ params: { userId: "U1" } });
});

test.each([
  ["POST", "/v2/bot/message/quota"],
  ["GET", "/v2/bot/message/reply"],
  ["GET", "/v2/bot/message//content"],
  ["GET", "/v2/bot/message/514/content/"],
  ["POST", "/v1/bot/message/push"],
])("%s %s is no path of LINE", (method, path) => {
  expect(matchRoute(method, path)).toBeUndefined();
});

test("only the paid sends take a retry key", () => {
  const names = routes.filter((one) => one.retryKey).map((one) => one.name);
  expect(names).toEqual(["push", "multicast", "broadcast"]);
});
