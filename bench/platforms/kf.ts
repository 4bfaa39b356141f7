/** 微信客服, thin: an encrypted doorbell per message, the stream behind it, and the calls that a reply needs. */
import { createHash, randomBytes } from "node:crypto";
import { type CallbackKeys, seal } from "../../src/playground/wecom/seal.ts";
import { serve } from "../wire/serve.ts";
import type { Heard, OpenSink, Stage } from "./stage.ts";

export const kfKeys: CallbackKeys = {
  token: "bench4Kf7Token9x2",
  encodingAesKey: "b3nchK3yOf43LettersAndDigits0123456789abcde",
  receiveId: "wwbench0000000001",
};
export const kfSecret = "bench-kf-secret-5c1d0a";

const account = "wkBenchAccount0000000000000000001";

export async function openKfStage(heard: Heard, open: OpenSink = serve): Promise<Stage> {
  const customers = new Map<string, number>();
  const stream: { readonly items: object[]; first: number } = { items: [], first: 0 };
  const sink = await open((path, body) => {
    const name = path.slice("/cgi-bin/".length, path.indexOf("?"));
    if (name === "gettoken") return answered({ access_token: "bench-token", expires_in: 7_200 });
    if (name === "kf/account/list") return answered({ account_list: [{ open_kfid: account }] });
    const call = JSON.parse(body.toString("utf8"));
    if (name === "kf/sync_msg") return page(stream, call.cursor, call.limit);
    if (name === "kf/customer/batchget") return names(call.external_userid_list);
    const customer = customers.get(call.touser);
    if (name === "kf/send_msg" && customer !== undefined) {
      heard(customer, () => JSON.stringify(call));
    }
    return answered({ msgid: call.msgid });
  });
  return {
    platform: "kf",
    root: sink.root,
    letter(customer, text) {
      const id = userOf(customer);
      customers.set(id, customer);
      const send_time = Math.floor(Date.now() / 1000);
      const msgid = randomBytes(24).toString("base64url");
      const item = { open_kfid: account, external_userid: id, send_time, origin: 3, msgid };
      stream.items.push({ ...item, msgtype: "text", text: { content: text } });
      return doorbell(send_time);
    },
    chatOf: (customer) => `${account}:${userOf(customer)}`,
    [Symbol.asyncDispose]: () => sink[Symbol.asyncDispose](),
  };
}

const userOf = (customer: number): string =>
  `wm${createHash("md5").update(`kf ${customer}`).digest("base64url")}`;

const answered = (part: object): string => JSON.stringify({ errcode: 0, errmsg: "ok", ...part });

/** What was read once is not asked for again: whoever shows a cursor has stored what came before it. */
function page(
  stream: { readonly items: object[]; first: number },
  cursor: unknown,
  limit: unknown,
): string {
  const from = typeof cursor === "string" && cursor !== "" ? Number(cursor) : 0;
  stream.items.splice(0, from - stream.first);
  stream.first = Math.max(stream.first, from);
  const shown = stream.items.slice(0, Number(limit));
  const next_cursor = String(stream.first + shown.length);
  const has_more = stream.items.length > shown.length ? 1 : 0;
  return answered({ next_cursor, has_more, msg_list: shown });
}

function names(ids: readonly string[]): string {
  return answered({
    customer_list: ids.map((external_userid) => ({ external_userid, nickname: "Ana Lee" })),
  });
}

function doorbell(at: number) {
  const xml = `<xml><ToUserName><![CDATA[${kfKeys.receiveId}]]></ToUserName><CreateTime>${at}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[ENCbenchToken]]></Token><OpenKfId><![CDATA[${account}]]></OpenKfId></xml>`;
  const nonce = randomBytes(5).toString("hex");
  const sealed = seal(kfKeys, xml, { timestamp: String(at), nonce });
  const query = `msg_signature=${sealed.signature}&timestamp=${at}&nonce=${nonce}`;
  const body = Buffer.from(
    `<xml><ToUserName><![CDATA[${kfKeys.receiveId}]]></ToUserName><Encrypt><![CDATA[${sealed.encrypt}]]></Encrypt><AgentID><![CDATA[]]></AgentID></xml>`,
  );
  return { path: `/webhooks/wecom/kf?${query}`, headers: { "content-type": "text/xml" }, body };
}
