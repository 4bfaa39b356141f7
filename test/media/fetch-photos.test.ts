import { expect, test } from "vitest";
import { StoreUnavailable } from "../../src/kernel/errors.ts";
import { openPhotoFetcher, type PhotoFetcherParts } from "../../src/media/fetch-photos.ts";
import { PhotoCheckDown } from "../../src/media/photo-child.ts";
import { ShelfFull } from "../../src/media/photo-shelf.ts";
import type { FetchedPhoto } from "../../src/ports/channel.ts";
import type { PhotoRow } from "../../src/ports/photo-rows.ts";
import {
  PhotoGone,
  PlatformRefused,
  PlatformThrottled,
  PlatformUnavailable,
} from "../../src/ports/platform-errors.ts";
import type { Transcriber } from "../../src/ports/transcriber.ts";
import { witnesses } from "../http/front-door.ts";

const now = 1_000_000;
const fetched: FetchedPhoto = { bytes: new Uint8Array([1]) };

function desk(options: {
  readonly fetchPhoto?: () => Promise<FetchedPhoto>;
  readonly parts?: Partial<PhotoFetcherParts>;
  readonly attempt?: number;
  readonly waiting?: readonly string[];
}) {
  const told: unknown[] = [];
  const waiting = new Set(options.waiting ?? ["p-1"]);
  const { lines, counts, log, meter } = witnesses();
  const tell =
    (what: string) =>
    async (id: string, ...more: readonly unknown[]): Promise<void> => {
      waiting.delete(id);
      told.push([what, id, ...more]);
    };
  const parts: PhotoFetcherParts = {
    rows: {
      async claim(id): Promise<PhotoRow | undefined> {
        const attempt = options.attempt ?? 1;
        return waiting.has(id)
          ? { id, platform: "line", chat: "U1", ref: "m1", attempt }
          : undefined;
      },
      due: async (limit) => [...waiting].slice(0, limit),
      stored: tell("stored"),
      refused: tell("refused"),
      retryAt: tell("retryAt"),
    },
    channels: [{ platform: "line", fetchPhoto: options.fetchPhoto ?? (async () => fetched) }],
    shelf: {
      store: async () => "ab",
      read: async () => undefined,
      remove: async () => undefined,
    },
    checker: {
      check: async (bytes) => ({
        ok: true,
        type: "jpeg",
        width: 2,
        height: 3,
        bytes,
        sha256: "ab",
      }),
    },
    clock: { now: () => now, shiftMs: () => 0 },
    wakes: { plan: (kind, id, at) => void told.push(["plan", kind, id, at]) },
    log,
    meter,
    ...options.parts,
  };
  return { told, lines, counts, fetcher: openPhotoFetcher(parts) };
}

test("a photo is fetched, checked, shelved, and its row says where", async () => {
  const { told, fetcher } = desk({});
  await fetcher.fetch("p-1");
  const photo = { sha256: "ab", type: "jpeg", width: 2, height: 3, bytes: 1 };
  expect(told).toEqual([["stored", "p-1", photo]]);
});

test("a wake-up for a photo that is done does nothing", async () => {
  const { told, fetcher } = desk({ waiting: [] });
  await fetcher.fetch("p-1");
  expect(told).toEqual([]);
});

test.each([
  [1, 2_000],
  [2, 10_000],
  [3, 60_000],
  [4, 300_000],
  [5, 1_800_000],
  [6, 7_200_000],
])("after try %i a platform that is away is asked again %i ms later", async (attempt, waitMs) => {
  const fetchPhoto = () => Promise.reject(new PlatformUnavailable("away"));
  const { told, fetcher } = desk({ fetchPhoto, attempt });
  await fetcher.fetch("p-1");
  expect(told).toEqual([
    ["retryAt", "p-1", now + waitMs],
    ["plan", "photo", "p-1", now + waitMs],
  ]);
});

test("after the whole ladder the photo is gone, whatever stood in the way", async () => {
  for (const fault of [
    new PlatformUnavailable("away"),
    new PlatformRefused("no"),
    new TypeError("?"),
  ]) {
    const { told, fetcher } = desk({ fetchPhoto: () => Promise.reject(fault), attempt: 7 });
    await fetcher.fetch("p-1");
    expect(told).toEqual([["refused", "p-1", "gone"]]);
  }
});

test("a photo the person took back is gone at once", async () => {
  const { told, fetcher } = desk({ fetchPhoto: () => Promise.reject(new PhotoGone("withdrawn")) });
  await fetcher.fetch("p-1");
  expect(told).toEqual([["refused", "p-1", "gone"]]);
});

test("a platform that asks for patience gets what it asks for, within a day, and no try is lost", async () => {
  for (const [asked, given] of [
    [45_000, 45_000],
    [0, 1_000],
    [9_999_999_999, 86_400_000],
  ] as const) {
    const fetchPhoto = () => Promise.reject(new PlatformThrottled("slow down", asked));
    const { told, fetcher } = desk({ fetchPhoto, attempt: 12 });
    await fetcher.fetch("p-1");
    expect(told[0]).toEqual(["retryAt", "p-1", now + given]);
  }
});

test("what is no photo is refused with its reason and never shelved", async () => {
  const shelved: unknown[] = [];
  const { told, fetcher } = desk({
    parts: {
      checker: { check: async () => ({ ok: false, because: "not-a-photo" }) },
      shelf: {
        store: async (bytes) => String(shelved.push(bytes)),
        read: async () => undefined,
        remove: async () => undefined,
      },
    },
  });
  await fetcher.fetch("p-1");
  expect(told).toEqual([["refused", "p-1", "not-a-photo"]]);
  expect(shelved).toEqual([]);
});

test("our own trouble is no fault of the photo: it waits, however often that happened", async () => {
  const shelf = {
    store: () => Promise.reject(new ShelfFull("full")),
    read: async () => undefined,
    remove: async () => undefined,
  };
  const checker = { check: () => Promise.reject(new PhotoCheckDown("down")) };
  for (const parts of [{ shelf }, { checker }]) {
    const { told, lines, fetcher } = desk({ parts, attempt: 40 });
    await fetcher.fetch("p-1");
    expect(told[0]).toEqual(["retryAt", "p-1", now + 300_000]);
    expect(lines.join()).toContain("DESK_");
  }
});

test("R23: what the platform said when it failed does not reach the log", async () => {
  const fetchPhoto = () => Promise.reject(new TypeError("https://api/bot123:canary-token/file"));
  const { lines, fetcher } = desk({ fetchPhoto });
  await fetcher.fetch("p-1");
  expect(lines.length).toBe(1);
  expect(lines.join()).not.toContain("canary-token");
});

test("R10: photos nobody woke us for are found, all of them, however many", async () => {
  const waiting = Array.from({ length: 45 }, (_, count) => `p-${count}`);
  const { told, counts, fetcher } = desk({ waiting });
  expect(await fetcher.reconcile()).toBe(20);
  await expect.poll(() => told.length).toBe(45);
  expect(counts.get("deskbell_photos_total stored")).toBe(45);
  expect(counts.get("deskbell_reconciler_finds_total photo")).toBeGreaterThanOrEqual(45);
});

test("R13: a row the database did not take is left to its lease, and whoever woke us hears of it", async () => {
  const away = () => Promise.reject(new StoreUnavailable("away"));
  const rows = {
    claim: async (id: string) =>
      ({ id, platform: "line", chat: "U1", ref: "m1", attempt: 1 }) as const,
    due: async () => [],
    stored: away,
    refused: away,
    retryAt: away,
  };
  const { told, fetcher } = desk({ parts: { rows } });
  await expect(fetcher.fetch("p-1")).rejects.toThrow(StoreUnavailable);
  expect(told).toEqual([]);
});

test("R17: closing waits for the download under way", async () => {
  const gate = Promise.withResolvers<FetchedPhoto>();
  const { told, fetcher } = desk({ fetchPhoto: () => gate.promise });
  const running = fetcher.fetch("p-1");
  setTimeout(() => gate.resolve(fetched), 50);
  await fetcher[Symbol.asyncDispose]();
  expect(told.length).toBe(1);
  await running;
});

test("a photo that comes while too much waits is left for a few seconds later, and nothing else is asked (R14)", async () => {
  const state = { mayGo: false };
  const { told, fetcher } = desk({ parts: { mayGo: () => state.mayGo } });
  await fetcher.fetch("p-1");
  expect(told).toEqual([["plan", "photo", "p-1", now + 3_000]]);
  expect(await fetcher.reconcile()).toBe(0);

  state.mayGo = true;
  await fetcher.fetch("p-1");
  expect(told).toHaveLength(2);
});

const spoken = { kind: "voice", listen: "en" } as const;
const english: Transcriber = { secondsMax: 60, transcribe: async () => "it leaks" };

/** The desk with one file waiting; what happens to it is told in order. */
function withFile(file: NonNullable<PhotoRow["file"]>, parts: Partial<PhotoFetcherParts> = {}) {
  const happened: unknown[] = [];
  const tell =
    (what: string) =>
    async (...more: readonly unknown[]): Promise<void> =>
      void happened.push([what, ...more]);
  const { fetcher } = desk({
    parts: {
      rows: {
        claim: async (id) => ({ id, platform: "line", chat: "U1", ref: "m1", attempt: 1, file }),
        due: async () => [],
        stored: tell("stored"),
        refused: tell("refused"),
        retryAt: tell("later"),
      },
      checker: {
        async check(bytes, kind) {
          happened.push(["checked", kind]);
          return { ok: true, type: "ogg", bytes, sha256: "ab" };
        },
      },
      async tell({ input }) {
        happened.push(["told", input.kind === "looked-into" ? input.found : input.kind]);
      },
      ...parts,
    },
  });
  return { happened, fetcher };
}

test("a file is checked as what it claims to be, and its row tells neither width nor height", async () => {
  const { happened, fetcher } = withFile({ kind: "audio" });
  await fetcher.fetch("p-1");
  expect(happened).toEqual([
    ["checked", "audio"],
    ["stored", "p-1", { sha256: "ab", type: "ogg", bytes: 1 }],
  ]);
});

test("what a look found is told before the row is done, so that a crash between them loses nothing", async () => {
  const { happened, fetcher } = withFile(spoken, { transcriber: english });
  await fetcher.fetch("p-1");
  expect(happened.slice(1)).toEqual([
    ["told", { kind: "words", text: "it leaks" }],
    ["stored", "p-1", { sha256: "ab", type: "ogg", bytes: 1 }],
  ]);
});

test("a chat that cannot be told now hears it at the next try, and nothing is marked as done", async () => {
  const tell = () => Promise.reject(new StoreUnavailable("away"));
  const { happened, fetcher } = withFile(spoken, { transcriber: english, tell });
  await fetcher.fetch("p-1");
  expect(happened.slice(1)).toEqual([["later", "p-1", now + 2_000]]);
});

test("a file that may not be kept is told to its chat, and then the row is done", async () => {
  const checker = { check: async () => ({ ok: false, because: "not-allowed" }) as const };
  const { happened, fetcher } = withFile({ kind: "document" }, { checker });
  await fetcher.fetch("p-1");
  expect(happened).toEqual([
    ["told", { kind: "refused", why: "not-allowed" }],
    ["refused", "p-1", "not-allowed"],
  ]);
});

test("a file larger than we take is refused as such, not as gone", async () => {
  const fetchPhoto = () => Promise.reject(new PhotoGone("more than 20 MB", true));
  const { told, fetcher } = desk({ fetchPhoto });
  await fetcher.fetch("p-1");
  expect(told).toEqual([["refused", "p-1", "too-large"]]);
});
