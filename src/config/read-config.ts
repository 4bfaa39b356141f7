import { join } from "node:path";
import { ConfigFaults } from "./faults.ts";
import { crossFaults, wanted } from "./groups.ts";
import { type HandOver, handOverOf } from "./hand-over.ts";
import { type TranscriptionConfig, transcriptionKey, transcriptionOf } from "./transcription.ts";
import { type Values, type VariableName, variables } from "./variables.ts";

/** All that the environment decides. Whatever opens a door is in `secrets` and nowhere else. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly metricsPort: number;
  readonly publicUrl?: string;
  readonly role: Values["DESKBELL_ROLE"];
  readonly dataDir: string;
  /** Where records lie that must outlive the database: ends of the record of deeds, the list of erasures. */
  readonly recordsDir: string;
  readonly defaultLocale: Values["DESKBELL_DEFAULT_LOCALE"];
  readonly playground: boolean;
  /** Where a shifted clock starts, in epoch milliseconds. */
  readonly clockFrom?: number;
  readonly logLevel: NonNullable<Values["LOG_LEVEL"]>;
  readonly telegram?: { readonly apiRoot: string };
  readonly line?: { readonly apiRoot: string; readonly dataApiRoot: string };
  readonly wecom?: { readonly apiRoot: string; readonly corpId: string; readonly agentId: number };
  readonly kf?: {
    readonly apiRoot: string;
    readonly corpId: string;
    /** Who gets a customer that asks for a person, in WeCom itself. */
    readonly handOver?: HandOver;
  };
  /** What turns voice messages into words; without it they are kept and asked for in writing. */
  readonly transcription?: TranscriptionConfig;
  readonly secrets: Secrets;
};

/** What must never be printed. Connection strings carry passwords. */
export type Secrets = {
  readonly databaseUrl?: string;
  /** The same database by a role that may change its shape; where absent, `databaseUrl` does both (S34). */
  readonly migrateUrl?: string;
  readonly redisUrl?: string;
  readonly encryptionKey?: Uint8Array;
  /** Keys that open what they sealed before a rotation, and seal nothing more. */
  readonly oldEncryptionKeys?: readonly Uint8Array[];
  /** The first webhook secret is today's, a second one is still good while the platform changes over (S2). */
  readonly telegram?: { readonly botToken: string; readonly webhookSecrets: readonly string[] };
  readonly line?: {
    readonly channelSecrets: readonly string[];
    readonly channelAccessToken: string;
  };
  readonly wecom?: WecomSecrets;
  readonly kf?: WecomSecrets;
  /** Of the transcription service, where it asks for one. */
  readonly transcriptionKey?: string;
  /** Whoever knows the key speaks in the colleagues' group. */
  readonly robot?: { readonly key: string; readonly apiRoot: string };
};

/** Of one callback address; its keys are today's and perhaps the ones before. */
export type WecomSecrets = {
  readonly secret: string;
  readonly keys: readonly { readonly token: string; readonly encodingAesKey: string }[];
};

/**
 * The configuration that the environment describes. An empty variable is an absent one, unless it is only blanks.
 * @throws {ConfigFaults} with every fault at once.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const isSet = (name: VariableName): boolean => (env[name] ?? "") !== "";
  const faults: string[] = [];
  const values = readValues(env, faults);
  faults.push(...crossFaults(values, isSet));
  if (faults.length > 0 || !isWhole(values)) throw new ConfigFaults(faults);
  const playground = values.DESKBELL_PLAYGROUND ?? wanted(isSet).size === 0;
  return {
    host: values.HOST,
    port: values.PORT,
    metricsPort: values.METRICS_PORT,
    ...(values.PUBLIC_URL === undefined ? {} : { publicUrl: values.PUBLIC_URL }),
    role: values.DESKBELL_ROLE,
    dataDir: values.DESKBELL_DATA_DIR,
    recordsDir: values.DESKBELL_RECORDS_DIR ?? join(values.DESKBELL_DATA_DIR, "records"),
    defaultLocale: values.DESKBELL_DEFAULT_LOCALE,
    playground,
    ...(values.DESKBELL_CLOCK === undefined ? {} : { clockFrom: values.DESKBELL_CLOCK }),
    // Whoever plays reads our sentences; JSON between them is for an operator.
    logLevel: values.LOG_LEVEL ?? (playground ? "warn" : "info"),
    ...platformsOf(values),
    ...transcriptionOf(values),
    secrets: secretsOf(values),
  };
}

function readValues(
  env: Readonly<Record<string, string | undefined>>,
  faults: string[],
): Partial<Values> {
  const read: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(variables)) {
    const raw = env[name];
    if (raw !== undefined && raw !== "" && raw.trim() === "") {
      faults.push(`${name}: is blank: give it a value, or remove it.`);
      continue;
    }
    const answer = schema.safeParse(raw === "" ? undefined : raw?.trim());
    if (answer.success) read[name] = answer.data;
    else if (raw !== undefined && raw !== "") {
      faults.push(...answer.error.issues.slice(0, 1).map((issue) => `${name}: ${issue.message}.`));
    }
  }
  return read;
}

/** True when every variable with a default has come through; the others may be absent. */
function isWhole(values: Partial<Values>): values is Values {
  return values.PORT !== undefined && values.WECOM_API_ROOT !== undefined;
}

function platformsOf(values: Values): Pick<Config, "telegram" | "line" | "wecom" | "kf"> {
  const { WECOM_CORP_ID: corpId, WECOM_AGENT_ID: agentId, WECOM_API_ROOT: apiRoot } = values;
  return {
    ...(values.TELEGRAM_BOT_TOKEN === undefined
      ? {}
      : { telegram: { apiRoot: values.TELEGRAM_API_ROOT } }),
    ...(values.LINE_CHANNEL_SECRET === undefined
      ? {}
      : { line: { apiRoot: values.LINE_API_ROOT, dataApiRoot: values.LINE_DATA_API_ROOT } }),
    ...(corpId === undefined || agentId === undefined
      ? {}
      : { wecom: { apiRoot, corpId, agentId } }),
    ...(corpId === undefined || values.WECOM_KF_SECRET === undefined
      ? {}
      : { kf: { apiRoot, corpId, ...handOverOf(values.WECOM_KF_HAND_OVER) } }),
  };
}

function secretsOf(values: Values): Secrets {
  return {
    ...(values.DATABASE_URL === undefined ? {} : { databaseUrl: values.DATABASE_URL }),
    ...(values.DATABASE_MIGRATE_URL === undefined
      ? {}
      : { migrateUrl: values.DATABASE_MIGRATE_URL }),
    ...(values.REDIS_URL === undefined ? {} : { redisUrl: values.REDIS_URL }),
    ...(values.DESKBELL_ENCRYPTION_KEY === undefined
      ? {}
      : { encryptionKey: values.DESKBELL_ENCRYPTION_KEY }),
    ...(values.DESKBELL_OLD_ENCRYPTION_KEYS === undefined
      ? {}
      : { oldEncryptionKeys: values.DESKBELL_OLD_ENCRYPTION_KEYS }),
    ...(values.WECOM_ROBOT_KEY === undefined
      ? {}
      : { robot: { key: values.WECOM_ROBOT_KEY, apiRoot: values.WECOM_API_ROOT } }),
    ...transcriptionKey(values),
    ...telegramSecrets(values),
    ...lineSecrets(values),
    ...wecomSecrets("wecom", values.WECOM_SECRET, [
      [values.WECOM_TOKEN, values.WECOM_ENCODING_AES_KEY],
      [values.WECOM_OLD_TOKEN, values.WECOM_OLD_ENCODING_AES_KEY],
    ]),
    ...wecomSecrets("kf", values.WECOM_KF_SECRET, [
      [values.WECOM_KF_TOKEN, values.WECOM_KF_ENCODING_AES_KEY],
      [values.WECOM_KF_OLD_TOKEN, values.WECOM_KF_OLD_ENCODING_AES_KEY],
    ]),
  };
}

function telegramSecrets({
  TELEGRAM_BOT_TOKEN: botToken,
  TELEGRAM_WEBHOOK_SECRET: secret,
  TELEGRAM_OLD_WEBHOOK_SECRET: old,
}: Values): Pick<Secrets, "telegram"> {
  if (botToken === undefined) return {};
  return { telegram: { botToken, webhookSecrets: given(secret, old) } };
}

function lineSecrets({
  LINE_CHANNEL_SECRET: secret,
  LINE_OLD_CHANNEL_SECRET: old,
  LINE_CHANNEL_ACCESS_TOKEN: channelAccessToken,
}: Values): Pick<Secrets, "line"> {
  if (secret === undefined || channelAccessToken === undefined) return {};
  return { line: { channelSecrets: given(secret, old), channelAccessToken } };
}

function wecomSecrets(
  group: "wecom" | "kf",
  secret: string | undefined,
  pairs: readonly (readonly [string | undefined, string | undefined])[],
): Pick<Secrets, "wecom" | "kf"> {
  const keys = pairs.flatMap(([token, encodingAesKey]) =>
    token === undefined || encodingAesKey === undefined ? [] : [{ token, encodingAesKey }],
  );
  return secret === undefined || keys.length === 0 ? {} : { [group]: { secret, keys } };
}

const given = (...secrets: readonly (string | undefined)[]): readonly string[] =>
  secrets.filter((one) => one !== undefined);
