import type { Values, VariableName } from "./variables.ts";

/** The variables that switch a platform on: all of them, or none. */
export const groups = {
  telegram: ["TELEGRAM_BOT_TOKEN"],
  line: ["LINE_CHANNEL_SECRET", "LINE_CHANNEL_ACCESS_TOKEN"],
  wecom: [
    "WECOM_CORP_ID",
    "WECOM_AGENT_ID",
    "WECOM_SECRET",
    "WECOM_TOKEN",
    "WECOM_ENCODING_AES_KEY",
  ],
  kf: ["WECOM_CORP_ID", "WECOM_KF_SECRET", "WECOM_KF_TOKEN", "WECOM_KF_ENCODING_AES_KEY"],
} as const satisfies Record<string, readonly VariableName[]>;

type Group = keyof typeof groups;

/** The platforms that are wanted, wholly or half, by the names that are set. */
export function wanted(isSet: (name: VariableName) => boolean): ReadonlySet<Group> {
  const found = new Set<Group>();
  // The company id belongs to two groups, so alone it asks for neither.
  if (groups.telegram.some(isSet) || isSet("TELEGRAM_WEBHOOK_SECRET")) found.add("telegram");
  if (groups.line.some(isSet)) found.add("line");
  if (groups.wecom.some((name) => name !== "WECOM_CORP_ID" && isSet(name))) found.add("wecom");
  if (groups.kf.some((name) => name !== "WECOM_CORP_ID" && isSet(name))) found.add("kf");
  return found;
}

/** What one variable alone cannot know: half a platform, a missing address or key, a clock outside tests. */
export function crossFaults(
  values: Partial<Values>,
  isSet: (name: VariableName) => boolean,
): readonly string[] {
  const on = wanted(isSet);
  const playground = values.DESKBELL_PLAYGROUND ?? on.size === 0;
  return [
    ...[...on].flatMap((group) => halfConfigured(group, isSet)),
    ...(on.size === 0 && isSet("WECOM_CORP_ID")
      ? [
          "WECOM_CORP_ID: is set, but neither the app nor customer service is: add their variables, or remove it.",
        ]
      : []),
    ...oldFaults(isSet),
    ...(playground ? [] : publicFaults(on, isSet)),
    ...clockFault(playground, values, isSet),
    ...(isSet("TRANSCRIPTION_API_KEY") && !isSet("TRANSCRIPTION_API_ROOT")
      ? [
          "TRANSCRIPTION_API_KEY: is set, but TRANSCRIPTION_API_ROOT is not: set it too, or remove this.",
        ]
      : []),
    ...(isSet("DATABASE_MIGRATE_URL") && !isSet("DATABASE_URL")
      ? ["DATABASE_MIGRATE_URL: is set, but DATABASE_URL is not: set it too, or remove this."]
      : []),
  ];
}

function halfConfigured(group: Group, isSet: (name: VariableName) => boolean): readonly string[] {
  const present = groups[group].filter(isSet).join(", ") || "TELEGRAM_WEBHOOK_SECRET";
  return groups[group]
    .filter((name) => !isSet(name))
    .map(
      (name) => `${name}: is missing though ${present} is set: set it too, or remove the others.`,
    );
}

/** What was valid before, and what is valid now in its place. */
const successors: readonly (readonly [old: VariableName, now: VariableName])[] = [
  ["TELEGRAM_OLD_WEBHOOK_SECRET", "TELEGRAM_WEBHOOK_SECRET"],
  ["LINE_OLD_CHANNEL_SECRET", "LINE_CHANNEL_SECRET"],
  ["WECOM_OLD_TOKEN", "WECOM_TOKEN"],
  ["WECOM_OLD_ENCODING_AES_KEY", "WECOM_ENCODING_AES_KEY"],
  ["WECOM_KF_OLD_TOKEN", "WECOM_KF_TOKEN"],
  ["WECOM_KF_OLD_ENCODING_AES_KEY", "WECOM_KF_ENCODING_AES_KEY"],
];

const oldPairs: readonly (readonly VariableName[])[] = [
  ["WECOM_OLD_TOKEN", "WECOM_OLD_ENCODING_AES_KEY"],
  ["WECOM_KF_OLD_TOKEN", "WECOM_KF_OLD_ENCODING_AES_KEY"],
];

/** An old secret is valid beside a new one, never instead of it, and half a pair opens nothing. */
function oldFaults(isSet: (name: VariableName) => boolean): readonly string[] {
  return [
    ...successors
      .filter(([old, now]) => isSet(old) && !isSet(now))
      .map(([old, now]) => `${old}: is set, but ${now} is not: set that one, or remove this.`),
    ...oldPairs
      .filter((pair) => pair.some(isSet))
      .flatMap((pair) => pair.filter((name) => !isSet(name)))
      .map((name) => `${name}: is missing, and half a pair opens nothing: set both, or none.`),
  ];
}

function publicFaults(
  on: ReadonlySet<Group>,
  isSet: (name: VariableName) => boolean,
): readonly string[] {
  const needing = (["line", "wecom", "kf"] as const).filter((group) => on.has(group));
  const faults: string[] = [];
  if (needing.length > 0 && !isSet("PUBLIC_URL")) {
    faults.push(
      `PUBLIC_URL: is missing, and ${needing.join(", ")} can only call the desk from outside: set the address they reach it by.`,
    );
  }
  if (on.has("telegram") && isSet("PUBLIC_URL") && !isSet("TELEGRAM_WEBHOOK_SECRET")) {
    faults.push(
      "TELEGRAM_WEBHOOK_SECRET: is missing, and with PUBLIC_URL Telegram calls a webhook: set a random one.",
    );
  }
  if (isSet("DATABASE_URL") && !isSet("DESKBELL_ENCRYPTION_KEY")) {
    faults.push(
      'DESKBELL_ENCRYPTION_KEY: is missing, and with DATABASE_URL every process needs the same one: make one with "openssl rand -base64 32".',
    );
  }
  return faults;
}

function clockFault(
  playground: boolean,
  values: Partial<Values>,
  isSet: (name: VariableName) => boolean,
): readonly string[] {
  if (!isSet("DESKBELL_CLOCK") || playground || values.NODE_ENV === "test") return [];
  return [
    "DESKBELL_CLOCK: moves the clock of a real desk: remove it, or set DESKBELL_PLAYGROUND=on.",
  ];
}
