import type { Shown } from "../phone.ts";
import { type Json, needObject, needText } from "./fields.ts";
import { livingMedium } from "./media.ts";
import { refuse } from "./refuse.ts";
import type { Medium, World } from "./world.ts";

/** Whether a message of this kind names uploaded material. */
export const isMaterial = (msgtype: string): msgtype is Medium["type"] =>
  msgtype === "image" || msgtype === "voice" || msgtype === "video" || msgtype === "file";

/** What the app shows of it; a picture as an address that holds it whole. @throws {ApiRefusal} 40007 when it is not there, too old or of another kind */
export function materialShown(world: World, body: Json, msgtype: Medium["type"]): Shown {
  const id = needText(needObject(body, msgtype), "media_id", { missing: 40007 });
  const medium = livingMedium(world, id) ?? refuse(40007);
  if (medium.type !== msgtype) refuse(40007, `not of the kind ${msgtype}`);
  const { bytes, contentType } = medium;
  return msgtype === "image"
    ? { kind: "photo", photo: `data:${contentType};base64,${bytes.toString("base64")}` }
    : { kind: "other", what: msgtype };
}
