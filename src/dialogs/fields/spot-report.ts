/** Offers one sentence to every field of a report (rule 7: take what the sentence contains). */
import type { Answers } from "../../engine/conversation.ts";
import type { Scene, Spotted } from "../../engine/dialog.ts";
import { findAddress } from "./address.ts";
import { classOf, faultMax, hasSymptom } from "./demand.ts";
import { findModel, findProduct, productName } from "./device.ts";
import { findName } from "./name.ts";
import { findBought, findOrder, findSerial } from "./papers.ts";
import { findPhone } from "./phone.ts";
import { blanked, type Span } from "./span.ts";
import { findWish } from "./visit-time.ts";

/** What the fields of a report find, and the words none of them took. */
export function spotReport(text: string, answers: Answers, scene: Scene): Spotted {
  const named = namedFields(text, scene);
  const device = deviceIn(named.rest, answers, scene);
  const told = clauses(named.rest, scene);
  const wish = told.wish === undefined ? {} : { wish: told.wish };
  const kind = answers.class === undefined ? classOf(named.rest) : undefined;
  const fault = answers.fault === undefined ? described(text, told.rest) : undefined;
  return {
    fields: {
      ...named.fields,
      ...device,
      ...wish,
      ...(kind === undefined ? {} : { class: kind }),
      ...(fault === undefined ? {} : { fault }),
    },
    rest: told.rest,
  };
}

/** Fields that are recognised by their own form wherever they stand. */
function namedFields(text: string, scene: Scene): Spotted {
  const found: Record<string, string> = {};
  let rest = text;
  const take = (field: string, hit: Span<string> | undefined): void => {
    if (hit === undefined) return;
    found[field] = hit.value;
    rest = blanked(rest, hit);
  };
  take("serial", findSerial(rest));
  take("order", findOrder(rest));
  take("phone", findPhone(rest, scene.facts.zone));
  take("address", findAddress(rest));
  take("name", findName(rest));
  take("bought", findBought(rest));
  return { fields: found, rest };
}

function deviceIn(rest: string, answers: Answers, scene: Scene): Answers {
  const { products } = scene.facts.rules;
  const model = findModel(rest, products);
  const product = findProduct(rest, products) ?? model?.product;
  return {
    ...(product === undefined || answers.product !== undefined
      ? {}
      : { product: productName(product, scene.locale) }),
    ...(model === undefined ? {} : { model: model.value }),
  };
}

const clauseEnd = /[,，。;；!！?？\n]|\.(?=\s|$)/g;

function clauses(
  text: string,
  scene: Scene,
): { readonly rest: string; readonly wish?: Answers["wish"] } {
  let from = 0;
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index).concat(text.length);
  for (const end of ends) {
    const clause = text.slice(from, end);
    const hit = findWish(clause, hasSymptom(clause), scene.at, scene.facts.zone);
    if (hit !== undefined) {
      const whole = !hasSymptom(clause);
      const span = whole
        ? { start: from, end }
        : { start: from + hit.start, end: from + hit.end + coming(clause.slice(hit.end)) };
      return { rest: blanked(text, span), wish: hit.value.wish };
    }
    from = end + 1;
  }
  return { rest: text };
}

/** Length of the words of visiting right behind a time. */
function coming(rest: string): number {
  return (
    /^(?:\s*(?:都?有空|方便|在家|可以)?(?:上门)?(?:过来|来)?(?:修一?下|看一?下|看看|修)?)/.exec(
      rest,
    )?.[0].length ?? 0
  );
}

/** The clauses that tell of something wrong or wanted, in the customer's own words. */
function described(text: string, rest: string): string | undefined {
  let from = 0;
  const kept: string[] = [];
  for (const end of [...rest.matchAll(clauseEnd)].map(({ index }) => index).concat(rest.length)) {
    const left = rest.slice(from, end);
    if (hasSymptom(left)) kept.push(tidy(left));
    from = end + 1;
  }
  const fault = kept.join(/\p{Script=Han}/u.test(text) ? "，" : ", ");
  return fault === "" ? undefined : fault.slice(0, faultMax);
}

const polite = /^\s*(?:您好|你好|hello|hi|请问|麻烦|那个)[,，!！ ]*/i;

function tidy(clause: string): string {
  return clause.replace(polite, "").replace(/\s+/g, " ").trim();
}
