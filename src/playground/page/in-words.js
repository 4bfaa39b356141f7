import { knows, say } from "./words.js";

/** Longest piece of a message that is quoted, characters. */
const quoteMax = 60;
/** An answer that took so long is worth a word, ms. */
const slowMs = 1000;

/** One request in words: who called whom, what for, what was said, what it means, and what the answer means. */
export function inWords(record) {
  const { platform, direction } = record;
  const inward = direction === "platform-to-desk";
  const event = inward ? eventOf(record) : null;
  return {
    who: say(inward ? "wire.inward" : "wire.outward", { platform: say(`platform.${platform}`) }),
    what: inward ? say(`event.${event}`) : callWords(platform, record.call),
    said: quote(textIn(record.request)),
    why: inward ? say(`event.${event}.why`) : whyOf(platform, record.call),
    answer: inward ? answerOfDesk(record) : answerOfPlatform(record),
  };
}

/** What a call is for, in a few words. */
export function callWords(platform, call) {
  const key = `call.${tableOf(platform)}.${call}`;
  return knows(key) ? say(key) : say("wire.unknown", { call });
}

function whyOf(platform, call) {
  const key = `call.${tableOf(platform)}.${call}.why`;
  return knows(key) ? say(key) : "";
}

/** One server speaks for both halves of WeCom. */
function tableOf(platform) {
  return platform === "kf" ? "wecom" : platform;
}

/** Which kind of news a webhook brings. */
function eventOf({ platform, request }) {
  if (platform === "telegram") return telegramEvent(request ?? {});
  if (platform === "line") return lineEvent(request?.events ?? []);
  return wecomEvent(String(request ?? ""));
}

function telegramEvent(update) {
  if (update.callback_query) return "press";
  if (update.edited_message) return "edit";
  if (update.my_chat_member)
    return update.my_chat_member.new_chat_member?.status === "kicked" ? "leave" : "come";
  const message = update.message ?? {};
  if (message.photo) return "photo";
  if (message.location || message.venue) return "place";
  if (message.text?.startsWith("/start")) return "come";
  return message.text === undefined ? "other" : "message";
}

const lineEvents = { postback: "press", follow: "come", unfollow: "leave", unsend: "recall" };
const messageKinds = { text: "message", image: "photo", location: "place" };

function lineEvent([first]) {
  if (first === undefined) return "check";
  if (first.type === "message") return messageKinds[first.message?.type] ?? "other";
  return lineEvents[first.type] ?? "other";
}

const wecomEvents = {
  kf_msg_or_event: "news",
  enter_agent: "come",
  subscribe: "come",
  unsubscribe: "leave",
  click: "press",
  template_card_event: "press",
};

function wecomEvent(document) {
  const value = (name) => new RegExp(`<${name}><!\\[CDATA\\[(.*?)\\]\\]>`, "s").exec(document)?.[1];
  const type = value("MsgType");
  if (type === "event") return wecomEvents[value("Event")] ?? "other";
  return messageKinds[type] ?? "other";
}

/** What somebody reads or wrote, if the request carries any words. */
function textIn(request) {
  if (typeof request === "string")
    return /<Content><!\[CDATA\[(.*?)\]\]>/s.exec(request)?.[1] ?? "";
  const {
    message,
    callback_query,
    edited_message,
    events,
    messages,
    text,
    msgmenu,
    template_card,
  } = request ?? {};
  const words = [
    message?.text,
    edited_message?.text,
    callback_query?.data,
    events?.[0]?.message?.text,
    events?.[0]?.postback?.displayText,
    messages?.[0]?.text,
    messages?.[0]?.altText,
    typeof text === "string" ? text : text?.content,
    msgmenu?.head_content,
    template_card?.main_title?.title,
  ];
  return words.find((one) => typeof one === "string" && one !== "") ?? "";
}

function quote(text) {
  const letters = [...text.replaceAll(/<[^<>]{0,200}>|[\u200b-\u200d\u2060\ufeff]/g, "").trim()];
  if (letters.length === 0) return "";
  const short =
    letters.length > quoteMax ? `${letters.slice(0, quoteMax).join("")}…` : letters.join("");
  return say("wire.said", { text: short });
}

function answerOfDesk({ status }) {
  if (status === 0) return say("answer.silent");
  if (status < 300) return say("answer.taken");
  return say(status >= 500 || status === 429 ? "answer.later" : "answer.refusedHere", { status });
}

const tokenCodes = [40001, 40014, 41001, 42001];
const throttleCodes = [45009, 45033];

function answerOfPlatform({ status, ms, response }) {
  if (status === 0) return say("answer.silent");
  const code = Number(response?.errcode ?? 0);
  if (status === 429 || throttleCodes.includes(code)) return say("answer.throttled");
  if (status === 401 || tokenCodes.includes(code)) return say("answer.token");
  if (status >= 500 || code === -1) return say("answer.broken", { status });
  if (status === 202) return say("answer.notReady");
  if (status >= 400 || code !== 0)
    return say("answer.refused", { why: reasonIn(response) || String(status) });
  return ms < slowMs ? say("answer.done") : say("answer.slow", { seconds: (ms / 1000).toFixed(1) });
}

function reasonIn(response) {
  return response?.description ?? response?.message ?? response?.errmsg ?? "";
}
