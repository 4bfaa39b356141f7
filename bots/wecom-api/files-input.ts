import type { PersonInput, PhotoRef } from "../../src/engine/input.ts";
import type { Instant } from "../../src/kernel/clock.ts";
import { tame } from "./tame.ts";

/** UTF-16 units of a claimed name or type we keep. */
const claimMax = 200;

/** What a message with a file says, as far as the platform tells. */
export interface Claims {
  readonly name?: string;
  readonly format?: string;
}

/** The input for a voice message, a film or a file of WeCom and 微信客服 (pages 90239 and 94670). Pure. */
export function filesInput(
  type: "voice" | "video" | "file",
  ref: PhotoRef,
  { name = "", format = "" }: Claims,
  messageId: string,
  at: Instant,
): PersonInput {
  const file = {
    ...ref,
    kind: type === "file" ? ("document" as const) : type,
    ...(name === "" ? {} : { name: tame(name).slice(0, claimMax) }),
    ...(format === "" ? {} : { mime: tame(`${type}/${format}`).slice(0, claimMax) }),
  };
  return { kind: "sent-files", files: [file], messageId, at };
}
