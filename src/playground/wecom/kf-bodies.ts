import type { Button, Shown } from "../phone.ts";
import { type Json, mayText, needObject, needText, objects } from "./fields.ts";
import { isMaterial, materialShown } from "./material.ts";
import { refuse } from "./refuse.ts";
import type { World } from "./world.ts";

export interface KfContent {
  readonly shown: Shown;
  readonly buttons: readonly (readonly Button[])[];
}

/** Limits of kf/send_msg (page 94677), bytes unless named otherwise. */
const limits = {
  text: 2_048,
  menuItems: 10,
  menuHead: 1_024,
  menuTail: 1_024,
  clickId: 128,
  clickContent: 128,
  viewContent: 1_024,
  textContent: 256,
  url: 2_048,
} as const;

/** Reads and checks the part named by msgtype. @throws {ApiRefusal} as the platform refuses. */
export function kfContent(world: World, body: Json): KfContent {
  const msgtype = needText(body, "msgtype", { missing: 40008 });
  if (msgtype === "text") return textOf(needObject(body, "text"));
  if (msgtype === "msgmenu") return menuOf(needObject(body, "msgmenu"));
  if (isMaterial(msgtype)) return { shown: materialShown(world, body, msgtype), buttons: [] };
  if (msgtype === "link") return linkOf(needObject(body, "link"));
  if (msgtype === "location") return locationOf(needObject(body, "location"));
  return refuse(40008, msgtype);
}

function textOf(text: Json): KfContent {
  const content = needText(text, "content", {
    missing: 44004,
    maxBytes: limits.text,
    invalid: 45002,
  });
  return { shown: { kind: "text", text: content }, buttons: [] };
}

function menuOf(menu: Json): KfContent {
  const head = mayText(menu, "head_content", { maxBytes: limits.menuHead, invalid: 45002 }) ?? "";
  const tail = mayText(menu, "tail_content", { maxBytes: limits.menuTail, invalid: 45002 });
  const list = objects(menu, "list");
  if (list.length > limits.menuItems) refuse(95008);
  if (head === "" && list.length === 0) refuse(44004);
  const buttons = list.flatMap((item) => itemOf(item).map((button) => [button]));
  return { shown: { kind: "menu", head, ...(tail ? { tail } : {}) }, buttons };
}

function itemOf(item: Json): readonly Button[] {
  const type = needText(item, "type", { missing: 95009 });
  if (type === "click") {
    const click = needObject(item, "click");
    const label = needText(click, "content", { maxBytes: limits.clickContent });
    const data = mayText(click, "id", { maxBytes: limits.clickId }) ?? "";
    return [{ label, data, look: "item", live: true }];
  }
  if (type === "view") {
    const view = needObject(item, "view");
    const url = needText(view, "url", { maxBytes: limits.url });
    const label = needText(view, "content", { maxBytes: limits.viewContent });
    return [{ label, data: url, look: "item", live: true, url }];
  }
  if (type === "text") {
    const text = needObject(item, "text");
    const label = needText(text, "content", { maxBytes: limits.textContent });
    return [{ label, data: "", look: "item", live: false }];
  }
  return refuse(95009, type);
}

function linkOf(link: Json): KfContent {
  const title = needText(link, "title", { maxBytes: 128 });
  const text = mayText(link, "desc", { maxBytes: 512 });
  const url = needText(link, "url", { maxBytes: limits.url, pattern: /^https?:\/\//i });
  needText(link, "thumb_media_id", { missing: 40007 });
  const button: Button = { label: title, data: url, look: "inline", live: true, url };
  const shown: Shown = { kind: "card", title, ...(text ? { text } : {}), rows: [] };
  return { shown, buttons: [[button]] };
}

function locationOf(location: Json): KfContent {
  const latitude = degrees(location, "latitude", 90);
  const longitude = degrees(location, "longitude", 180);
  const title = mayText(location, "name");
  const address = mayText(location, "address");
  const named = { ...(title ? { title } : {}), ...(address ? { address } : {}) };
  return { shown: { kind: "location", latitude, longitude, ...named }, buttons: [] };
}

function degrees(from: Json, name: string, max: number): number {
  const value = from[name];
  if (typeof value !== "number" || Math.abs(value) > max) refuse(40058, name);
  return value;
}
