/** What the platforms post, mutated before it is signed: the fuzz gets past the gate. */
import { createHmac } from "node:crypto";
import { userIdOf } from "../../../../src/playground/line/ids.ts";
import type { Emulators } from "../../../../src/playground/open-emulators.ts";
import { seal } from "../../../../src/playground/wecom/seal.ts";
import type { Dice } from "../dice.ts";
import { bytesOf, type Meal, mutate, mutateText } from "../mutate.ts";
import { nastyText } from "../nasty.ts";
import { samplesOf } from "../subjects/samples.ts";
import { type Letter, letter } from "./letter.ts";

export interface Forger {
  readonly line: (dice: Dice) => Letter;
  readonly telegram: (dice: Dice) => Letter;
  readonly wecom: (dice: Dice) => Letter;
  readonly kf: (dice: Dice) => Letter;
}

/** How many of the people who write have a phone at the stand-ins; the others nobody can be reached at. */
export const peopleMax = 40;

const meals = (platform: string, ending: string): readonly Meal[] =>
  samplesOf(platform, ending).map((text) => ({ text, raw: false }));

/** Letters in the name of the platforms. */
export function openForger({ line, telegram, wecom }: Emulators, now: () => number): Forger {
  const food = { line: meals("line", ".json"), telegram: meals("telegram", ".json") };
  const xml = [...meals("wecom", ".xml"), ...meals("kf", ".xml")];
  const { corpId, token, encodingAesKey, kfToken, kfEncodingAesKey } = wecom.credentials;
  const post = (
    dice: Dice,
    path: string,
    keys: { token: string; encodingAesKey: string },
  ): Letter => {
    const at = { timestamp: String(Math.floor(now() / 1000)), nonce: `n${dice.below(1e9)}` };
    const plain = mutate("xml", dice.pick(xml), dice.pick(xml), dice).text.slice(0, 8_000);
    const { encrypt, signature } = seal({ ...keys, receiveId: corpId }, plain.toWellFormed(), at);
    const body = `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
    const target = `${path}?msg_signature=${signature}&timestamp=${at.timestamp}&nonce=${at.nonce}`;
    return {
      ...letter("signed", "POST", target, ["content-type: text/xml"], Buffer.from(body)),
      genuine: true,
    };
  };
  return {
    line(dice) {
      const chosen = dice.chance(0.4) ? lineText(dice, now()) : dice.pick(food.line);
      const body = bytesOf(
        dice.chance(0.5) ? chosen : mutate("json", chosen, dice.pick(food.line), dice),
      );
      const signature = createHmac("sha256", line.secret).update(body).digest("base64");
      const head = [`x-line-signature: ${signature}`, "content-type: application/json"];
      return { ...letter("signed", "POST", "/webhooks/line", head, body), genuine: true };
    },
    telegram(dice) {
      const chosen = dice.chance(0.4) ? telegramText(dice, now()) : dice.pick(food.telegram);
      const body = bytesOf(
        dice.chance(0.5) ? chosen : mutate("json", chosen, dice.pick(food.telegram), dice),
      );
      const head = [
        `x-telegram-bot-api-secret-token: ${telegram.secret}`,
        "content-type: application/json",
      ];
      return { ...letter("signed", "POST", "/webhooks/telegram", head, body), genuine: true };
    },
    wecom: (dice) => post(dice, "/webhooks/wecom", { token, encodingAesKey }),
    kf: (dice) =>
      post(dice, "/webhooks/wecom/kf", { token: kfToken, encodingAesKey: kfEncodingAesKey }),
  };
}

const words = (dice: Dice): string =>
  dice.chance(0.5) ? nastyText(dice) : mutateText(nastyText(dice), nastyText(dice), dice);

function lineText(dice: Dice, at: number): Meal {
  const inner = dice.chance(0.3)
    ? { type: "postback", postback: { data: words(dice).slice(0, 300) || "x" } }
    : {
        type: "message",
        message: { id: String(dice.below(1e9)), type: "text", text: words(dice) },
      };
  const event = {
    ...inner,
    mode: "active",
    timestamp: at,
    source: { type: "user", userId: userIdOf(`fuzz ${dice.below(peopleMax)}`) },
    webhookEventId: `F${dice.below(1e9)}A${dice.below(1e9)}`,
    deliveryContext: { isRedelivery: false },
    replyToken: `t${dice.below(1e9)}`,
  };
  return { text: JSON.stringify({ destination: userIdOf("bot"), events: [event] }), raw: false };
}

function telegramText(dice: Dice, at: number): Meal {
  const id = 700_001 + dice.below(peopleMax);
  const chat = { id, type: "private", first_name: "Fuzz" };
  const from = {
    id,
    is_bot: false,
    first_name: words(dice),
    language_code: dice.pick(["en", "zh", "x"]),
  };
  const message_id = dice.below(1e9);
  const date = Math.floor(at / 1000);
  const inner = dice.chance(0.3)
    ? {
        callback_query: {
          id: String(dice.below(1e9)),
          from,
          chat_instance: "1",
          data: words(dice),
          message: { message_id, date, chat, text: "x" },
        },
      }
    : { message: { message_id, date, chat, from, text: words(dice) } };
  return { text: JSON.stringify({ update_id: dice.below(2_000_000_000), ...inner }), raw: false };
}
