import type { PhotoRef } from "../../src/engine/input.ts";

/** A photo that a platform calls so. */
export const photoRef = (ref: string): PhotoRef => ({ id: "photo-of-a-test", ref });
