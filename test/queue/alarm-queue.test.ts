import { expect, test } from "vitest";
import { type Alarm, openAlarmQueue } from "../../src/queue/alarm-queue.ts";
import type { AlarmJob, Backend, DeliveredJob, JobQueue } from "../../src/queue/backends.ts";

interface Handed {
  readonly name: string;
  readonly data: AlarmJob;
  readonly opts: object;
}

/** A queue that keeps what it is handed, and a worker that is given jobs by the test. */
function openPretendQueue() {
  const handed: Handed[] = [];
  const state: { work: (job: DeliveredJob) => Promise<void> } = { work: () => Promise.resolve() };
  const queue: JobQueue = {
    add: (name, data, opts) => Promise.resolve(handed.push({ name, data, opts })),
    addBulk: (jobs) => Promise.resolve(handed.push(...jobs)),
    getJob: () => Promise.resolve(undefined),
    waitUntilReady: () => Promise.resolve(),
    on: () => undefined,
    close: () => Promise.resolve(),
  };
  const backend: Backend = {
    name: "redis",
    newQueue: () => queue,
    newWorker(work) {
      state.work = work;
      return {
        waitUntilReady: () => Promise.resolve(),
        run: () => Promise.resolve(),
        on: () => undefined,
        pause: () => Promise.resolve(),
        close: () => Promise.resolve(),
      };
    },
    letGo: () => undefined,
  };
  return { handed, backend, deliver: (job: DeliveredJob) => state.work(job) };
}

const alarm = (id: string): Alarm => ({ key: `photo.${id}.7`, kind: "photo", id, delayMs: 40 });

test("a job carries a kind and an id and nothing else, alone or with others (R23, P5)", async () => {
  const { handed, backend } = openPretendQueue();
  const queue = openAlarmQueue(backend, () => undefined);
  await queue.add([alarm("p-1")]);
  await queue.add([alarm("p-2"), alarm("p-3")]);

  expect(handed.map(({ name, data }) => ({ name, data }))).toEqual(
    ["p-1", "p-2", "p-3"].map((id) => ({ name: "photo", data: { kind: "photo", id } })),
  );
});

test("a job is tried once and leaves nothing behind: the rows are what is tried again (R10)", async () => {
  const { handed, backend } = openPretendQueue();
  await openAlarmQueue(backend, () => undefined).add([alarm("p-1")]);

  expect(handed[0]?.opts).toEqual({
    attempts: 1,
    removeOnComplete: true,
    removeOnFail: true,
    jobId: "photo.p-1.7",
    delay: 40,
  });
});

test("whoever is woken hears the kind, the id and how late it is", async () => {
  const { backend, deliver } = openPretendQueue();
  const rung: string[] = [];
  const worker = openAlarmQueue(backend, () => undefined).work(async (kind, id, lateMs) => {
    rung.push(`${kind} ${id} ${lateMs >= 900}`);
  });
  const data = { kind: "photo", id: "p-1" };
  await deliver({ data, timestamp: Date.now() - 1_000, delay: 100 });
  await worker.close();

  expect(rung).toEqual(["photo p-1 true"]);
});
