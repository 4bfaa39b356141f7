import type { SentCall } from "../../../src/playground/contract.ts";
import { telegramContract } from "../../../src/playground/telegram/contract.ts";
import { type ContractCase, tryContract } from "../support/contract-cases.ts";

const send = (more: object = {}): ContractCase => ({
  call: "sendMessage",
  body: { chat_id: "700001", text: "We come on Monday.", ...more },
});
const keys = (...row: readonly unknown[]): object => ({
  reply_markup: { inline_keyboard: [row] },
});
const key = (more: object = {}): object => ({ text: "OK", callback_data: "ok", ...more });
const bold = (offset: number, length: number): object => ({
  entities: [{ type: "bold", offset, length }],
});
const call = (name: string, body: object = {}): ContractCase => ({ call: name, body });
const hook = (url: string, more: object = {}): ContractCase => call("setWebhook", { url, ...more });

const formHeaders = { "content-type": "multipart/form-data; boundary=----x" };
const file = (size = 9, filename = "photo-1.jpg"): object => ({ abc: { filename, size } });
const upload = (name: string, body: object): ContractCase => ({
  call: name,
  headers: formHeaders,
  body: { chat_id: "5", ...body },
});
const album = (count: number, type = "photo"): object => ({
  media: Array.from({ length: count }, () => ({ type, media: "attach://abc" })),
});

function usual({ call: name, body, query = {}, headers = {}, verb }: ContractCase): SentCall {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const all = { ...type, ...headers };
  return { call: name, verb: verb ?? "POST", query, headers: all, body };
}

tryContract(
  telegramContract,
  usual,
  {
    "a message": send(),
    "a message to a number": send({ chat_id: -1001 }),
    "a text of 4,096 units": send({ text: "x".repeat(4096) }),
    "a bold title": send(bold(0, 2)),
    "a keyboard": send(keys(key(), key({ callback_data: "x".repeat(64) }))),
    "a keyboard taken away": send({ reply_markup: { remove_keyboard: true } }),
    "a button that shares a number": send({
      reply_markup: { keyboard: [[{ text: "Share", request_contact: true }]] },
    }),
    "no preview": send({ link_preview_options: { is_disabled: true } }),
    "an edit": call("editMessageText", { chat_id: 5, message_id: 7, text: "Done" }),
    "a keyboard cleared": call("editMessageReplyMarkup", { chat_id: 5, message_id: 7 }),
    "a press answered": call("answerCallbackQuery", { callback_query_id: "300" }),
    "a poll": call("getUpdates", { limit: 100, timeout: 50, allowed_updates: ["message"] }),
    "a webhook": hook("https://desk.example/webhooks/telegram", { secret_token: "a-b_1" }),
    "a webhook on another port": hook("https://desk.example:8443/x"),
    commands: call("setMyCommands", {
      commands: [{ command: "help", description: "Help" }],
      language_code: "zh",
    }),
    "a file's path": call("getFile", { file_id: "abc" }),
    "a file": { call: "file", verb: "GET" },
    "an uploaded photo": upload("sendPhoto", { photo: "attach://abc", caption: "S1", ...file() }),
    "a voice message": upload("sendVoice", { voice: "attach://abc", ...file(9, "file-1.ogg") }),
    "an album of ten": upload("sendMediaGroup", { ...album(10), ...file() }),
    "an album of papers": upload("sendMediaGroup", { ...album(2, "document"), ...file() }),
  },
  {
    "an album of one": [upload("sendMediaGroup", { ...album(1), ...file() }), /2 items/],
    "an album of eleven": [upload("sendMediaGroup", { ...album(11), ...file() }), /10 items/],
    "a photo above 10 MB": [
      upload("sendPhoto", { photo: "attach://abc", ...file(10_485_761) }),
      /10485760/,
    ],
    "a file under its sender's own name": [
      upload("sendDocument", { document: "attach://abc", ...file(9, "王女士.pdf") }),
      /filename/,
    ],
    "an address instead of an upload": [
      upload("sendPhoto", { photo: "https://desk.example/a.jpg" }),
      /photo/,
    ],
    "no text": [send({ text: "" }), /1 to 4096/],
    "a text of 4,097 units": [send({ text: "x".repeat(4097) }), /1 to 4096/],
    "blanks alone": [send({ text: " \n" }), /nothing to see/],
    "half a character": [send({ text: "a\ud83d" }), /half a character/],
    "a parse mode (S20)": [send({ parse_mode: "HTML" }), /parse_mode/],
    "a field nobody knows": [send({ loud: true }), /loud/],
    "a chat by a name": [send({ chat_id: "Ana" }), /chat_id/],
    "bold beyond the end": [send(bold(10, 100)), /entities/],
    "bold through half a character": [send({ text: "👍 OK", ...bold(1, 2) }), /entities/],
    "bold of nothing": [send(bold(0, 0)), /length/],
    "an entity Telegram has no word for": [
      send({ entities: [{ type: "huge", offset: 0, length: 1 }] }),
      /entities/,
    ],
    "a button of 65 bytes": [send(keys(key({ callback_data: "售".repeat(22) }))), /1 to 64 bytes/],
    "a button that carries nothing": [send(keys(key({ callback_data: "" }))), /1 to 64 bytes/],
    "a button without words": [send(keys(key({ text: " " }))), /nothing to see/],
    "a button of two kinds": [send(keys(key({ url: "https://a.example" }))), /reply_markup/],
    "a link by a script": [send(keys({ text: "x", url: "javascript:alert(1)" })), /address/],
    "an empty row": [send(keys()), /Too small/],
    "a hundred and one buttons": [
      send({
        reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [key()]) },
      }),
      /100 buttons/,
    ],
    "two keyboards": [
      send({ reply_markup: { inline_keyboard: [[key()]], remove_keyboard: true } }),
      /reply_markup/,
    ],
    "a keyboard of one's own on an edit": [
      call("editMessageText", {
        chat_id: 5,
        message_id: 7,
        text: "Done",
        reply_markup: { remove_keyboard: true },
      }),
      /reply_markup/,
    ],
    "an edit of no message": [
      call("editMessageText", { chat_id: 5, message_id: "seven", text: "Done" }),
      /message_id/,
    ],
    "a notice of 201": [
      call("answerCallbackQuery", { callback_query_id: "3", text: "x".repeat(201) }),
      /0 to 200/,
    ],
    "a poll of a minute": [call("getUpdates", { timeout: 60 }), /timeout/],
    "a kind of update twice": [
      call("getUpdates", { allowed_updates: ["message", "message"] }),
      /twice/,
    ],
    "a kind of update that is none": [
      call("getUpdates", { allowed_updates: ["gossip"] }),
      /allowed/,
    ],
    "a webhook without https": [hook("http://desk.example/x"), /address/],
    "a webhook on a port Telegram does not call": [hook("https://desk.example:9000/x"), /ports/],
    "a webhook that is no address": [hook("nonsense"), /address/],
    "a secret with a blank": [hook("https://desk.example/", { secret_token: "a b" }), /secret/],
    "a command in capitals": [
      call("setMyCommands", { commands: [{ command: "Help", description: "Help" }] }),
      /command/,
    ],
    "a long description": [
      call("setMyCommands", { commands: [{ command: "help", description: "x".repeat(257) }] }),
      /1 to 256/,
    ],
    "a method Telegram does not have": [call("sendFax"), /no such call/],
    "arguments in the address": [{ ...send(), query: { chat_id: "5" } }, /query/],
    "a form": [{ ...send(), headers: { "content-type": "multipart/form-data" } }, /content-type/],
  },
);
