import { createHash } from "node:crypto";
import {
  createIORedisClient,
  createPostgresBackend,
  Queue,
  RedisConnection,
  type RedisOptions,
  runMigrations,
  Worker,
  withBackend,
} from "bullmq";
import { Redis } from "ioredis";
import { Client } from "pg";
import { StoreUnavailable } from "../kernel/errors.ts";

/** What a job carries: nothing but what to look at (P5). */
export interface AlarmJob {
  readonly kind: string;
  readonly id: string;
}

/** The part of a BullMQ queue we use. */
export interface JobQueue {
  add(name: string, job: AlarmJob, options: object): Promise<unknown>;
  addBulk(jobs: { name: string; data: AlarmJob; opts: object }[]): Promise<unknown>;
  getJob(key: string): Promise<unknown>;
  waitUntilReady(): Promise<unknown>;
  on(event: "error", listener: (fault: Error) => void): unknown;
  close(): Promise<void>;
}

/** The part of a BullMQ worker we use. */
export interface JobWorker {
  waitUntilReady(): Promise<unknown>;
  run(): Promise<unknown>;
  on(event: "error" | "failed" | "stalled", listener: (...said: unknown[]) => void): unknown;
  pause(doNotWaitActive: boolean): Promise<void>;
  close(force: boolean): Promise<void>;
}

/** A job as the worker gets it; times are the machine's, in ms. */
export interface DeliveredJob {
  readonly data: AlarmJob;
  readonly timestamp: number;
  readonly delay: number;
}

/** How queues and workers are made, on either backend. */
export interface Backend {
  readonly name: "redis" | "postgres";
  newQueue(): JobQueue;
  /** Not yet running. */
  newWorker(work: (job: DeliveredJob) => Promise<void>): JobWorker;
  /** From now on a lost connection is not sought again: else the absent server would keep the process alive. */
  letGo(): void;
}

const queueName = "deskbell";
/** The PostgreSQL backend's own schema, beside the desk's tables. */
const schema = "bullmq";
/** Jobs at once in a process: they are short, the slow ones (photos) have lanes of their own. */
const concurrency = 20;
/** After a lost connection we try again after this, in ms. */
const retryMs = 1_000;
/** A command that gets no answer within this has failed, in ms. */
const answerWithinMs = 5_000;
const connectWithinMs = 3_000;
/**
 * Without any job an idle worker looks by itself this often, in seconds, should a notification be lost. On Redis
 * it is also how long a process may outlive its closing when Redis went away in the middle of a wait.
 */
const idleLookSeconds = { redis: 5, postgres: 30 } as const;
const working = {
  concurrency,
  runRetryDelay: retryMs,
  autorun: false,
} as const;

/** The desks of one database share a queue; two desks with a database each may share a Redis and hear only their own. */
export function queueOf(databaseUrl: string): string {
  const { hostname, port, pathname } = new URL(databaseUrl);
  const place = createHash("sha256")
    .update(`${hostname}:${port || 5432}${pathname}`)
    .digest("hex");
  return `${queueName}-${place.slice(0, 12)}`;
}

/** BullMQ stops listening to a connection that it closes; what breaks then is nobody's, and no line on standard error. */
function patientClient({ url = "", ...options }: RedisOptions) {
  const client = new Redis(url, options);
  client.on("error", () => undefined);
  return createIORedisClient(client);
}

/** BullMQ on Redis, through ioredis. Adding fails at once while it is away; a worker waits for it. */
export function redisBackend(url: string, databaseUrl: string): Backend {
  RedisConnection.clientFactory = patientClient;
  const name = queueOf(databaseUrl);
  const leaving = new AbortController();
  const common = {
    url,
    connectTimeout: connectWithinMs,
    retryStrategy: () => (leaving.signal.aborted ? null : retryMs),
  };
  const asking = {
    ...common,
    enableOfflineQueue: false,
    commandTimeout: answerWithinMs,
    maxRetriesPerRequest: 1,
  };
  const waiting = { ...common, maxRetriesPerRequest: null };
  return {
    name: "redis",
    newQueue: () => new Queue<AlarmJob>(name, { connection: asking }),
    newWorker: (work) =>
      new Worker<AlarmJob>(name, work, {
        ...working,
        drainDelay: idleLookSeconds.redis,
        connection: waiting,
      }),
    letGo: () => leaving.abort(),
  };
}

/** BullMQ on PostgreSQL, its tables made ready. @throws {StoreUnavailable} when they cannot be */
export async function postgresBackend(databaseUrl: string): Promise<Backend> {
  await migrate(databaseUrl);
  const bound = withBackend(createPostgresBackend);
  const connection = {
    connectionString: databaseUrl,
    schema,
    connectionTimeoutMillis: connectWithinMs,
    query_timeout: answerWithinMs,
    application_name: "deskbell queue",
  };
  const asking = { ...connection, max: 1 };
  const waiting = { ...connection, max: 4 };
  return {
    name: "postgres",
    newQueue: () => new bound.Queue<AlarmJob>(queueName, { connection: asking }),
    newWorker: (work) =>
      new bound.Worker<AlarmJob>(queueName, work, {
        ...working,
        drainDelay: idleLookSeconds.postgres,
        connection: waiting,
      }),
    letGo: () => undefined,
  };
}

async function migrate(databaseUrl: string): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectWithinMs,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await runMigrations(client, schema);
  } catch (fault) {
    throw new StoreUnavailable("The queue's tables could not be made ready.", { cause: fault });
  } finally {
    await client.end().catch(() => undefined);
  }
}
