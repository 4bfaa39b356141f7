import type { Emulators } from "../../src/playground/open-emulators.ts";
import { testRedisUrl } from "./database.ts";

/** The environment of a desk that talks to stand-ins outside of it. */
export function deskEnv(
  emulators: Emulators,
  port: number,
  databaseUrl: string,
  key: Buffer,
  dataDir: string,
): Record<string, string> {
  const { telegram, line, wecom } = emulators;
  const redisUrl = testRedisUrl();
  return {
    NODE_ENV: "test",
    HOST: "127.0.0.1",
    PORT: String(port),
    METRICS_PORT: String(port + 1),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: "error",
    DATABASE_URL: databaseUrl,
    ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
    DESKBELL_DATA_DIR: dataDir,
    DESKBELL_PLAYGROUND: "off",
    DESKBELL_ENCRYPTION_KEY: key.toString("base64"),
    DESKBELL_DEFAULT_LOCALE: "en",
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_WEBHOOK_SECRET: telegram.secret,
    TELEGRAM_API_ROOT: telegram.root,
    LINE_CHANNEL_SECRET: line.secret,
    LINE_CHANNEL_ACCESS_TOKEN: line.accessToken,
    LINE_API_ROOT: line.root,
    LINE_DATA_API_ROOT: line.root,
    WECOM_CORP_ID: wecom.credentials.corpId,
    WECOM_AGENT_ID: String(wecom.credentials.agentId),
    WECOM_SECRET: wecom.credentials.secret,
    WECOM_TOKEN: wecom.credentials.token,
    WECOM_ENCODING_AES_KEY: wecom.credentials.encodingAesKey,
    WECOM_KF_SECRET: wecom.credentials.kfSecret,
    WECOM_KF_TOKEN: wecom.credentials.kfToken,
    WECOM_KF_ENCODING_AES_KEY: wecom.credentials.kfEncodingAesKey,
    WECOM_API_ROOT: wecom.root,
  };
}
