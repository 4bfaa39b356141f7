/** Answers a report offers as buttons. */
import type { Answers } from "../engine/conversation.ts";
import type { Option, Reading, Scene } from "../engine/dialog.ts";
import { line } from "../engine/line.ts";
import { productName } from "./fields/device.ts";
import { findVisitTime } from "./fields/visit-time.ts";
import { wishWords } from "./own-words.ts";

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
  // A button means the same in every language; its words are only what is written down.
  const hit = findVisitTime(wishWords.en[value] ?? value, scene.at, scene.facts.zone);
  return { ok: true, fields: { wish: { ...hit?.value.wish, text: words } } };
}

/** Products offered as buttons. */
const productsOffered = 6;

export function productOptions(_: Answers, scene: Scene): readonly Option[] {
  const { device } = scene.facts.me;
  const last = [device?.product, device?.model].filter((part) => part !== undefined).join(" ");
  const mine: readonly Option[] =
    last === "" ? [] : [{ value: "device", label: last.slice(0, 40) }];
  const products = scene.facts.rules.products
    .slice(0, productsOffered)
    .map((product) => ({ value: product.id, label: productName(product, scene.locale) }));
  // Somebody's own device may be known by its product's name alone: one button is enough.
  return [...mine, ...products.filter(({ label }) => label !== last)];
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
