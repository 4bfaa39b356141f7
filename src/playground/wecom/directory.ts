import { type Answer, type ApiCall, answer } from "./calls.ts";
import { bytesOf, type Json, jsonBody, mayText, needText, objects } from "./fields.ts";
import { refuse } from "./refuse.ts";
import type { World } from "./world.ts";

/** `GET user/get` (page 96255): without the fields apps made after 2022-06-20 do not get. */
export function userGet(world: World, call: ApiCall): Answer {
  const userid = call.query.get("userid") ?? "";
  if (userid === "") refuse(40063, "userid");
  const member = world.members.get(userid.toLowerCase()) ?? refuse(60111);
  if (!member.visible) refuse(60011);
  return answer({
    userid: member.userid,
    name: member.name,
    department: [1],
    position: "",
    status: 1,
    isleader: 0,
    enable: 1,
  });
}

/** `GET getcallbackip` (page 90930). */
export function getCallbackIp(): Answer {
  return answer({ ip_list: ["127.0.0.1"] });
}

/** `POST menu/create` (page 90231): one to three buttons, each up to five below it. */
export function menuCreate(world: World, call: ApiCall): Answer {
  if (call.query.get("agentid") !== String(world.settings.credentials.agentId)) refuse(301002);
  const buttons = objects(jsonBody(call.body), "button");
  if (buttons.length < 1 || buttons.length > 3) refuse(40016);
  world.menu.items = buttons.flatMap((button) => itemsOf(button));
  world.changed();
  return answer();
}

function itemsOf(button: Json): readonly { readonly name: string; readonly key: string }[] {
  const below = objects(button, "sub_button");
  const name = nameOf(button, 16);
  if (below.length === 0) return leafOf(button, name);
  if (below.length > 5) refuse(40016);
  return below.flatMap((one) => leafOf(one, nameOf(one, 40)));
}

function nameOf(button: Json, maxBytes: number): string {
  const name = needText(button, "name", { missing: 40018 });
  if (bytesOf(name) > maxBytes) refuse(40018, `${name} exceeds ${maxBytes} bytes`);
  return name;
}

function leafOf(button: Json, name: string): readonly { name: string; key: string }[] {
  const type = needText(button, "type");
  if (type === "view") return [];
  if (type !== "click") refuse(40058, `menu type ${type} is not played here`);
  mayText(button, "key", { maxBytes: 128, invalid: 40019 });
  return [{ name, key: needText(button, "key", { missing: 40019 }) }];
}
