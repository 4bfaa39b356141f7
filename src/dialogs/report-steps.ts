/** Readers and options of the report's steps. */
import type { Answers, LocaleCode } from "../engine/conversation.ts";
import type { Option, Reader, Reading, Scene } from "../engine/dialog.ts";
import type { PersonInput } from "../engine/input.ts";
import { line, type Value } from "../engine/line.ts";
import { addressMax, addressOf } from "./fields/address.ts";
import { classOf, faultOf } from "./fields/demand.ts";
import { productName } from "./fields/device.ts";
import { nameOf } from "./fields/name.ts";
import { serialOf } from "./fields/papers.ts";
import { phoneOf } from "./fields/phone.ts";
import { graver, type Level, urgencyOf } from "./fields/urgency.ts";
import { findVisitTime } from "./fields/visit-time.ts";
import { given, listed } from "./say.ts";

const nothing: Reading = { ok: false };
const filling = (field: string, value: string | undefined): Reading =>
  value === undefined ? nothing : { ok: true, fields: { [field]: value } };

export const readClass: Reader = (_, rest) => filling("class", classOf(rest));
export const readFault: Reader = (_, rest) => filling("fault", faultOf(rest));
export const readName: Reader = (_, rest) => filling("name", nameOf(rest));
export const readPhone: Reader = (_, rest, __, scene) =>
  filling("phone", phoneOf(rest, scene.facts.zone));
export const readAddress: Reader = (_, rest) => filling("address", addressOf(rest));
export const readSerial: Reader = (_, rest) => filling("serial", serialOf(rest));

/** Special requests are kept as said, up to this many UTF-16 units. */
const specialMax = 300;
export const readSpecial: Reader = (input) => {
  const words = input.kind === "said" ? input.text.trim().slice(0, specialMax) : "";
  return filling("special", words === "" ? undefined : words);
};

const unknown =
  /^(?:我?(?:也)?(?:不知道|不清楚|忘了)|i? ?(?:don'?t know|do not know|am not sure)|not sure|no idea|yes|no|ok|好的?|是的?|嗯+)$/i;

/** A product that is not in the catalogue is kept as the customer calls it. */
export const readProduct: Reader = (_, rest) => {
  const name = rest
    .replace(/^\s*(?:我的|我家的?|一台|一个|是|(?:it'?s )?(?:the|my|an?)\s)\s*/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const good =
    !unknown.test(name) &&
    name.length <= 60 &&
    /\p{L}{2,}|\p{Script=Han}/u.test(name) &&
    !/[?？]$/.test(name);
  return good ? { ok: true, fields: { product: name } } : nothing;
};

const finished =
  /^(?:好了|完成|发完了|就这些|没了|不发了|稍后|以后再说|等会儿?|done|that's all|that is all|later|finished|ok)$/i;
export const readPhotos: Reader = (_, rest) =>
  finished.test(rest.trim()) ? filling("photos", "-") : nothing;

const loose =
  /后|前|下班|休息|假期|有空|点|时|你们定|看你们|都|after|before|when|week|month|day|time|soon|your/i;
/** A time understood, or the customer's own words about one. */
export const readWish: Reader = (_, rest, __, scene) => {
  const hit = findVisitTime(rest, scene.at, scene.facts.zone);
  if (hit !== undefined) return { ok: true, fields: { wish: hit.value.wish } };
  const words = rest.trim();
  return words.length > 1 && words.length <= 100 && loose.test(words)
    ? { ok: true, fields: { wish: { text: words } } }
    : nothing;
};

const wishWords: Readonly<Record<LocaleCode, Readonly<Record<string, string>>>> = {
  "zh-CN": { soon: "尽快", morning: "明天上午", afternoon: "明天下午", weekend: "周末" },
  en: {
    soon: "as soon as possible",
    morning: "tomorrow morning",
    afternoon: "tomorrow afternoon",
    weekend: "the weekend",
  },
};

export const wishOptions = (): readonly Option[] => [
  { value: "soon", label: line("report.wish.soon"), words: ["尽快", "越快越好", "asap"] },
  { value: "morning", label: line("report.wish.morning") },
  { value: "afternoon", label: line("report.wish.afternoon") },
  {
    value: "weekend",
    label: line("report.wish.weekend"),
    words: ["周末", "weekend", "at the weekend"],
  },
];

export function chooseWish(value: string, _: Answers, scene: Scene): Reading {
  const words = wishWords[scene.locale][value] ?? value;
  const hit = findVisitTime(words, scene.at, scene.facts.zone);
  return { ok: true, fields: { wish: { ...hit?.value.wish, text: words } } };
}

/** Products offered as buttons. */
const productsOffered = 6;

export function productOptions(_: Answers, scene: Scene): readonly Option[] {
  const { device } = scene.facts.me;
  const last = [device?.product, device?.model].filter((part) => part !== undefined).join(" ");
  const mine: readonly Option[] =
    last === "" ? [] : [{ value: "device", label: last.slice(0, 40) }];
  return [
    ...mine,
    ...scene.facts.rules.products
      .slice(0, productsOffered)
      .map((product) => ({ value: product.id, label: productName(product, scene.locale) })),
  ];
}

export function chooseProduct(value: string, _: Answers, scene: Scene): Reading {
  const { device } = scene.facts.me;
  if (value === "device" && device !== undefined)
    return {
      ok: true,
      fields: {
        product: device.product ?? device.model ?? "",
        model: device.model ?? "",
        ...(device.serial === undefined ? {} : { serial: device.serial }),
      },
    };
  const product = scene.facts.rules.products.find(({ id }) => id === value);
  return {
    ok: true,
    fields: { product: product === undefined ? value : productName(product, scene.locale) },
  };
}

export function showProduct(answers: Answers): Value | undefined {
  const parts = [given(answers.product), given(answers.model)].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(" ");
}

export function showPapers(answers: Answers): Value | undefined {
  const parts = [given(answers.serial), given(answers.order), given(answers.bought)].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? undefined : listed(parts);
}

/** Ids of photos kept in a conversation; more wait with the ticket. */
const photosKept = 20;

/** Photos, places and contact cards fill their field at any step. */
export function gatherReport(input: PersonInput, answers: Answers, scene: Scene): Answers {
  switch (input.kind) {
    case "sent-photos": {
      const before = Array.isArray(answers.photos) ? answers.photos : [];
      const photos = [...new Set([...before, ...input.photos.map(({ id }) => id)])];
      return { photos: photos.slice(0, Math.min(scene.facts.rules.photosMax, photosKept)) };
    }
    case "shared-location": {
      const said = [input.title, input.address]
        .filter((part) => part !== undefined && part !== "")
        .join(" ")
        .slice(0, addressMax);
      return {
        place: { latitude: input.latitude, longitude: input.longitude },
        ...(said === "" ? {} : { address: said }),
      };
    }
    case "shared-contact": {
      const phone =
        phoneOf(
          input.phone.startsWith("+") || input.phone.startsWith("0")
            ? input.phone
            : `+${input.phone}`,
          scene.facts.zone,
        ) ?? phoneOf(input.phone, scene.facts.zone);
      const name = answers.name === undefined ? nameOf(input.name ?? "") : undefined;
      return phone === undefined ? {} : { phone, ...(name === undefined ? {} : { name }) };
    }
    case "said":
    case "chose":
    case "opened":
    case "left":
    case "edited":
    case "withdrew":
    case "unspoken":
    case "bounced":
      return {};
  }
}

/** Urgency follows from the fault's words and the customer's answer about danger. */
export function deriveReport(answers: Answers, scene: Scene): Answers {
  if (answers.fault === undefined) return answers;
  const words = urgencyOf(answers.fault, scene.facts.rules);
  const said = levelOf(answers["danger"]);
  const { urgency: _, ...rest } = answers;
  if (words === undefined && said === undefined) return rest;
  return { ...rest, urgency: graver(words ?? "normal", said ?? "normal") };
}

function levelOf(value: unknown): Level | undefined {
  return value === "urgent" || value === "extra-urgent" || value === "normal" ? value : undefined;
}

/** Words under the summary that add a request instead of confirming. */
const adding =
  /^(?:备注|要求|特殊要求|另外|还有|补充|请|麻烦|also\b|please\b|note\b|special\b)[:：,，\s]*/i;
export const readAddition: Reader = (input) => {
  const words =
    input.kind === "said" && adding.test(input.text) ? input.text.trim().slice(0, specialMax) : "";
  return filling("special", words === "" ? undefined : words);
};
