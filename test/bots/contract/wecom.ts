import { openWecomChannel } from "../../../bots/wecom/channel.ts";
import type { RawRequest } from "../../../src/ports/channel.ts";
import { callback, sealed, sealedForgeries, sealedRange } from "./sealed.ts";
import { contractAt, firstDoor, noTokens, readingOf, type Subject, silent } from "./subject.ts";

const { corpId, ...keys } = callback;
const { doors } = openWecomChannel({
  ...silent,
  corpId,
  agentId: 1000002,
  secret: "contract",
  keys: [keys],
  apiRoot: "http://127.0.0.1:1",
  tokens: noTokens,
});
const door = firstDoor(doors);

function callbackOf(n: number, type: string, inner: string, who = 1, from = `staff${who}`): string {
  const at = Math.floor(contractAt / 1000) + n;
  const cdata = (name: string, text: string): string => `<${name}><![CDATA[${text}]]></${name}>`;
  return [
    "<xml>",
    cdata("ToUserName", corpId),
    cdata("FromUserName", from),
    `<CreateTime>${at}</CreateTime>`,
    cdata("MsgType", type),
    inner,
    type === "event" ? "" : `<MsgId>${7_000_000_000_000_000_000n + BigInt(n)}</MsgId>`,
    "<AgentID>1000002</AgentID>",
    "</xml>",
  ].join("");
}

const said = (n: number, words: string, who?: number): string =>
  callbackOf(n, "text", `<Content><![CDATA[${words}]]></Content>`, who);
const event = (n: number, name: string, from?: string): string =>
  callbackOf(n, "event", `<Event><![CDATA[${name}]]></Event><EventKey></EventKey>`, 1, from);
const around = (bytes: Uint8Array): RawRequest => sealed(bytes);

/** The WeCom app: an encrypted XML document in each request, its ciphertext signed in the query. */
export const wecomSubject: Subject = {
  platform: "wecom",
  door,
  batches: false,
  signed: sealedRange,
  around,
  genuine: (n) => around(Buffer.from(said(n, "hello"))),
  forgeries: (genuine) => sealedForgeries(genuine, Buffer.from(said(1, "hello"))),
  read: ([document]) => readingOf(door.receive(around(Buffer.from(String(document))))),
  text: said,
  unknown: [
    callbackOf(901, "hologram", "<Depth>3</Depth>"),
    event(902, "greeting_from_tomorrow"),
    event(903, "subscribe"),
    event(904, "change_contact", "sys"),
  ],
  bad: (n, mark) => callbackOf(n, "text", `<Words><![CDATA[${mark}]]></Words>`),
};
