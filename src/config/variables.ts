import { z } from "zod";
import { localeCodes } from "../engine/conversation.ts";

/** The shortest secret we believe in, in characters (S1). */
const secretCharsMin = 16;

/** Values printed in examples and manuals, which everybody knows. */
const samples =
  /^(change-?me|example|sample|your[-_ ]|secret$|password|xxx|<)|QDG6eK|jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C/i;

const text = z.string();
const port = z.coerce
  .number("must be a number: write one from 1 to 65535")
  .int("must be a whole number")
  .min(1, "must be from 1 to 65535")
  .max(65_535, "must be from 1 to 65535");
const secret = text
  .min(secretCharsMin, `is shorter than ${secretCharsMin} characters: copy the whole value`)
  .refine((value) => !samples.test(value), "is the sample value: put your own in its place")
  .refine(
    (value) => new Set(value).size > 3,
    "is one character again and again: put your own value in its place",
  );
const url = (protocols: RegExp, such: string) =>
  text.refine(
    (value) => protocols.test(value) && URL.canParse(value),
    `is not such an address: write one like ${such}`,
  );
const api = url(/^https?:\/\//, "https://api.example.com").transform((value) =>
  value.replace(/\/+$/, ""),
);
const webhookSecret = secret.refine(
  (value) => /^[\w-]{1,256}$/.test(value),
  "must be letters, digits, _ and - only, 256 at most",
);
const aesKey = secret.refine(
  (value) => /^[A-Za-z0-9]{43}$/.test(value),
  "must be the 43 letters and digits that the console shows",
);
const encryptionKey = text.transform((value, context) => {
  const bytes = /^[0-9a-f]{64}$/i.test(value)
    ? Buffer.from(value, "hex")
    : Buffer.from(value, "base64");
  if (bytes.length === 32 && new Set(bytes).size > 3) return new Uint8Array(bytes);
  context.addIssue({
    code: "custom",
    message: 'must be 32 random bytes in base64 or hex: make one with "openssl rand -base64 32"',
  });
  return z.NEVER;
});
const oldKeys = text.transform((value, context) => {
  const keys: Uint8Array[] = [];
  for (const one of value.split(",")) {
    const read = encryptionKey.safeParse(one.trim());
    if (read.success) keys.push(read.data);
    else
      context.addIssue({
        code: "custom",
        message: "must be keys of 32 bytes in base64 or hex, with commas between them",
      });
  }
  return keys;
});
const instant = text
  .refine(
    (value) => !Number.isNaN(Date.parse(value)),
    "must be an instant like 2026-01-31T09:00:00+08:00",
  )
  .transform((value) => Date.parse(value));
const onOff = z
  .enum(["on", "off", "1", "0", "true", "false"], "must be on or off")
  .transform((value) => ["on", "1", "true"].includes(value));

/** Every variable the desk reads, with what it must look like; what it means is said in `.env.example`. */
export const variables = {
  PORT: port.default(3000),
  HOST: text.default("127.0.0.1"),
  PUBLIC_URL: url(/^https?:\/\//, "https://desk.example.com")
    .transform((value) => value.replace(/\/+$/, ""))
    .exactOptional(),
  METRICS_PORT: port.default(9464),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "must be fatal, error, warn, info, debug, trace or silent",
    )
    .exactOptional(),
  NODE_ENV: text.exactOptional(),
  DATABASE_URL: url(
    /^postgres(ql)?:\/\//,
    "postgres://desk:password@db.example.com:5432/deskbell",
  ).exactOptional(),
  DATABASE_MIGRATE_URL: url(
    /^postgres(ql)?:\/\//,
    "postgres://migrate:password@db.example.com:5432/deskbell",
  ).exactOptional(),
  REDIS_URL: url(/^rediss?:\/\//, "redis://127.0.0.1:6379").exactOptional(),
  DESKBELL_ROLE: z.enum(["all", "web", "worker"], "must be all, web or worker").default("all"),
  DESKBELL_DATA_DIR: text.default(".deskbell"),
  DESKBELL_RECORDS_DIR: text.exactOptional(),
  DESKBELL_DEFAULT_LOCALE: z
    .enum(localeCodes, `must be one of ${localeCodes.join(", ")}`)
    .default("zh-CN"),
  DESKBELL_ENCRYPTION_KEY: encryptionKey.exactOptional(),
  DESKBELL_OLD_ENCRYPTION_KEYS: oldKeys.exactOptional(),
  DESKBELL_PLAYGROUND: onOff.exactOptional(),
  DESKBELL_CLOCK: instant.exactOptional(),
  TELEGRAM_BOT_TOKEN: secret
    .refine(
      (value) => /^\d+:[\w-]+$/.test(value),
      "must look like 123456:letters, as BotFather gave it",
    )
    .exactOptional(),
  TELEGRAM_WEBHOOK_SECRET: webhookSecret.exactOptional(),
  TELEGRAM_OLD_WEBHOOK_SECRET: webhookSecret.exactOptional(),
  TELEGRAM_API_ROOT: api.default("https://api.telegram.org"),
  LINE_CHANNEL_SECRET: secret.exactOptional(),
  LINE_OLD_CHANNEL_SECRET: secret.exactOptional(),
  LINE_CHANNEL_ACCESS_TOKEN: secret.exactOptional(),
  LINE_API_ROOT: api.default("https://api.line.me"),
  LINE_DATA_API_ROOT: api.default("https://api-data.line.me"),
  WECOM_CORP_ID: text
    .regex(/^\w{4,64}$/, "must be the company id, letters and digits like ww…")
    .exactOptional(),
  WECOM_AGENT_ID: z.coerce
    .number("must be the app's number")
    .int("must be the app's number")
    .positive("must be the app's number")
    .exactOptional(),
  WECOM_SECRET: secret.exactOptional(),
  WECOM_TOKEN: secret.exactOptional(),
  WECOM_ENCODING_AES_KEY: aesKey.exactOptional(),
  WECOM_OLD_TOKEN: secret.exactOptional(),
  WECOM_OLD_ENCODING_AES_KEY: aesKey.exactOptional(),
  WECOM_KF_SECRET: secret.exactOptional(),
  WECOM_KF_TOKEN: secret.exactOptional(),
  WECOM_KF_ENCODING_AES_KEY: aesKey.exactOptional(),
  WECOM_KF_OLD_TOKEN: secret.exactOptional(),
  WECOM_KF_OLD_ENCODING_AES_KEY: aesKey.exactOptional(),
  WECOM_KF_HAND_OVER: text
    .regex(
      /^(pool|[A-Za-z0-9][A-Za-z0-9_.@-]{0,63})$/,
      "must be pool, or the userid of one servicer",
    )
    .exactOptional(),
  WECOM_ROBOT_KEY: secret
    .refine(
      (value) => /^[\w-]{1,64}$/.test(value),
      "must be the key alone, without the address before it",
    )
    .exactOptional(),
  TRANSCRIPTION_API_ROOT: api.exactOptional(),
  TRANSCRIPTION_API_KEY: secret.exactOptional(),
  TRANSCRIPTION_MODEL: text
    .regex(/^[\w./:-]{1,100}$/, "must be the name of a model, like whisper-1")
    .default("whisper-1"),
  TRANSCRIPTION_SECONDS_MAX: z.coerce
    .number("must be a number of seconds")
    .int("must be a whole number of seconds")
    .min(5, "must be from 5 to 600")
    .max(600, "must be from 5 to 600")
    .default(120),
  WECOM_API_ROOT: api.default("https://qyapi.weixin.qq.com"),
} as const;

/** The names of all variables. */
export type VariableName = keyof typeof variables;

/** Every variable after reading, before the groups are made. */
export type Values = z.output<z.ZodObject<typeof variables>>;
