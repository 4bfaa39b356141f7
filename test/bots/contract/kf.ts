import { openKfChannel } from "../../../bots/kf/channel.ts";
import { parse } from "../../../bots/kf/parse.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";
import { callback, sealed, sealedForgeries, sealedRange } from "./sealed.ts";
import { contractAt, firstDoor, noTokens, type Subject, silent } from "./subject.ts";

const { corpId, ...keys } = callback;
const { doors } = openKfChannel({
  ...silent,
  corpId,
  secret: "contract",
  keys: [keys],
  apiRoot: "http://127.0.0.1:1",
  tokens: noTokens,
});

const bell = (n: number): Buffer =>
  Buffer.from(
    [
      `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName>`,
      `<CreateTime>${Math.floor(contractAt / 1000) + n}</CreateTime>`,
      "<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event>",
      "<Token><![CDATA[ENCtoken]]></Token><OpenKfId><![CDATA[wkContract]]></OpenKfId></xml>",
    ].join(""),
  );

const item = (n: number, msgtype: string, rest: object, who = 1): object => ({
  msgid: `contract${n}`,
  open_kfid: "wkContract",
  external_userid: `wmContract${who}`,
  send_time: Math.floor(contractAt / 1000) + n,
  origin: 3,
  msgtype,
  ...rest,
});

const around = (bytes: Uint8Array): RawRequest => sealed(bytes);

/** 微信客服: the request only rings; what was said is fetched as a page of items and read there. */
export const kfSubject: Subject = {
  platform: "kf",
  door: firstDoor(doors),
  batches: true,
  signed: sealedRange,
  around,
  genuine: (n) => around(bell(n)),
  forgeries: (genuine) => sealedForgeries(genuine, bell(1)),
  read: (items) => parse(items, undefined),
  text: (n, words, who) => item(n, "text", { text: { content: words } }, who),
  unknown: [
    item(901, "hologram", { hologram: {} }),
    item(902, "event", { event: { event_type: "greeting_from_tomorrow" } }),
    item(903, "event", {
      event: { event_type: "servicer_status_change", servicer_userid: "staff1", status: 1 },
    }),
  ],
  bad: (n, mark) => item(n, "text", { text: { words: mark } }),
};
