import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { defaultCatalogueFile, readCatalogue } from "../../src/config/read-catalogue.ts";
import { localeCodes } from "../../src/engine/conversation.ts";
import { CannotStart } from "../../src/kernel/errors.ts";
import type { Catalogue } from "../../src/tickets/catalogue.ts";

const folder = mkdtempSync(join(tmpdir(), "catalogue-"));
afterAll(() => rmSync(folder, { recursive: true }));

function refusal(json: unknown): string {
  const file = join(folder, "catalogue.json");
  writeFileSync(file, JSON.stringify(json));
  try {
    readCatalogue(file);
  } catch (error) {
    if (error instanceof CannotStart) return error.message;
    throw error;
  }
  return "accepted";
}

const small: Catalogue = {
  products: [
    {
      id: "fridge",
      names: { "zh-CN": ["冰箱"], en: ["fridge"] },
      models: ["BCD-216"],
      faults: ["leak"],
    },
  ],
  faults: [
    {
      id: "leak",
      row: "S0-23",
      names: { "zh-CN": ["漏水"], en: ["leak"] },
      urgency: "urgent",
      words: ["Leak", "漏水"],
    },
  ],
};

test("the default catalogue serves households and a factory, in all five languages", () => {
  const { products, faults } = readCatalogue();
  expect(products.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      "air-conditioner",
      "washing-machine",
      "refrigerator",
      "water-heater",
      "pulp-moulding-machine",
    ]),
  );
  for (const { names } of [...products, ...faults]) {
    expect(names["zh-CN"][0]).toMatch(/\p{Script=Han}/u);
    expect(names.en[0]).toMatch(/^[a-z -]+$/);
    expect(names["zh-TW"]?.[0]).toMatch(/^\p{Script=Han}+$/u);
    expect(names.ja?.[0]).toMatch(/[\u3041-\u30fa]|^\p{Script=Han}+$/u);
    expect(names.th?.[0]).toMatch(/^[\u0e00-\u0e7f ]+$/);
  }
});

test("no two products of the default catalogue share a name or a model", () => {
  const { products } = readCatalogue();
  // Taiwan and the mainland may call the same thing the same.
  const words = products.flatMap(({ names, models }) => [
    ...new Set(Object.values({ ...names }).flat()),
    ...models,
  ]);
  expect(new Set(words).size).toBe(words.length);
});

test("a company's own catalogue is read, its words in small letters", () => {
  expect(refusal(small)).toBe("accepted");
  expect(readCatalogue(join(folder, "catalogue.json")).faults[0]?.words).toEqual(["leak", "漏水"]);
});

test("every fault is named at once, with its place", () => {
  const [product] = small.products;
  const [fault] = small.faults;
  const message = refusal({
    products: [product, { ...product, faults: ["rust"] }, { ...product, id: "Big Fridge" }],
    faults: [
      { ...fault, urgency: "panic" },
      { ...fault, id: "other", colour: "blue" },
    ],
    prices: [],
  });
  expect(message).toContain("catalogue.json has 6 faults:");
  expect(message).toContain("  products[1].id: fridge is there twice");
  expect(message).toContain("  products[1].faults[0]: there is no fault rust");
  expect(message).toContain("  products[2].id: small letters, digits and hyphens");
  expect(message).toContain("  faults[0].urgency: ");
  expect(message).toMatch(/ {2}faults\[1\]: .*colour/);
  expect(message).toMatch(/ {2}\$: .*prices/);
});

test("a catalogue without products serves nobody", () => {
  expect(refusal({ products: [], faults: [] })).toContain("  products: ");
  expect(refusal([])).toContain("catalogue.json has 1 fault:");
});

test("the file that comes with the desk is plain JSON", () => {
  expect(() => JSON.parse(readFileSync(defaultCatalogueFile, "utf8"))).not.toThrow();
});

test("the default advice is short, in every language, and never about danger (S4-08, S0-23)", () => {
  const { faults, selfHelp = [] } = readCatalogue();
  expect(selfHelp.length).toBeGreaterThan(5);
  for (const { fault, steps } of selfHelp) {
    expect(faults.find(({ id }) => id === fault)?.urgency).toBe("normal");
    expect(steps["zh-CN"]?.join("")).toMatch(/\p{Script=Han}/u);
    expect(steps["en"]?.join("")).not.toMatch(/\p{Script=Han}/u);
    expect(Object.keys(steps).toSorted()).toEqual(localeCodes.toSorted());
    expect(steps["ja"]?.join("")).toMatch(/[\u3041-\u30fa]/);
    expect(steps["th"]?.join("")).toMatch(/\p{Script=Thai}/u);
    for (const list of Object.values(steps)) expect(list.join("").length).toBeLessThan(150);
  }
});

test("advice for what nobody sells, for danger, or in one language only is refused with its place", () => {
  const steps = { "zh-CN": ["关机再开"], en: ["Switch it off and on"] };
  const message = refusal({
    ...small,
    selfHelp: [
      { fault: "leak", steps },
      { fault: "rust", product: "oven", steps },
    ],
  });
  expect(message).toContain("selfHelp[0].fault: leak is urgent: nobody should try that alone");
  expect(message).toContain("selfHelp[1].product: there is no product oven");
  expect(message).toContain("selfHelp[1].fault: there is no fault rust");
  const chinese = { fault: "leak", steps: { "zh-CN": ["关机再开"] } };
  expect(refusal({ ...small, selfHelp: [chinese] })).toContain("needs zh-CN and en at least");
});
