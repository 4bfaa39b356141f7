/** Waits that are minutes in the desk and would make a round as long: shortened where they are loaded, and said so in the report. */
import type { Edit } from "../plant.ts";

/** How many times shorter than in the desk: leases, ladders, looks. */
export const quickenedBy = 6;

/** @param policyUrl the company's rules with shorter promises, so that clocks ring during a round */
export const quickened = (policyUrl: string): readonly Edit[] => [
  { file: "src/store/write-tray.ts", find: "leaseMs = 60_000", replace: "leaseMs = 10_000" },
  { file: "src/desk/deliver.ts", find: "heldMaxMs = 45_000", replace: "heldMaxMs = 3_000" },
  {
    file: "src/desk/mark-for.ts",
    find: "ladderMs = [2_000, 10_000, 60_000, 300_000,",
    replace: "ladderMs = [333, 1_667, 2_000, 3_000, 4_000, 5_000, 10_000, 50_000,",
  },
  {
    file: "src/desk/mark-for.ts",
    find: "unsureRepeatMs = 20_000",
    replace: "unsureRepeatMs = 3_333",
  },
  { file: "src/media/fetch-photos.ts", find: "leaseMs = 60_000", replace: "leaseMs = 7_500" },
  {
    file: "src/media/fetch-photos.ts",
    find: "ladderMs = [2_000, 10_000, 60_000,",
    replace: "ladderMs = [333, 1_667, 3_000, 5_000, 10_000,",
  },
  {
    file: "src/media/fetch-photos.ts",
    find: "downloadWithinMs = 30_000",
    replace: "downloadWithinMs = 5_000",
  },
  {
    file: "src/media/fetch-photos.ts",
    find: "ownFaultMs = 300_000",
    replace: "ownFaultMs = 5_000",
  },
  { file: "bots/kf/channel.ts", find: "sweepMs = 120_000", replace: "sweepMs = 20_000" },
  { file: "bots/line/channel.ts", find: "callMs = 4_500", replace: "callMs = 2_000" },
  { file: "bots/telegram/channel.ts", find: "callSeconds = 10;", replace: "callSeconds = 2;" },
  { file: "bots/wecom-api/open-wire.ts", find: "callMs = 10_000", replace: "callMs = 2_000" },
  {
    file: "src/config/read-policy.ts",
    find: 'new URL("../../policy/default.json", import.meta.url)',
    replace: `new URL(${JSON.stringify(policyUrl)})`,
  },
];
