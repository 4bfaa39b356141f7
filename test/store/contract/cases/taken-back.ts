import { expect } from "vitest";
import { derive, ticketId } from "../../../../src/kernel/ids.ts";
import { find, openCase } from "./a-case.ts";
import { bare, type Case, eventRow, hear, li, refuses, unchanged, write } from "./kit.ts";
import { id, lease, photo, row, sent, stored, two } from "./some-photos.ts";

/** Photos join their case; what senders take back is gone. */
export const takenBackCases: readonly Case[] = [
  [
    "photos join their case and are counted on its card",
    async (_world, desk) => {
      const ticket = await openCase(desk);
      await sent(desk, photo(id), photo(two));
      await hear(desk, "join", {
        joined: [id, two].map((photo) => ({ photo, ticket: ticket.id })),
      });
      expect((await find(desk, { numbers: ["S1"] }))[0]?.photos).toBe(2);
      await desk.photoRows.refused(two, "gone");
      expect((await find(desk, { numbers: ["S1"] }))[0]?.photos).toBe(1);
    },
  ],
  [
    "a photo may come and join its case in one turn",
    async (world, desk) => {
      const ticket = ticketId(derive("case"));
      await hear(desk, "one", { photos: [photo(id)], joined: [{ photo: id, ticket }] });
      expect(await row(world)).toMatchObject({ ticket });
    },
  ],
  [
    "a message its sender took back loses its bytes, and its photo is not fetched (R18)",
    async (world, desk) => {
      await hear(desk, "one", { photos: [photo(id, "m-one")] });
      await hear(desk, "unsend", { forgotten: [{ message: "m-one" }] });
      expect(await eventRow(world, "one")).toMatchObject({
        raw: null,
        error: "withdrawn",
        status: "done",
      });
      expect(await row(world)).toMatchObject({ status: "refused", why: "withdrawn", nextAt: null });
      expect(await desk.photoRows.due(9)).toEqual([]);
    },
  ],
  [
    "a photo being fetched when it is taken back does not reach the shelf (R18)",
    async (world, desk) => {
      await hear(desk, "one", { photos: [photo(id, "m-one")] });
      await desk.photoRows.claim(id, lease);
      await hear(desk, "unsend", { forgotten: [{ message: "m-one" }] });
      await unchanged(world, () => desk.photoRows.stored(id, stored));
    },
  ],
  [
    "a photo on the shelf is taken back, too (R18)",
    async (world, desk) => {
      await hear(desk, "one", { photos: [photo(id, "m-one")] });
      await desk.photoRows.stored(id, stored);
      await hear(desk, "unsend", { forgotten: [{ message: "m-one" }] });
      expect(await row(world)).toMatchObject({ status: "refused", why: "withdrawn" });
    },
  ],
  [
    "a message of the same number in another chat stays (R18)",
    async (world, desk) => {
      await hear(desk, "one");
      await hear(desk, "unsend", { forgotten: [{ message: "m-one" }] }, li);
      expect((await eventRow(world, "one")).raw).not.toBeNull();
    },
  ],
  [
    "taking back what nobody has sent changes no row of another message (R18)",
    async (world, desk) => {
      await hear(desk, "one");
      await hear(desk, "unsend", { forgotten: [{ message: "never" }] });
      expect((await eventRow(world, "one")).error).toBeNull();
    },
  ],
  [
    "a photo without one of our ids is refused",
    async (world, desk) => {
      await refuses(world, () => sent(desk, photo("not a uuid")));
    },
  ],
  [
    "a unit of no chat brings no photos",
    async (world, desk) => {
      await write(desk, bare({ photos: [photo(id)] }));
      expect((await world.look()).photos).toEqual([]);
    },
  ],
];
