import type { SentCall } from "../../../src/playground/contract.ts";
import { lineContract } from "../../../src/playground/line/contract.ts";
import { type ContractCase, tryContract } from "../support/contract-cases.ts";

const to = `U${"a".repeat(32)}`;
const text = (more: object = {}): object => ({ type: "text", text: "We come on Monday.", ...more });
const reply = (...messages: readonly object[]): ContractCase => ({
  call: "reply",
  body: { replyToken: "token", messages },
});
const chip = (action: object): object =>
  text({ quickReply: { items: [{ type: "action", action }] } });
const postback = (more: object = {}): object => ({
  type: "postback",
  label: "OK",
  data: "ok",
  displayText: "OK",
  ...more,
});
const flex = (contents: unknown, more: object = {}): object => ({
  type: "flex",
  altText: "A card",
  contents,
  ...more,
});
const box = (...contents: readonly object[]): object => ({
  type: "box",
  layout: "vertical",
  contents,
});
const bubble = (body: object, more: object = {}): object => ({ type: "bubble", body, ...more });
const buttons = (more: object = {}): object => ({
  type: "template",
  altText: "A choice",
  template: { type: "buttons", text: "Which?", actions: [postback()], ...more },
});
const column = (more: object = {}): object => ({ text: "One", actions: [postback()], ...more });
const columns = (...all: readonly object[]): object => ({
  type: "template",
  altText: "Choices",
  template: { type: "carousel", columns: all },
});
const family = "👨‍👩‍👧";
const picture = "https://cdn.example/a.jpg";
const key = "7b0f4c52-0f3e-5a51-9c7e-5e3d0b6f0001";

function usual({ call, body, query = {}, headers = {}, verb }: ContractCase): SentCall {
  const withBody = body === undefined ? {} : { "content-type": "application/json" };
  const all = { authorization: "Bearer token", ...withBody, ...headers };
  return { call, verb: verb ?? (body === undefined ? "GET" : "POST"), query, headers: all, body };
}

tryContract(
  lineContract,
  usual,
  {
    "a text": reply(text()),
    "five texts": reply(text(), text(), text(), text(), text()),
    "a text of 5,000 units": reply(text({ text: "x".repeat(5000) })),
    "a chip": reply(chip(postback())),
    "a chip labelled with twenty families": reply(chip(postback({ label: family.repeat(20) }))),
    "a chip for a place": reply(chip({ type: "location", label: "Here" })),
    "a card": reply(flex(bubble(box({ type: "text", text: "E21", wrap: true, size: "sm" })))),
    "a row of a card": reply(
      flex(
        bubble(box({ type: "box", layout: "baseline", contents: [{ type: "text", text: "a" }] })),
      ),
    ),
    "a card's button": reply(flex(bubble(box({ type: "button", action: postback() })))),
    "a buttons template": reply(buttons()),
    "a picture": reply({ type: "image", originalContentUrl: picture, previewImageUrl: picture }),
    "a push with a key": {
      call: "push",
      body: { to, messages: [text()] },
      headers: { "x-line-retry-key": key },
    },
    "a profile": { call: "profile" },
    "a webhook address": {
      call: "setEndpoint",
      verb: "PUT",
      body: { endpoint: "https://desk.example/webhooks/line" },
    },
    "a token": {
      call: "stateless",
      body: { grant_type: "client_credentials", client_id: "165", client_secret: "s" },
      headers: { "content-type": "application/x-www-form-urlencoded" },
    },
  },
  {
    "no message": [reply(), /messages: Too small/],
    "a sixth message": [reply(...Array.from({ length: 6 }, () => text())), /messages: Too big/],
    "a reply without a token": [{ call: "reply", body: { messages: [text()] } }, /replyToken/],
    "a field nobody knows": [reply(text({ parse_mode: "HTML" })), /parse_mode/],
    "a field nobody knows beside the messages": [
      { call: "reply", body: { replyToken: "t", messages: [text()], loud: true } },
      /loud/,
    ],
    "an empty text": [reply(text({ text: "" })), /text: must have 1 to 5000 units/],
    "a text of 5,001 units": [
      reply(text({ text: "x".repeat(5001) })),
      /text: must have 1 to 5000 units/,
    ],
    "half a character": [reply(text({ text: "a\ud83d" })), /half a character/],
    "a number for a text": [reply(text({ text: 7 })), /expected string/],
    "a kind LINE has no word for": [reply({ type: "file", url: picture }), /type/],
    "fourteen chips": [
      reply(
        text({
          quickReply: {
            items: Array.from({ length: 14 }, () => ({ type: "action", action: postback() })),
          },
        }),
      ),
      /items: Too big/,
    ],
    "chips before the last message": [reply(chip(postback()), text()), /never seen/],
    "a chip's label of 21": [reply(chip(postback({ label: "x".repeat(21) }))), /1 to 20/],
    "a chip without a label": [reply(chip(postback({ label: "" }))), /1 to 20/],
    "data of 301": [
      reply(chip(postback({ data: "x".repeat(301) }))),
      /data: must have 1 to 300 units/,
    ],
    "no data": [reply(chip(postback({ data: "" }))), /data: must have 1 to 300 units/],
    "words left of 301": [reply(chip(postback({ displayText: "x".repeat(301) }))), /1 to 300/],
    "two ways of words left": [reply(chip(postback({ text: "OK" }))), /exclude/],
    "a camera on a card": [
      reply(flex(bubble(box({ type: "button", action: { type: "camera", label: "x" } })))),
      /body/,
    ],
    "a link by a script": [
      reply(chip({ type: "uri", label: "x", uri: "javascript:alert(1)" })),
      /encoded address/,
    ],
    "a card without words for the list": [
      reply(flex(bubble(box({ type: "text", text: "a" })), { altText: "" })),
      /altText/,
    ],
    "words for the list of 1,501": [
      reply(flex(bubble(box({ type: "text", text: "a" })), { altText: "x".repeat(1501) })),
      /altText/,
    ],
    "an empty text on a card": [reply(flex(bubble(box({ type: "text", text: "" })))), /body/],
    "an unknown field on a card": [
      reply(flex(bubble(box({ type: "text", text: "a", bold: true })))),
      /bold/,
    ],
    "a button in a row": [
      reply(
        flex(
          bubble(
            box({
              type: "box",
              layout: "baseline",
              contents: [{ type: "button", action: postback() }],
            }),
          ),
        ),
      ),
      /body/,
    ],
    "a card's button of 41": [
      reply(flex(bubble(box({ type: "button", action: postback({ label: "x".repeat(41) }) })))),
      /1 to 40/,
    ],
    "a colour by name": [
      reply(flex(bubble(box({ type: "text", text: "a", color: "red" })))),
      /color/,
    ],
    "a card above 30 KB": [
      reply(
        flex(
          bubble(
            box(...Array.from({ length: 20 }, () => ({ type: "text", text: "售".repeat(600) }))),
          ),
        ),
      ),
      /30720 bytes/,
    ],
    "thirteen cards": [
      reply(
        flex({
          type: "carousel",
          contents: Array.from({ length: 13 }, () => bubble(box({ type: "text", text: "a" }))),
        }),
      ),
      /Too big/,
    ],
    "five actions on a template": [
      reply(buttons({ actions: Array.from({ length: 5 }, () => postback()) })),
      /actions: Too big/,
    ],
    "61 characters under a title": [
      reply(buttons({ title: "Title", text: "x".repeat(61) })),
      /60 characters/,
    ],
    "columns built unlike": [reply(columns(column(), column({ title: "T" }))), /alike/],
    "a picture without https": [
      reply({
        type: "image",
        originalContentUrl: "http://cdn.example/a.jpg",
        previewImageUrl: picture,
      }),
      /encoded address/,
    ],
    "a push to a name": [{ call: "push", body: { to: "mei", messages: [text()] } }, /body\.to/],
    "a key that is none": [
      {
        call: "push",
        body: { to, messages: [text()] },
        headers: { "x-line-retry-key": "again" },
      },
      /retry-key/,
    ],
    "a key on a reply": [{ ...reply(text()), headers: { "x-line-retry-key": key } }, /retry-key/],
    "no bearer": [{ ...reply(text()), headers: { authorization: undefined } }, /authorization/],
    "JSON called something else": [
      { ...reply(text()), headers: { "content-type": "text/plain" } },
      /content-type/,
    ],
    "a wrong verb": [{ ...reply(text()), verb: "PUT" }, /POST is expected/],
    "a query nobody asked for": [{ call: "profile", query: { debug: "1" } }, /debug/],
    "a path LINE does not have": [{ call: "/v2/bot/message/delete" }, /no such call/],
  },
);
