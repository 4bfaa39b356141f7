/** Fields of a report that come from elsewhere than sentences: photos, places, contact cards, and urgency by itself. */
import type { Answers } from "../engine/conversation.ts";
import type { Scene } from "../engine/dialog.ts";
import type { Found, PersonInput } from "../engine/input.ts";
import { shownIn } from "../engine/sent.ts";
import { addressMax } from "./fields/address.ts";
import { nameOf } from "./fields/name.ts";
import { phoneOf } from "./fields/phone.ts";
import { graver, type Level, urgencyOf } from "./fields/urgency.ts";
import { labelOf } from "./from-label.ts";

/** Ids of photos kept in a conversation; more wait with the ticket. */
const photosKept = 20;

/** Photos, places and contact cards fill their field at any step. */
export function gatherReport(input: PersonInput, answers: Answers, scene: Scene): Answers {
  switch (input.kind) {
    case "sent-photos":
    case "sent-files":
      return shownAnswers(input, answers, scene);
    case "looked-into":
      return input.found.kind === "label"
        ? labelAnswers(input.file, input.found, answers, scene)
        : {};
    case "shared-location": {
      const said = [input.title, input.address]
        .filter((part) => part !== undefined && part !== "")
        .join(" ")
        .slice(0, addressMax);
      return {
        place: { latitude: input.latitude, longitude: input.longitude },
        ...(said === "" ? { placeName: "" } : { address: said, placeName: said }),
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
    case "served":
      return {};
  }
}

/** Urgency follows from the fault's words and the customer's answer about danger; a pin goes with the address it came with. */
export function deriveReport(given: Answers, scene: Scene): Answers {
  const answers = pinned(given);
  if (answers.fault === undefined) return answers;
  const isJob = answers.class === "installation" || answers.class === "maintenance";
  const words = urgencyOf(answers.fault, scene.facts.rules, isJob ? "job" : "fault");
  const said = levelOf(answers["danger"]);
  const { urgency: _, ...rest } = answers;
  if (words === undefined && said === undefined) return rest;
  return { ...rest, urgency: graver(words ?? "normal", said ?? "normal") };
}

function shownAnswers(input: PersonInput, answers: Answers, scene: Scene): Answers {
  const shown = shownIn(input);
  if (shown.length === 0) return {};
  const before = Array.isArray(answers.photos) ? answers.photos : [];
  const photos = [...new Set([...before, ...shown.map(({ id }) => id)])];
  return {
    photos: photos.slice(0, Math.min(scene.facts.rules.photosMax, photosKept)),
    ...(input.kind === "sent-files" ? { files: true } : {}),
  };
}

/** What a label says, where nobody has said it and the photo belongs to this report. */
function labelAnswers(
  file: string,
  { serial, model }: Found & { readonly kind: "label" },
  answers: Answers,
  { facts }: Scene,
): Answers {
  if (!Array.isArray(answers.photos) || !answers.photos.includes(file)) return {};
  // Of models only those of the catalogue: what else a code calls itself may be anything.
  const known = facts.rules.products
    .flatMap(({ models }) => models)
    .find((name) => name.toLowerCase() === model?.toLowerCase());
  const read = {
    ...(serial !== undefined && answers.serial === undefined ? { serial } : {}),
    ...(known === undefined || answers.model !== undefined ? {} : { model: known }),
  };
  return Object.keys(read).length === 0 ? {} : { ...read, label: { ...labelOf(answers), ...read } };
}

function pinned(answers: Answers): Answers {
  const { placeName, place: _, ...others } = answers;
  return typeof placeName === "string" && placeName !== "" && placeName !== answers.address
    ? others
    : answers;
}

function levelOf(value: unknown): Level | undefined {
  return value === "urgent" || value === "extra-urgent" || value === "normal" ? value : undefined;
}
