/** The three platforms as a load driver plays them: signed letters, troubles, and a ledger of what people really saw. */
import { createHmac } from "node:crypto";
import { openKfStage } from "../../../bench/platforms/kf.ts";
import { lineSecret, openLineStage } from "../../../bench/platforms/line.ts";
import {
  type BenchPlatform,
  benchPlatforms,
  type Heard,
  type Stage,
} from "../../../bench/platforms/stage.ts";
import { openTelegramStage } from "../../../bench/platforms/telegram.ts";
import type { Letter } from "../../../bench/wire/post.ts";
import { phonePhoto } from "../../media/photos.ts";
import { rulesOf } from "./platform-rules.ts";
import { type Mood, openMood, type Trouble } from "./sink.ts";

export interface StandIns extends AsyncDisposable {
  readonly stages: Readonly<Record<BenchPlatform, Stage>>;
  readonly roots: Readonly<Record<BenchPlatform, string>>;
  be(platform: BenchPlatform, trouble: Trouble): Promise<void>;
}

/** Opens all three. @param heard told of everything that a person sees */
export async function openStandIns(heard: Heard): Promise<StandIns> {
  await using stack = new AsyncDisposableStack();
  const rules = rulesOf(await phonePhoto());
  const moods: Readonly<Record<BenchPlatform, Mood>> = {
    line: openMood(rules.line),
    telegram: openMood(rules.telegram),
    kf: openMood(rules.kf),
  };
  const stages = {
    line: stack.use(await openLineStage(heard, moods.line.open)),
    telegram: stack.use(await openTelegramStage(heard, moods.telegram.open)),
    kf: stack.use(await openKfStage(heard, moods.kf.open)),
  };
  const open = stack.move();
  return {
    stages,
    roots: { line: stages.line.root, telegram: stages.telegram.root, kf: stages.kf.root },
    be: (platform, trouble) => moods[platform].be(trouble),
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** The others. */
export const besides = (platform: BenchPlatform): readonly BenchPlatform[] =>
  benchPlatforms.filter((one) => one !== platform);

/** The same LINE delivery with a photo in place of its words (developers.line.biz/en/reference/messaging-api/#wh-image). */
export function withPhoto({ path, headers, body }: Letter): Letter {
  const delivery = JSON.parse(body.toString("utf8"));
  for (const event of delivery.events) {
    const { id, quoteToken } = event.message;
    event.message = { type: "image", id, quoteToken, contentProvider: { type: "line" } };
  }
  const bytes = Buffer.from(JSON.stringify(delivery));
  const signature = createHmac("sha256", lineSecret).update(bytes).digest("base64");
  return { path, headers: { ...headers, "x-line-signature": signature }, body: bytes };
}
