import { parse as parseItems } from "../../../../bots/kf/parse.ts";
import { parseBell } from "../../../../bots/kf/parse-bell.ts";
import { verify as verifyKf } from "../../../../bots/kf/verify.ts";
import { parse } from "../../../../bots/wecom/parse.ts";
import { verify } from "../../../../bots/wecom/verify.ts";
import {
  accountsShape,
  customersShape,
  kfSentShape,
  memberShape,
  pageShape,
  sentShape,
  stateShape,
  tokenShape,
} from "../../../../bots/wecom-api/answer-shapes.ts";
import { outcomeOf } from "../../../../bots/wecom-api/outcome.ts";
import { readBell } from "../../../../bots/wecom-api/read-bell.ts";
import { readXml } from "../../../../bots/wecom-api/read-xml.ts";
import { type CallbackKeys, seal, sign as signOf } from "../../../../src/playground/wecom/seal.ts";
import { jsonOf } from "../json-of.ts";
import { bytesOf, type Meal } from "../mutate.ts";
import { must, type Subject, sign } from "../subject.ts";
import { readAt, samplesOf } from "./samples.ts";
import { soundArrivals } from "./sound.ts";

const corpId = "ww5e1f0c2b7a9d3846";
const keys: CallbackKeys = {
  token: "fuzzToken7Qx2",
  encodingAesKey: "FuzzAppKey123456789abcdefghijklmnopqrstuvwx",
  receiveId: corpId,
};
const ours = [{ token: keys.token, encodingAesKey: keys.encodingAesKey, corpId }];

const inner: Subject = {
  name: "a believed WeCom callback",
  tries: [
    "bots/wecom/parse.ts parse",
    "bots/wecom-api/read-xml.ts readXml",
    "bots/wecom-api/read-bell.ts readBell",
    "bots/kf/parse-bell.ts parseBell",
  ],
  share: 45,
  food: "xml",
  samples: () => [...samplesOf("wecom", ".xml"), ...samplesOf("kf", ".xml")],
  eat(meal) {
    const bytes = bytesOf(meal);
    const { arrivals, spoiled, dropped, bell } = parse(bytes, corpId);
    soundArrivals(arrivals, spoiled, dropped);
    const rung = parseBell(bytes);
    if (rung.kind !== "bell") soundArrivals([], rung.spoiled, rung.dropped);
    const texts = readXml(bytes);
    must(
      texts === undefined || (readBell(texts) === undefined) === (rung.kind !== "bell"),
      "bell?",
    );
    return sign([
      ...arrivals.map(({ input }) => input.kind),
      ...spoiled.map(({ reason }) => reason.split(" is ")[0] ?? ""),
      ...dropped.map((name) => `-${name}`),
      bell === undefined ? rung.kind : "bell",
    ]);
  },
};

const sealed: Subject = {
  name: "a WeCom callback at the door",
  tries: [
    "bots/wecom/verify.ts verify",
    "bots/kf/verify.ts verify",
    "bots/wecom-api/believe.ts believe",
  ],
  share: 8,
  food: "xml",
  samples: () => samplesOf("wecom", ".xml").slice(0, 4).map(envelope),
  eat(meal) {
    const believed = ask(meal, "POST");
    must(believed === undefined || believed.kind === "message", "a greeting by POST");
    ask(meal, "GET");
    return believed === undefined ? "refused" : "believed";
  },
};

function envelope(plain: string): string {
  const at = { timestamp: String(readAt / 1000), nonce: "n1" };
  const { encrypt } = seal(keys, plain, at, Buffer.alloc(16, 65));
  return `<xml><ToUserName><![CDATA[${corpId}]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`;
}

/** The envelope as it stands, under the signature that fits what it seems to hold: the fuzz shall get past the gate. */
function ask(meal: Meal, method: "GET" | "POST") {
  const body = bytesOf(meal);
  const held = /<Encrypt>(?:<!\[CDATA\[)?([A-Za-z0-9+/=]*)/.exec(meal.text)?.[1] ?? "";
  const timestamp = String(readAt / 1000);
  const signature = signOf(keys.token, timestamp, "n1", held);
  const query = { msg_signature: signature, timestamp, nonce: "n1", echostr: held };
  const request = { method, query, headers: {}, body, at: readAt } as const;
  must(
    (verify(request, ours) === undefined) === (verifyKf(request, ours) === undefined),
    "doors differ",
  );
  return verify(request, ours);
}

const page: Subject = {
  name: "a page of 微信客服",
  tries: ["bots/kf/parse.ts parse"],
  share: 120,
  food: "json",
  samples: () => samplesOf("kf", ".json").map((list) => `{"errcode":0,"msg_list":${list}}`),
  eat({ text }) {
    const read = pageShape.safeParse(jsonOf(text));
    if (!read.success) return "no page";
    const { arrivals, spoiled, dropped } = parseItems(read.data.msg_list, readAt - 600_000);
    soundArrivals(arrivals, spoiled, dropped);
    return sign([
      ...arrivals.map(({ input, stale }) => `${input.kind}${stale === true ? "!" : ""}`),
      ...spoiled.map(({ reason }) => reason.split(" item ")[0] ?? ""),
      ...dropped.map((name) => `-${name.length}`),
    ]);
  },
};

const answer: Subject = {
  name: "an answer of WeCom",
  tries: ["bots/wecom-api/outcome.ts outcomeOf"],
  share: 30,
  food: "json",
  samples: () => [
    '{"errcode":0,"errmsg":"ok","access_token":"t","expires_in":7200}',
    '{"errcode":95018,"errmsg":"invalid state, hint: [17]"}',
    '{"errcode":0,"errmsg":"ok","msgid":"m","invaliduser":"u1|u2"}',
    '{"errcode":0,"account_list":[{"open_kfid":"wk1"}],"customer_list":[{"external_userid":"wm1","nickname":"A"}]}',
    '{"errcode":0,"service_state":3,"name":"李华"}',
  ],
  eat({ text }) {
    const value = jsonOf(text);
    const shapes = {
      tokenShape,
      sentShape,
      kfSentShape,
      stateShape,
      accountsShape,
      customersShape,
      memberShape,
    };
    const read = Object.entries(shapes).filter(([, shape]) => shape.safeParse(value).success);
    const verdict = sentShape.safeParse(value);
    const { errcode, errmsg } = verdict.success ? verdict.data : { errcode: -1, errmsg: "" };
    const end = outcomeOf({ kind: "refused", errcode, errmsg }, true);
    return `${end.kind} ${read.length}`;
  },
};

/** What both WeCom adapters read. */
export const wecomSubjects: readonly Subject[] = [inner, sealed, page, answer];
