import { expect, test } from "vitest";
import { readPolicy } from "../../src/config/read-policy.ts";
import { personId } from "../../src/kernel/ids.ts";
import { candidates, type EngineerOnFile, nextEngineer } from "../../src/tickets/candidates.ts";
import { aTicket } from "../support/ticket.ts";

const policy = readPolicy();
const ticket = aTicket({
  form: { product: "air-conditioner", address: "上海市浦东新区世纪大道100号" },
});

function one(name: string, changes: Partial<EngineerOnFile> = {}): EngineerOnFile {
  return { id: personId(name), name, skills: [], regions: [], load: 0, onDuty: true, ...changes };
}

function ranking(...engineers: readonly EngineerOnFile[]): readonly string[] {
  return candidates(ticket, engineers, policy).map(({ name, fits }) => `${name} ${fits}`);
}

test("S0-22 the engineer who knows the product, is near and has least to do comes first", () => {
  expect(
    ranking(
      one("far", { regions: ["徐汇"] }),
      one("busy", { load: 3, skills: ["air-conditioner"] }),
      one("best", { load: 1, skills: ["Air-Conditioner"], regions: ["浦东"] }),
      one("fridges", { skills: ["refrigerator"] }),
    ),
  ).toEqual(["best true", "busy true", "far false", "fridges false"]);
});

test("S0-22 whoever is off duty, full or has said no is last and does not fit", () => {
  const tried = { ...ticket, tried: [personId("no")] };
  const ranked = candidates(
    tried,
    [one("no"), one("off", { onDuty: false }), one("full", { load: 8 }), one("free", { load: 7 })],
    policy,
  );
  expect(ranked.map(({ name, hindrances }) => [name, hindrances])).toEqual([
    ["free", []],
    ["no", ["tried"]],
    ["off", ["off-duty"]],
    ["full", ["load"]],
  ]);
});

test("S0-22 an engineer for installations gets those of every product", () => {
  const installation = aTicket({ class: "installation", form: { product: "boiler" } });
  const fitter = one("fitter", { skills: ["installation"] });
  expect(candidates(installation, [fitter], policy)).toMatchObject([{ fits: true }]);
  expect(candidates(ticket, [fitter], policy)).toMatchObject([{ fits: false }]);
});

test("what the customer has not said hinders nobody", () => {
  const vague = aTicket({ form: {} });
  const choosy = one("choosy", { skills: ["refrigerator"], regions: ["徐汇"] });
  expect(candidates(vague, [choosy], policy)).toMatchObject([{ fits: true }]);
});

test("the same engineers are ranked alike however they are listed", () => {
  const engineers = [one("a"), one("b"), one("c")];
  expect(ranking(...engineers)).toEqual(ranking(...engineers.toReversed()));
});

test("after a few refusals a supervisor decides", () => {
  const ranked = candidates(ticket, [one("a", { load: 8 }), one("b")], policy);
  expect(nextEngineer(ticket, ranked, policy)).toBe("b");
  const tried = [personId("x"), personId("y"), personId("z")];
  expect(nextEngineer({ ...ticket, tried }, ranked, policy)).toBeUndefined();
  const manual = { ...policy, dispatch: { ...policy.dispatch, autoNextEngineer: false } };
  expect(nextEngineer(ticket, ranked, manual)).toBeUndefined();
  expect(nextEngineer(ticket, candidates(ticket, [], policy), policy)).toBeUndefined();
});
