/** Photos with their bytes spoiled, through the process that decodes them: it may die, the desk may not (S24, S25). */
import { openPhotoChecker } from "../../../src/media/photo-checker.ts";
import { hugePng, movingGif, phonePhoto } from "../../media/photos.ts";
import type { Check } from "../report.ts";
import { type Dice, openDice } from "./dice.ts";

export interface PhotoRun {
  readonly checks: readonly Check[];
  readonly figures: Readonly<Record<string, number | string>>;
}

/** One photo among so many inputs: each costs what thousands of texts cost. */
const inputsPerPhoto = 5_000;
/** Memory that photos may cost the desk's own process, MB (S25). */
const growthMb = 64;

/** Checks as many photos as fit beside so many inputs. */
export async function spoilPhotos(asked: {
  readonly inputs: number;
  readonly seed: number;
}): Promise<PhotoRun> {
  const dice = openDice(asked.seed);
  const photos = [await phonePhoto(), await phonePhoto(300, 200), await movingGif()];
  const bombs = [6_300, 20_000, 30_000, 65_000].map(hugePng);
  const seeds = [...photos, ...bombs].map((bytes) => Buffer.from(bytes));
  await using checker = openPhotoChecker();
  await checker.check(photos[0] ?? new Uint8Array());
  const before = process.memoryUsage.rss();
  const verdicts = new Map<string, number>();
  const faults: string[] = [];
  const count = Math.ceil(asked.inputs / inputsPerPhoto);
  for (let nth = 0; nth < count; nth += 1) {
    const sent = nth < seeds.length ? dice.pick(seeds) : spoiled(dice.pick(seeds), dice);
    try {
      const verdict = await checker.check(sent);
      const name = verdict.ok ? `kept as ${verdict.type}` : verdict.because;
      verdicts.set(name, (verdicts.get(name) ?? 0) + 1);
    } catch (fault) {
      faults.push(fault instanceof Error ? fault.message : "no error");
    }
  }
  const grown = (process.memoryUsage.rss() - before) / 1_048_576;
  const inWords = [...verdicts].map(([name, times]) => `${name} ${times}`).join(", ");
  return {
    checks: [
      {
        name: "every photo gets a verdict (S24)",
        ok: faults.length === 0,
        saw: faults.slice(0, 3).join("; "),
      },
      {
        name: "photos cost the desk itself next to nothing (S25)",
        ok: grown < growthMb,
        saw: `${grown.toFixed(0)} MB`,
      },
    ],
    figures: {
      photos: count,
      "verdicts on photos": inWords,
      "photos cost the desk, MB": grown.toFixed(0),
    },
  };
}

function spoiled(photo: Buffer, dice: Dice): Uint8Array {
  const bytes = Buffer.from(photo);
  for (let times = 1 + dice.below(12); times > 0; times -= 1) {
    // Most of the damage is where lengths and sizes stand.
    const at = dice.below(dice.chance(0.6) ? Math.min(120, bytes.length) : bytes.length);
    bytes[at] = dice.pick([0, 255, 127, dice.below(256)]);
  }
  return dice.chance(0.3) ? bytes.subarray(0, dice.below(bytes.length)) : bytes;
}
