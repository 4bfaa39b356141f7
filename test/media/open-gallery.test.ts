import { expect, test } from "vitest";
import { openGallery } from "../../src/media/open-gallery.ts";
import { keptId } from "../support/pictures.ts";

const rows = {
  kept: async (ids: readonly string[]) =>
    ids.map((id) => ({ id, sha256: `hash of ${id}`, type: "jpeg" as const })),
};

test("what the rows allow and the shelf has is shown; what only one of them has is not", async () => {
  const there = `hash of ${keptId(1)}`;
  const gallery = openGallery(rows, {
    has: async (sha256) => sha256 === there,
    read: async (sha256) => Buffer.from(sha256),
  });
  const found = await gallery.find([keptId(1), keptId(2)]);
  expect([...found.keys()]).toEqual([keptId(1)]);
  expect(String(await found.get(keptId(1))?.read())).toBe(there);
  const none = openGallery(
    { kept: async () => [] },
    { has: async () => true, read: rows.kept as never },
  );
  expect((await none.find([keptId(1)])).size).toBe(0);
});
