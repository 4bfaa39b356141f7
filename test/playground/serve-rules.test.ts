import { expect, test } from "vitest";
import { openPage } from "./support/open-page.ts";

test("faults of a company's file come back with their places, and a sound file is taken", async () => {
  await using site = openPage();
  const ask = (json: unknown) =>
    site.app.inject({
      method: "POST",
      url: "/playground/rules",
      payload: { file: "policy", json, apply: true, locale: "en" },
    });
  const faulty = await ask({ name: "" });
  expect([faulty.statusCode, faulty.json()]).toEqual([
    422,
    { faults: [{ path: "company.name", message: "nobody's" }], of: 1 },
  ]);
  const sound = await ask({ name: "Lakeside" });
  expect([sound.statusCode, sound.json()]).toEqual([200, { faults: [], of: 0 }]);
  expect(site.rules).toEqual([{ name: "Lakeside" }]);
});

test("a question that is none is refused, not stumbled over", async () => {
  await using site = openPage();
  const answer = await site.app.inject({
    method: "POST",
    url: "/playground/rules",
    payload: { file: "secrets", json: {}, apply: true, locale: "en" },
  });
  expect(answer.statusCode).toBe(404);
});
