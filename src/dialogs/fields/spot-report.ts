/** Offers one sentence to every field of a report (rule 7: take what the sentence contains). */

import type { Answers } from "../../engine/conversation.ts";
import type { Scene, Spotted } from "../../engine/dialog.ts";
import type { VisitWish } from "../../tickets/ticket.ts";
import { findAddress } from "./address.ts";
import { withPart } from "./address-part.ts";
import { withoutAsking } from "./asking.ts";
import { classOf, hasSymptom } from "./demand.ts";
import { devicesIn, productName } from "./device.ts";
import { aboutDevice, described, endsOf, withMore } from "./fault-text.ts";
import { namedHour } from "./hour-words.ts";
import { catalogueModel, findModel } from "./model.ts";
import { findName, nameBeside } from "./name.ts";
import { findBought, findOrder, findSerial } from "./papers.ts";
import { findPhone } from "./phone.ts";
import { blanked, type Span } from "./span.ts";
import { type Level, urgencyOf } from "./urgency.ts";
import { findVisitTime, findWish } from "./visit-time.ts";

/** What the fields of a report find, and the words none of them took. */
export function spotReport(said: string, answers: Answers, scene: Scene): Spotted {
  const text = withMarks(said);
  const named = namedFields(text, scene);
  const device = deviceIn(text, named.rest, answers, scene);
  const told = clauses(named.rest, scene);
  const isDanger = (one: string): boolean =>
    alarming.test(one) && isUrgent(urgencyOf(one, scene.facts.rules));
  const words = described(
    text,
    answers.fault === undefined ? told.rest : aboutDevice(told.rest, isDanger),
    isDanger,
  );
  const wanted = classOf(named.rest) ?? (words === undefined ? undefined : "repair");
  const kind = answers.class === undefined ? wanted : undefined;
  const fault = words === undefined ? undefined : withMore(answers.fault, words);
  const { name, address, ...others } = named.fields;
  // A surname alone says less than the whole name we know already.
  const called = name !== undefined && answers.name?.startsWith(name) ? answers.name : name;
  return {
    fields: {
      ...others,
      ...(address === undefined ? {} : { address: withPart(answers.address, address) }),
      ...(called === undefined ? {} : { name: called }),
      ...device,
      ...(told.wish === undefined ? {} : { wish: told.wish }),
      ...(kind === undefined ? {} : { class: kind }),
      ...(fault === undefined || fault === answers.fault ? {} : { fault }),
    },
    rest: told.rest,
  };
}

/** A blank between two words of Chinese or Japanese, or beside a telephone number. */
const gap = /(?<=[\p{Script=Han}ぁ-ヿ]|\d{7}) (?=[\p{Script=Han}ぁ-ヿ]|\d{7}|\d{3}[- ]\d{4})/gu;
const gapsMin = 3;

/** A list told with blanks alone (“洗衣机 漏水 13800138000 王伟”), with a mark for each of them; every unit keeps its place. */
function withMarks(text: string): string {
  const isMarked = /[,，。;；、!！?？\n]/.test(text);
  return isMarked || (text.match(gap)?.length ?? 0) < gapsMin ? text : text.replace(gap, "，");
}

/** Stems of danger: names and addresses without them need not be weighed. */
const alarming =
  /[气氣煤瓦烟煙火电電漏焦臭燃爆炸淹喷噴麻]|满地|滿地|一地|积水|積水|一氧化|一酸化|ビリ|ガス|แก๊ส|ก๊าซ|กลิ่น|ไฟ|ควัน|ไหม้|\b(?:gas|smok|fire|flam|spark|burn|shock|electr|flood|smell|fume|explo|monoxide|melt)/i;
const isUrgent = (level: Level | undefined): boolean => level !== undefined && level !== "normal";

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
  const dialled = findPhone(rest, scene.facts.zone, scene.locale);
  const phone = rest === text ? dialled : findPhone(text, scene.facts.zone, scene.locale);
  take("phone", dialled);
  const address = findAddress(rest);
  take("address", address === undefined || isHour(address.value) ? undefined : address);
  take("name", findName(rest) ?? (phone === undefined ? undefined : nameBeside(rest, phone)));
  take("bought", findBought(rest));
  return { fields: found, rest };
}

/** "28 ก่อน 11 โมง" is a day and an hour, whatever house it may look like. */
function isHour(words: string): boolean {
  const hour = namedHour(words, undefined);
  return hour !== undefined && !/\p{L}{2}/u.test(blanked(words, hour));
}

function deviceIn(text: string, rest: string, answers: Answers, scene: Scene): Answers {
  const { products } = scene.facts.rules;
  const model = catalogueModel(text, products) ?? findModel(rest, products);
  const {
    products: [ours],
    others: [other],
    several,
  } = devicesIn(rest, products);
  const product = several ? model?.product : (ours ?? model?.product);
  const foreign = !several && product === undefined && isMeant(rest) ? other?.value : undefined;
  const named = product === undefined ? foreign : productName(product, scene.locale);
  return {
    ...(named === undefined || answers.product !== undefined ? {} : { product: named }),
    ...(model === undefined ? {} : { model: model.value }),
  };
}

/** A device of somebody else's make is taken only where the sentence says what is to be done with it. */
const isMeant = (rest: string): boolean => hasSymptom(rest) || classOf(rest) !== undefined;

function clauses(
  text: string,
  scene: Scene,
): { readonly rest: string; readonly wish?: Answers["wish"] } {
  const all = findVisitTime(text, scene.at, scene.facts.zone);
  if (all === undefined) return { rest: text };
  // A sentence without a fault is about one visit: its clauses give the time together.
  const together = hasSymptom(text) ? undefined : all.value.wish;
  let from = 0;
  const ends = endsOf(text);
  for (const end of ends) {
    const clause = text.slice(from, end);
    const hit =
      clause.trim().length < 2
        ? undefined
        : findWish(clause, hasSymptom(clause), scene.at, scene.facts.zone);
    if (hit !== undefined) {
      const both =
        together === undefined ? withNext(text, from, hit.value.wish, ends, scene) : undefined;
      if (both !== undefined) return both;
      const whole = !hasSymptom(clause);
      const span = whole
        ? { start: from, end }
        : { start: from + hit.start, end: from + hit.end + coming(clause.slice(hit.end)) };
      return { rest: blanked(text, span), wish: together ?? hit.value.wish };
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
    /^[\p{P}\s]*$/u.test(withoutAsking(said.slice(hit.end))) &&
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
