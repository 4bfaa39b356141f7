/** Offers one sentence to every field of a report (rule 7: take what the sentence contains). */
import type { Answers } from "../../engine/conversation.ts";
import type { Scene, Spotted } from "../../engine/dialog.ts";
import type { VisitWish } from "../../tickets/ticket.ts";
import { findAddress } from "./address.ts";
import { classOf, faultMax, hasSymptom } from "./demand.ts";
import { findModel, findProduct, productName } from "./device.ts";
import { findName, nameBeside } from "./name.ts";
import { findBought, findOrder, findSerial } from "./papers.ts";
import { findPhone } from "./phone.ts";
import { blanked, type Span } from "./span.ts";
import { findVisitTime, findWish } from "./visit-time.ts";

/** What the fields of a report find, and the words none of them took. */
export function spotReport(text: string, answers: Answers, scene: Scene): Spotted {
  const named = namedFields(text, scene);
  const device = deviceIn(named.rest, answers, scene);
  const told = clauses(named.rest, scene);
  const wish = told.wish === undefined ? {} : { wish: told.wish };
  const kind = answers.class === undefined ? classOf(named.rest) : undefined;
  const words = described(text, answers.fault === undefined ? told.rest : aboutDevice(told.rest));
  const fault = words === undefined ? undefined : withMore(answers.fault, words);
  const { name, ...others } = named.fields;
  // A surname alone says less than the whole name we know already.
  const called = name === undefined || answers.name?.startsWith(name) === true ? {} : { name };
  return {
    fields: {
      ...others,
      ...called,
      ...device,
      ...wish,
      ...(kind === undefined ? {} : { class: kind }),
      ...(fault === undefined || fault === answers.fault ? {} : { fault }),
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
  take("phone", findPhone(rest, scene.facts.zone, scene.locale));
  take("address", findAddress(rest));
  const phone = findPhone(text, scene.facts.zone, scene.locale);
  take("name", findName(rest) ?? (phone === undefined ? undefined : nameBeside(rest, phone)));
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
  if (findVisitTime(text, scene.at, scene.facts.zone) === undefined) return { rest: text };
  let from = 0;
  const ends = [...text.matchAll(clauseEnd)].map(({ index }) => index).concat(text.length);
  for (const end of ends) {
    const clause = text.slice(from, end);
    const hit =
      clause.trim().length < 2
        ? undefined
        : findWish(clause, hasSymptom(clause), scene.at, scene.facts.zone);
    if (hit !== undefined) {
      const both = withNext(text, from, hit.value.wish, ends, scene);
      if (both !== undefined) return both;
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

/** A day in one clause, its hours in the next: "26号，下午". */
function withNext(
  text: string,
  from: number,
  first: VisitWish,
  ends: readonly number[],
  scene: Scene,
): { readonly rest: string; readonly wish: VisitWish } | undefined {
  const [, end] = ends.filter((one) => one > from);
  const { from: began, to: ended } = first;
  if (began === undefined || end === undefined) return undefined;
  const said = text.slice(from, end);
  const hit = findVisitTime(said, scene.at, scene.facts.zone);
  const wish = hit?.value.wish;
  const narrower =
    wish?.from !== undefined && wish.from >= began && !(wish.from === began && wish.to === ended);
  return hit !== undefined &&
    narrower &&
    /^[\p{P}\s]*$/u.test(said.slice(hit.end)) &&
    !hasSymptom(said)
    ? { rest: blanked(text, { start: from, end }), wish: hit.value.wish }
    : undefined;
}

/** Length of the words of visiting right behind a time. */
function coming(rest: string): number {
  return (
    /^(?:\s*(?:都?有空|方便|在家|可以)?(?:上门)?(?:过来|来)?(?:修一?下|看一?下|看看|修)?)/.exec(
      rest,
    )?.[0].length ?? 0
  );
}

/** The words of a report that tell of something wrong, with what was said around it: nothing but courtesies and labels is left out. */
function described(text: string, rest: string): string | undefined {
  if (!hasSymptom(rest)) return undefined;
  let from = 0;
  const kept: string[] = [];
  const marks: string[] = [];
  for (const end of [...rest.matchAll(clauseEnd)].map(({ index }) => index).concat(rest.length)) {
    const clause = tidy(rest.slice(from, end));
    if (hasSymptom(clause) || tells(clause)) {
      kept.push(clause);
      marks.push(rest.slice(end, end + 1));
    }
    from = end + 1;
  }
  const comma = commaOf(text);
  const fault = kept.reduce((above, clause, index) => {
    const said = marks[index - 1];
    const mark = said === "." ? ". " : said === "。" && comma === "、" ? said : comma;
    return `${above}${mark}${clause}`;
  });
  return fault.slice(0, faultMax);
}

/** What stands between two clauses where these words are written. */
function commaOf(words: string): string {
  if (/[\u3041-\u30fa]/.test(words)) return "、";
  if (/\p{Script=Thai}/u.test(words)) return " ";
  return /\p{Script=Han}/u.test(words) ? "，" : ", ";
}

/** Said of the visit, the photos or oneself, not of the device. */
const elsewhere =
  /拍|照片|方便|在家|有空|没空|电话|地址|时间|师傅|你们|您|保修|发票|人工|谢|急|危险|不对|改成|\b(?:i|we|you|he|she|they|photo\w*|picture\w*|home|urgent|dangerous|sure|yet|address|phone|person|here|time|call|come|thank\w*|today|tomorrow)\b|\bi'/i;

/** A sentence beside an open question adds to a description only where it speaks of the device. */
function aboutDevice(rest: string): string {
  return rest
    .split(/(?<=[,，。;；!！?？\n])/)
    .map((clause) =>
      hasSymptom(clause) && !elsewhere.test(clause)
        ? clause
        : clause.replace(/[^,，。;；!！?？\n]/g, " "),
    )
    .join("");
}

/** What was described before, with a new symptom after it; said again, nothing is added. */
function withMore(before: string | undefined, words: string): string {
  if (before === undefined || before === "-") return words;
  if (before === "" || before.includes(words)) return before;
  if (words.includes(before)) return words;
  return `${before}${commaOf(words)}${words}`.slice(0, faultMax);
}

const polite = /^\s*(?:您好|你好|hello|hi|hey|请问|麻烦|那个)[,，!！ ]*/i;
/** Clauses that only ask for the service, greet, thank, or were left over from another field. */
const idle =
  /^(?:我(?:想|要|需要)?(?:报修|维修|修)|(?:请|麻烦|帮我?).{0,12}|.{0,6}谢谢.{0,4}|我(?:叫|姓|是|的)?|(?:手机|电话|地址|姓名|住在?|联系.{0,3})[是:：]?|希望.{0,4}|i(?:'m| am)|my name is|please.{0,40}|thank.{0,20}|can you.{0,40}|could you.{0,40}|phone|address|and|my (?:phone|address|number)(?: is)?)$/i;

/** Whether a clause beside a symptom says more about it. */
function tells(clause: string): boolean {
  const letters = clause.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu)?.length ?? 0;
  return letters >= 2 && !idle.test(clause);
}

function tidy(clause: string): string {
  return clause.replace(polite, "").replace(/\s+/g, " ").trim();
}
