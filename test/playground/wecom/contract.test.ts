import type { SentCall } from "../../../src/playground/contract.ts";
import { wecomContract } from "../../../src/playground/wecom/contract.ts";
import { type ContractCase, tryContract } from "../support/contract-cases.ts";

const app = (more: object): ContractCase => ({
  call: "message/send",
  body: {
    touser: "lihua",
    agentid: 1000002,
    msgtype: "text",
    text: { content: "新工单" },
    ...more,
  },
});
const card = (more: object = {}): ContractCase =>
  app({ text: undefined, msgtype: "template_card", template_card: cardWith(more) });
const cardWith = (more: object): object => ({
  card_type: "button_interaction",
  task_id: "ticket-1042-v3",
  main_title: { title: "新工单" },
  button_list: [button()],
  ...more,
});
const button = (more: object = {}): object => ({ text: "接单", style: 1, key: "accept", ...more });
const row = (more: object = {}): object => ({ keyname: "客户", value: "王先生", ...more });
const kf = (more: object): ContractCase => ({
  call: "kf/send_msg",
  body: { touser: "wmCUST01", open_kfid: "wkACC01", msgid: "a".repeat(32), ...more },
});
const said = (content: unknown): object => ({ msgtype: "text", text: { content } });
const menu = (more: object): object => ({
  msgtype: "msgmenu",
  msgmenu: { list: [line()], ...more },
});
const line = (click: object = { id: "ok", content: "OK" }): object => ({ type: "click", click });
const update = (more: object): ContractCase => ({
  call: "message/update_template_card",
  body: { userids: ["lihua"], agentid: 1000002, response_code: "RC", ...more },
});
const sync = (more: object): ContractCase => ({
  call: "kf/sync_msg",
  body: { open_kfid: "wkACC01", limit: 200, voice_format: 0, ...more },
});
const upload = (type: string, media: object = {}): ContractCase => ({
  call: "media/upload",
  query: { type },
  headers: { "content-type": "multipart/form-data; boundary=deskbell-1" },
  body: { media: { filename: "photo-1.jpg", size: 9, ...media } },
});
const picture = (more: object = {}): object => ({
  text: undefined,
  msgtype: "image",
  image: { media_id: "m1" },
  ...more,
});
const names = (list: readonly unknown[]): ContractCase => ({
  call: "kf/customer/batchget",
  body: { external_userid_list: list, need_enter_session_context: 0 },
});

function usual({ call, body, query = {}, headers = {}, verb }: ContractCase): SentCall {
  const type = body === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
  // As on the wire: what is undefined is not there.
  const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
  return {
    call,
    verb: verb ?? (body === undefined ? "GET" : "POST"),
    query: { access_token: "token", ...query },
    headers: { ...type, ...headers },
    body: sent,
  };
}

tryContract(
  wecomContract,
  usual,
  {
    "a text to a member": app({ enable_duplicate_check: 1, duplicate_check_interval: 300 }),
    "a text of 2,048 bytes": app({ text: { content: `${"售".repeat(682)}ab` } }),
    "a card with buttons": card({ horizontal_content_list: [row()], sub_title_text: "朝阳区" }),
    "a row with a link": card({
      horizontal_content_list: [row({ type: 1, url: "https://a.example/" })],
    }),
    "greyed buttons": update({ button: { replace_name: "已接单" } }),
    "a text to a customer": kf(said("您好")),
    "a menu": kf(menu({ head_content: "请选择" })),
    "a welcome": { call: "kf/send_msg_on_event", body: { code: "WC_1", ...said("您好") } },
    "a page of the stream": sync({ cursor: "x".repeat(64) }),
    names: names(["wmCUST01"]),
    "a person's turn": {
      call: "kf/service_state/trans",
      body: {
        open_kfid: "wkACC01",
        external_userid: "wmCUST01",
        service_state: 3,
        servicer_userid: "lihua",
      },
    },
    "a member's name": { call: "user/get", query: { userid: "lihua" } },
    "an upload": upload("image"),
    "a picture for a member": app(picture()),
    "a file for a member": app(
      picture({ msgtype: "file", image: undefined, file: { media_id: "m" } }),
    ),
    "a picture for a customer": kf(picture()),
    "a photo": { call: "media/get", query: { media_id: "m1" } },
  },
  {
    "nobody to receive it": [app({ touser: undefined }), /nobody/],
    "a thousand and one": [
      app({ touser: Array.from({ length: 1001 }, (_, at) => `u${at}`).join("|") }),
      /touser/,
    ],
    "an upload of no kind": [upload("poster"), /type/],
    "an upload above 20 MB": [upload("file", { size: 20_971_521 }), /20971520/],
    "an upload of nothing": [upload("file", { size: 0 }), /size/],
    "an upload under a name WeCom garbles": [upload("file", { filename: "报告.pdf" }), /filename/],
    "a picture without its upload": [app(picture({ image: { media_id: "" } })), /media_id/],
    "an agent as text": [app({ agentid: "1000002" }), /agentid/],
    "an empty text": [app({ text: { content: "" } }), /1 to 2048/],
    "2,049 bytes": [app({ text: { content: "售".repeat(683) } }), /1 to 2048/],
    "half a character": [app({ text: { content: "a\ud83d" } }), /half a character/],
    "a field nobody knows": [app({ loud: true }), /loud/],
    "a kind WeCom has no word for": [app({ msgtype: "fax" }), /msgtype/],
    "a duplicate check of a day": [app({ duplicate_check_interval: 86_400 }), /duplicate/],
    "a card without buttons": [card({ button_list: [] }), /button_list/],
    "seven buttons": [
      card({ button_list: Array.from({ length: 7 }, (_, at) => button({ key: `k${at}` })) }),
      /button_list/,
    ],
    "a key twice": [card({ button_list: [button(), button()] }), /twice/],
    "a button without words": [card({ button_list: [button({ text: "" })] }), /button_list/],
    "a style of five": [card({ button_list: [button({ style: 5 })] }), /style/],
    "seven rows": [
      card({ horizontal_content_list: Array.from({ length: 7 }, () => row()) }),
      /horizontal/,
    ],
    "a row without a name": [card({ horizontal_content_list: [row({ keyname: "" })] }), /keyname/],
    "a card without a title": [card({ main_title: { title: "" } }), /title/],
    "a task_id with a blank": [card({ task_id: "ticket 1" }), /task_id/],
    "a card without a task_id": [card({ task_id: undefined }), /task_id/],
    "a notice that leads nowhere": [
      card({ card_type: "text_notice", button_list: undefined }),
      /card_action/,
    ],
    "a change of nothing": [update({}), /button|template_card/],
    "a change of both": [
      update({ button: { replace_name: "x" }, template_card: cardWith({}) }),
      /button|template_card/,
    ],
    "a customer by a name": [kf({ touser: "王先生", ...said("x") }), /touser/],
    "an empty msgid": [kf({ msgid: "", ...said("x") }), /msgid/],
    "a msgid of 33": [kf({ msgid: "a".repeat(33), ...said("x") }), /msgid/],
    "2,049 bytes to a customer": [kf(said("售".repeat(683))), /1 to 2048/],
    "eleven lines of a menu": [
      kf(menu({ list: Array.from({ length: 11 }, () => line()) })),
      /list/,
    ],
    "a line of 129 bytes": [
      kf(menu({ list: [line({ id: "a", content: "x".repeat(129) })] })),
      /128/,
    ],
    "an id of 129 bytes": [
      kf(menu({ list: [line({ id: "x".repeat(129), content: "a" })] })),
      /128/,
    ],
    "a head of 1,025 bytes": [kf(menu({ head_content: "x".repeat(1025) })), /1024/],
    "an empty menu": [kf(menu({ list: [], head_content: "" })), /empty menu/],
    "a line of an unknown kind": [kf(menu({ list: [{ type: "dance" }] })), /list/],
    "a cursor of 65 bytes": [sync({ cursor: "x".repeat(65) }), /cursor/],
    "1,001 items": [sync({ limit: 1001 }), /limit/],
    "a hundred and one names": [names(Array.from({ length: 101 }, () => "wm1")), /Too big/],
    "no names": [names([]), /Too small/],
    "a person's turn without a person": [
      {
        call: "kf/service_state/trans",
        body: { open_kfid: "wkACC01", external_userid: "wmCUST01", service_state: 3 },
      },
      /servicer/,
    ],
    "the token in the body": [sync({ access_token: "token" }), /access_token/],
    "a debug mode": [{ ...app({}), query: { debug: "1" } }, /debug/],
    "a call WeCom does not have": [{ call: "message/fax", body: {} }, /no such call/],
    "a text called something else": [
      { ...app({}), headers: { "content-type": "text/plain" } },
      /content-type/,
    ],
  },
);
