import { expect, test } from "vitest";
import { localeCodes } from "../../src/engine/conversation.ts";
import { openStage, type Stage } from "../transcripts/stage.ts";
import { saidTwice, wrongWith } from "./bubble-faults.ts";
import { cutTitles, faultsOf, packed } from "./rendered.ts";
import type { Walk } from "./walk.ts";
import { walkList, walkWords } from "./walks.ts";

/** Every platform for customers beside every one for colleagues, at least once. */
const places = [
  { customer: "kf", staff: "wecom" },
  { customer: "line", staff: "line" },
  { customer: "telegram", staff: "telegram" },
] as const;

const each = localeCodes.flatMap((locale) => places.map((place) => ({ locale, ...place })));

/** What a profile calls somebody who says their name themselves. */
const nickname = "🌸";

async function played(
  walk: Walk,
  { locale, customer, staff }: (typeof each)[number],
): Promise<Stage> {
  const words = walkWords[locale];
  const { second, ...three } = { ...words.names, customer: nickname };
  const names = walk.second === true ? { ...three, second } : three;
  const language = customer === "kf" ? undefined : locale;
  const locales = { customer: language, supervisor: locale, engineer: locale, second: locale };
  const stage = await openStage(names, locales, {
    customer,
    staff,
    company: locale,
    pack: (platform) => packed[platform],
  });
  await walk.before?.(stage, words);
  await walk.play(stage, words);
  return stage;
}

test.each(each)(
  "every dialog is walked to its end in $locale at $customer, with colleagues at $staff",
  async (place) => {
    for (const [id, walk] of walkList) {
      const stage = await played(walk, place);
      const found = await stage.newest();
      const { class: kind, status } = found ?? {};
      expect([id, kind, status]).toEqual([id, walk.ends?.class, walk.ends?.status]);
      expect({ id, ...found?.form }).toMatchObject({
        id,
        ...walk.form?.(walkWords[place.locale]),
      });
      expect([id, wrongIn(stage, place)]).toEqual([id, []]);
    }
  },
);

function wrongIn(stage: Stage, { locale, customer, staff }: (typeof each)[number]) {
  const bubbles = stage.heard.flatMap(({ said }) => (typeof said === "string" ? [] : [said]));
  return [
    ...bubbles.flatMap((bubble) => wrongWith(bubble, locale)),
    ...saidTwice(stage.heard).map((sentence) => `said twice: ${sentence}`),
    ...cutTitles(stage.sent("wecom")),
    ...[...new Set([customer, staff])].flatMap((platform) =>
      stage.sent(platform).flatMap(({ bubbles: group }) => faultsOf(platform, group)),
    ),
  ];
}
