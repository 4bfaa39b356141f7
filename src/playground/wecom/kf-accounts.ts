import { type Answer, type ApiCall, answer } from "./calls.ts";
import { bytesOf, type Json, jsonBody, mayText, mayWhole, strings } from "./fields.ts";
import { refuse } from "./refuse.ts";
import type { World } from "./world.ts";

/** `POST kf/account/list` (page 94661); GET is taken too, as some clients use it. */
export function accountList(world: World, call: ApiCall): Answer {
  const body = call.body.length === 0 ? {} : jsonBody(call.body);
  const offset = mayWhole(body, "offset", 0, 1_000_000) ?? 0;
  const limit = mayWhole(body, "limit", 1, 100) ?? 100;
  const page = world.settings.kfAccounts.slice(offset, offset + limit);
  const account_list = page.map(({ openKfId, name, manage = true }) => ({
    open_kfid: openKfId,
    name,
    avatar: "https://wework.qpic.example/kf/0",
    manage_privilege: manage,
  }));
  return answer({ account_list });
}

/** `POST kf/add_contact_way` (page 94665). */
export function addContactWay(world: World, call: ApiCall): Answer {
  const body = jsonBody(call.body);
  const openKfId = needAccount(world, body);
  const scene = mayText(body, "scene", { maxBytes: 32, pattern: /^[0-9a-zA-Z_-]*$/ }) ?? "";
  const code = Buffer.from(`${openKfId}:${scene}`).toString("base64url");
  const query = scene === "" ? "" : `?enc_scene=ENC${Buffer.from(scene).toString("base64url")}`;
  return answer({ url: `https://work.weixin.qq.com/kf/kfc${code.slice(0, 16)}${query}` });
}

/** `GET kf/servicer/list` (page 94645). */
export function servicerList(world: World, call: ApiCall): Answer {
  needAccount(world, { open_kfid: call.query.get("open_kfid") ?? "" });
  return answer({
    servicer_list: world.settings.servicers.map((userid) => ({ userid, status: 0 })),
  });
}

/** `POST kf/customer/batchget` (page 95159): at most 100 at a time. */
export function customerBatchget(world: World, call: ApiCall): Answer {
  const body = jsonBody(call.body);
  const asked = strings(body, "external_userid_list");
  const withContext = mayWhole(body, "need_enter_session_context", 0, 1) === 1;
  if (asked.length < 1 || asked.length > 100) refuse(40058, "external_userid_list needs 1..100");
  const known = asked.flatMap((id) => world.customers.get(id) ?? []);
  const customer_list = known.map(({ externalUserid, name }) => ({
    external_userid: externalUserid,
    nickname: name,
    avatar: "",
    gender: 0,
    ...(withContext ? contextOf(world, externalUserid) : {}),
  }));
  const strangers = asked.filter((id) => !world.customers.has(id));
  return answer({ customer_list, invalid_external_userid: strangers });
}

/** The account a body names. @throws {ApiRefusal} 40063, 95000 or 95004. */
export function needAccount(world: World, body: Json): string {
  const openKfId = mayText(body, "open_kfid") ?? "";
  if (openKfId === "") refuse(40063, "open_kfid");
  if (!/^wk[0-9A-Za-z_-]+$/.test(openKfId) || bytesOf(openKfId) > 64) refuse(95000);
  if (!world.settings.kfAccounts.some((one) => one.openKfId === openKfId)) refuse(95004);
  return openKfId;
}

function contextOf(world: World, externalUserid: string): Json {
  const sessions = [...world.sessions.values()];
  const entered = sessions.find((one) => one.externalUserid === externalUserid)?.entered;
  if (entered === undefined || world.settings.now() - entered.at > 48 * 3_600_000) return {};
  return { enter_session_context: { scene: entered.scene, scene_param: entered.sceneParam } };
}
