import { expect, test } from "vitest";
import { readCatalogue } from "../../src/config/read-catalogue.ts";
import { complaintSaid, productSaid, wishSaid } from "../../src/dialogs/own-words.ts";
import type { Scene } from "../../src/engine/dialog.ts";
import { line } from "../../src/engine/line.ts";
import { calledIn } from "../../src/tickets/catalogue.ts";
import { facts, saturdayAt } from "./talk.ts";

const products = readCatalogue().products.map(({ id, names, models }) => ({
  id,
  names: Object.values({ ...names }).flat(),
  called: calledIn(names, id),
  models,
}));
const thai: Scene = {
  facts: { ...facts, rules: { ...facts.rules, products } },
  at: saturdayAt,
  locale: "th",
};

test("a product of the catalogue is called as the reader calls it, any other as the customer did", () => {
  expect(productSaid("エアコン", thai)).toBe("แอร์");
  expect(productSaid("冷氣", thai)).toBe("แอร์");
  expect(productSaid("わが家の機械", thai)).toBe("わが家の機械");
  expect(productSaid(undefined, thai)).toBeUndefined();
});

test("a wish that was chosen is read in the reader's language, one that was typed in its own words", () => {
  expect(wishSaid("明日の午後", thai)).toBe("พรุ่งนี้บ่าย");
  expect(wishSaid("as soon as possible", { ...thai, locale: "zh-TW" })).toBe("儘快");
  expect(wishSaid("二十日の夕方", thai)).toBe("二十日の夕方");
});

test("what a dissatisfied customer wrote stays as it is, the reasons chosen are translated", () => {
  expect(complaintSaid("遅すぎます、困ります、対応の早さ、接客態度")).toEqual({
    kind: "list",
    items: ["遅すぎます、困ります", line("survey.reason.speed"), line("survey.reason.attitude")],
    as: "fields",
  });
  expect(complaintSaid("服务态度")).toMatchObject({ items: [line("survey.reason.attitude")] });
  expect(complaintSaid("the speed")).toBe("the speed");
});
