/** Redis, where one is configured: reachable, and told to forget nothing. */
import { Redis } from "ioredis";
import { whyOf } from "./ask.ts";
import { type Finding, notesOn } from "./finding.ts";

/** A Redis that does not answer within this is away, in ms. */
const answerMs = 5_000;

const { ok, warn, fail } = notesOn("redis");

/** Findings about the Redis at this address; none without one. */
export async function examineRedis(url: string | undefined): Promise<readonly Finding[]> {
  if (url === undefined) return [];
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: answerMs,
    commandTimeout: answerMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on("error", () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return [ok("reach", "Redis answers."), ...(await policyOf(redis))];
  } catch (fault) {
    return [
      fail(
        "reach",
        `Redis cannot be worked with: ${fault instanceof Error && fault.message !== "" ? fault.message : whyOf(fault)}.`,
        "check REDIS_URL (host, port, password) and that the server lets this machine in; without the variable the desk does without Redis",
      ),
    ];
  } finally {
    redis.disconnect();
  }
}

async function policyOf(redis: Redis): Promise<readonly Finding[]> {
  // Hosted servers refuse CONFIG: then nobody can tell.
  const told: unknown = await redis.config("GET", "maxmemory-policy").catch(() => undefined);
  const policy: unknown = Array.isArray(told) ? told[1] : undefined;
  if (typeof policy !== "string") return [];
  return [
    policy === "noeviction"
      ? ok("memory", "Redis forgets nothing when its memory is full.")
      : warn(
          "memory",
          `Redis throws wake-ups away when its memory is full (maxmemory-policy ${policy}).`,
          "set maxmemory-policy noeviction in redis.conf; no promise is lost by it, but some ring seconds late",
        ),
  ];
}
