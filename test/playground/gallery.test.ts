import { expect, test } from "vitest";
import { hangGallery } from "../../src/playground/gallery.ts";
import { fakeEmulator } from "./support/fake-emulator.ts";

const phoneOf = (person: string) =>
  fakeEmulator(
    "line",
    () => 1000,
    () => undefined,
  ).phone(person);
const shot = (byte: number) => new Uint8Array([byte]);

test("each bubble of an album shows its own picture, also when a second album follows", async () => {
  const gallery = hangGallery();
  const phone = gallery.watch(phoneOf("mei"));
  await phone.sendPhotos([shot(1), shot(2)]);
  await phone.say("and another");
  await phone.sendPhotos([shot(3)]);
  const shown = phone.entries().filter(({ shown }) => shown.kind === "photo");
  expect(shown.map(({ id }) => gallery.picture(phone, id))).toEqual([shot(1), shot(2), shot(3)]);
});

test("a picture is there as soon as its bubble is, before the desk has answered", async () => {
  const gallery = hangGallery();
  const seen: unknown[] = [];
  const emulator = fakeEmulator(
    "line",
    () => 1000,
    (phone) => {
      const last = phone.entries().at(-1);
      seen.push(last === undefined ? undefined : gallery.picture(phone, last.id));
    },
  );
  await gallery.watch(emulator.phone("mei")).sendPhotos([shot(7)]);
  expect(seen).toEqual([shot(7)]);
});

test("nobody sees a picture of another person's phone", async () => {
  const gallery = hangGallery();
  const mine = gallery.watch(phoneOf("mei"));
  await mine.sendPhotos([shot(1)]);
  const [bubble] = mine.entries();
  expect(gallery.picture(phoneOf("alex"), bubble?.id ?? "")).toBeUndefined();
});

test("a watched phone does everything else as before", async () => {
  const phone = hangGallery().watch(phoneOf("mei"));
  await phone.say("hello");
  expect(phone.person).toBe("mei");
  expect(phone.entries().at(-1)?.shown).toEqual({ kind: "text", text: "hello" });
});
