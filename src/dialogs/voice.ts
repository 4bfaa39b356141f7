/** What a complaint and a slip for the feedback box have in common: words as they were said, with a name or without one. */
import type { Answers } from "../engine/conversation.ts";
import type { Card, Dialog, Option, Reader, Reading, Scene, Step } from "../engine/dialog.ts";
import { type Line, line, type Value } from "../engine/line.ts";
import { cut, textOf } from "../engine/plain.ts";
import { isSending } from "../engine/sent.ts";
import { confirming } from "./confirming.ts";
import { faultMax, faultOf } from "./fields/demand.ts";
import { nameOf } from "./fields/name.ts";
import { findPhone, shownPhone } from "./fields/phone.ts";
import { blanked } from "./fields/span.ts";
import { gatherReport } from "./report-gather.ts";
import { whatSteps } from "./report-what.ts";
import { given } from "./say.ts";

export type VoiceStep = "words" | "contact" | "confirm" | "photos";

/** Kept as they were said: no field takes anything out of them. */
export const readWords: Reader = (input) => {
  const fault = input.kind === "said" ? faultOf(cut(textOf(input), faultMax)) : undefined;
  return fault === undefined ? { ok: false } : { ok: true, fields: { fault } };
};

/** Who may be asked back; nobody has to say. */
export const contact = {
  field: "contact",
  label: "field.contact",
  ask: "voice.contact.ask",
  shorter: "voice.contact.shorter",
  example: "voice.contact.example",
  options: contactOptions,
  choose: chooseContact,
  read: readContact,
  native: "contact",
  show: contactValue,
  next: "confirm",
} as const satisfies Step<VoiceStep>;

function contactOptions(_: Answers, { facts }: Scene): readonly Option[] {
  const { name, phone } = facts.me;
  const mine: readonly Option[] =
    phone === undefined
      ? []
      : [{ value: "known", label: whoLine(name, phone, facts.zone), words: ["用原来的", "same"] }];
  return [
    ...mine,
    {
      value: "anonymous",
      label: line("voice.anonymous"),
      words: ["匿名", "不留", "不用了", "不留联系方式", "anonymous", "no", "no name"],
    },
  ];
}

const whoLine = (name: string | undefined, phone: string, zone: string): Line =>
  line("notice.who", { name: name ?? "", phone: shownPhone(phone, zone) ?? "" });

function chooseContact(value: string, _: Answers, { facts }: Scene): Reading {
  const { name, phone } = facts.me;
  return value === "known" && phone !== undefined
    ? { ok: true, fields: { contact: "given", phone, ...(name === undefined ? {} : { name }) } }
    : { ok: true, fields: { contact: "anonymous" } };
}

function readContact(...[input, rest, answers, scene]: Parameters<Reader>): Reading {
  if (input.kind === "shared-contact") {
    const found = gatherReport(input, answers, scene);
    return found.phone === undefined
      ? { ok: false }
      : { ok: true, fields: { ...found, contact: "given" } };
  }
  const phone = findPhone(rest, scene.facts.zone);
  if (phone === undefined) return { ok: false };
  const name = nameOf(blanked(rest, phone)) ?? scene.facts.me.name;
  const said = { contact: "given", phone: phone.value };
  return { ok: true, fields: name === undefined ? said : { ...said, name } };
}

function contactValue(answers: Answers, { facts }: Scene): Value | undefined {
  if (answers["contact"] === undefined) return undefined;
  return answers.phone === undefined
    ? line("voice.anonymous")
    : whoLine(given(answers.name), answers.phone, facts.zone);
}

/** Photos and files belong to it, too; what is said of places and cards does not. */
export const withPhotos: NonNullable<Dialog["gather"]> = (input, answers, scene) =>
  isSending(input) ? gatherReport(input, answers, scene) : {};

/** Asked for only when corrected: photos come by themselves. */
export const photos = {
  ...whatSteps.photos,
  next: "confirm",
} as const satisfies Step<VoiceStep>;

/** Everything read back before it is sent (rule 15). */
export const confirmed = (card: (answers: Answers, scene: Scene) => Card) =>
  ({
    field: "confirmed",
    ask: "request.confirm.ask",
    shorter: "request.confirm.shorter",
    example: "request.confirm.shorter",
    card,
    options: () => confirming("request.send"),
    next: "done",
  }) as const satisfies Step<VoiceStep>;
