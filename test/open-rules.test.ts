import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultCatalogueFile } from "../src/config/read-catalogue.ts";
import { defaultPolicyFile } from "../src/config/read-policy.ts";
import { openRulebook } from "../src/open-rules.ts";

const policy = JSON.parse(readFileSync(defaultPolicyFile, "utf8"));
const catalogue = JSON.parse(readFileSync(defaultCatalogueFile, "utf8"));
const applying = { apply: true, locale: "en" };

function rulebook() {
  return openRulebook({ defaultLocale: "en" }, (rules) => rules);
}

test("a sound policy is gone by at once, in a new house", () => {
  const book = rulebook();
  const before = book.house();
  const other = { ...policy, company: { ...policy.company, name: "Lakeside Home Care" } };
  expect(book.judge("policy", other, applying)).toEqual([]);
  expect(book.house()).not.toBe(before);
  expect(book.house().policy.company.name).toBe("Lakeside Home Care");
  expect(book.house().rules.companyName).toBe("Lakeside Home Care");
});

test("a catalogue that was chosen is what products are known by", () => {
  const book = rulebook();
  const [first] = catalogue.products;
  const other = { ...catalogue, products: [first], selfHelp: [] };
  expect(book.judge("catalogue", other, applying)).toEqual([]);
  expect(book.house().rules.products.map(({ id }) => id)).toEqual([first.id]);
});

test("a file that is only checked changes nothing", () => {
  const book = rulebook();
  const before = book.house().policy;
  expect(book.judge("policy", policy, { apply: false, locale: "en" })).toEqual([]);
  expect(book.house().policy).toBe(before);
});

test("a faulty file changes nothing and every fault is named with its place", () => {
  const book = rulebook();
  const before = book.house();
  const faulty = {
    ...policy,
    company: { ...policy.company, name: "" },
    clocks: { ...policy.clocks, told: [{ ...policy.clocks.told[0], calendar: "moon" }] },
  };
  const faults = book.judge("policy", faulty, applying);
  expect(faults.map(({ path }) => path)).toEqual(["company.name", "clocks.told[0].calendar"]);
  expect(faults[1]?.message).toBe("there is no calendar moon");
  expect(book.house()).toBe(before);
});

test.each([null, 7, [], {}])("what is no such file at all is refused: %j", (json) => {
  for (const file of ["policy", "catalogue"] as const)
    expect(rulebook().judge(file, json, applying)).not.toEqual([]);
});
