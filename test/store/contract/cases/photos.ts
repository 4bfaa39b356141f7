import { expect } from "vitest";
import { derive } from "../../../../src/kernel/ids.ts";
import { type Case, read, unchanged, wang } from "./kit.ts";
import { id, lease, photo, row, sent, stored, two } from "./some-photos.ts";

/** Photos on their way to the shelf, and what their senders take back. */
export const photoCases: readonly Case[] = [
  [
    "a photo is wanted at once",
    async (world, desk) => {
      await sent(desk, photo(id));
      expect(await row(world)).toMatchObject({
        ...wang,
        conversation: (await read(desk)).id,
        status: "wanted",
        messageId: "m1",
        ticket: null,
        attempts: 0,
        nextAt: world.now(),
        leaseUntil: null,
      });
      expect(await desk.photoRows.due(9)).toEqual([id]);
    },
  ],
  [
    "a photo told of twice is one photo (R2)",
    async (world, desk) => {
      await sent(desk, photo(id), photo(id, "m2"));
      expect((await world.look()).photos).toMatchObject([{ messageId: "m1" }]);
    },
  ],
  [
    "photos without a message of their own are kept, too",
    async (world, desk) => {
      await sent(desk, photo(id, null));
      expect(await row(world)).toMatchObject({ messageId: null });
    },
  ],
  [
    "a photo is claimed with all that is needed to fetch it",
    async (_world, desk) => {
      await sent(desk, photo(id));
      expect(await desk.photoRows.claim(id, lease)).toEqual({
        id,
        platform: "telegram",
        chat: "700001",
        ref: `file of ${id}`,
        messageId: "m1",
        attempt: 1,
      });
    },
  ],
  [
    "a file is claimed with what it claims to be, and not with its name",
    async (_world, desk) => {
      const claims = { kind: "voice", seconds: 4, listen: "zh-CN", stale: true } as const;
      const file = { id, ref: "file", name: "王女士.ogg", mime: "audio/ogg", size: 9, ...claims };
      await sent(desk, { photo: file, messageId: null });
      expect(await desk.photoRows.claim(id, lease)).toEqual({
        id,
        platform: "telegram",
        chat: "700001",
        ref: "file",
        file: claims,
        attempt: 1,
      });
    },
  ],
  [
    "a file on the shelf has neither width nor height",
    async (world, desk) => {
      await sent(desk, photo(id));
      await desk.photoRows.claim(id, lease);
      await desk.photoRows.stored(id, { sha256: stored.sha256, type: "pdf", bytes: 9 });
      expect(await row(world)).toMatchObject({ type: "pdf", bytes: 9, width: null, height: null });
    },
  ],
  [
    "of two processes one gets the photo (R12)",
    async (world, desk) => {
      const other = await world.open();
      await sent(desk, photo(id));
      const won = await Promise.all(
        [desk, other].map(({ photoRows }) => photoRows.claim(id, lease)),
      );
      expect(won.filter((one) => one !== undefined)).toHaveLength(1);
      expect(await desk.photoRows.due(9)).toEqual([]);
    },
  ],
  [
    "a photo whose fetcher died is due again when its lease runs out (R11)",
    async (world, desk) => {
      const other = await world.open();
      await sent(desk, photo(id));
      await other.photoRows.claim(id, lease);
      await other.die();
      await world.forward(lease - 1);
      expect(await desk.photoRows.due(9)).toEqual([]);
      await world.forward(1);
      expect(await desk.photoRows.due(9)).toEqual([id]);
      expect(await desk.photoRows.claim(id, lease)).toMatchObject({ attempt: 2 });
    },
  ],
  [
    "a photo on the shelf is never claimed again",
    async (world, desk) => {
      await sent(desk, photo(id));
      await desk.photoRows.claim(id, lease);
      await desk.photoRows.stored(id, stored);
      expect(await row(world)).toMatchObject({
        status: "stored",
        ...stored,
        nextAt: null,
        leaseUntil: null,
      });
      await world.forward(lease + 1);
      expect(await desk.photoRows.claim(id, lease)).toBeUndefined();
      expect(await desk.photoRows.due(9)).toEqual([]);
    },
  ],
  [
    "a photo that will never be on the shelf says why",
    async (world, desk) => {
      await sent(desk, photo(id));
      await desk.photoRows.refused(id, "too-large");
      expect(await row(world)).toMatchObject({ status: "refused", why: "too-large", nextAt: null });
    },
  ],
  [
    "a photo given back is tried again from then on",
    async (world, desk) => {
      await sent(desk, photo(id));
      await desk.photoRows.claim(id, lease);
      await desk.photoRows.retryAt(id, world.now() + 99.6);
      expect(await row(world)).toMatchObject({ nextAt: world.now() + 100, leaseUntil: null });
      expect(await desk.photoRows.claim(id, lease)).toBeUndefined();
      await world.forward(100);
      expect(await desk.photoRows.claim(id, lease)).toMatchObject({ attempt: 2 });
    },
  ],
  [
    "what is settled stays settled, whoever comes late",
    async (world, desk) => {
      await sent(desk, photo(id), photo(two));
      await desk.photoRows.stored(id, stored);
      await desk.photoRows.refused(two, "gone");
      await unchanged(world, async () => {
        await desk.photoRows.refused(id, "gone");
        await desk.photoRows.retryAt(id, 1);
        await desk.photoRows.stored(two, stored);
      });
    },
  ],
  [
    "photos nobody knows are neither claimed nor changed",
    async (world, desk) => {
      await unchanged(world, async () => {
        expect(await desk.photoRows.claim(id, lease)).toBeUndefined();
        await desk.photoRows.stored(id, stored);
        await desk.photoRows.retryAt(id, 1);
      });
    },
  ],
  [
    "due photos come longest waiting first, no more than asked",
    async (world, desk) => {
      await sent(desk, photo(id), photo(two));
      await desk.photoRows.retryAt(id, world.now() - 5);
      await desk.photoRows.retryAt(two, world.now() - 9);
      expect([await desk.photoRows.due(9), await desk.photoRows.due(1)]).toEqual([
        [two, id],
        [two],
      ]);
    },
  ],
  [
    "only what lies on the shelf may be shown, and a case tells of it in its order (R18)",
    async (world, desk) => {
      await sent(desk, photo(id), photo(two, "m2"));
      expect(await desk.photoRows.kept([id, two])).toEqual([]);
      await desk.photoRows.stored(id, stored);
      const { sha256, type } = stored;
      expect(await desk.photoRows.kept([two, id, derive("no photo")])).toEqual([
        { id, sha256, type },
      ]);
      await world.forward(1);
      await desk.photoRows.refused(two, "gone");
      expect(await desk.photoRows.kept([two])).toEqual([]);
      expect(await desk.photoRows.kept([])).toEqual([]);
    },
  ],
];
