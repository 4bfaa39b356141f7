import { pack as packKf, render as renderKf } from "../../../../bots/kf/render.ts";
import { pack as packLine, render as renderLine } from "../../../../bots/line/render.ts";
import {
  pack as packTelegram,
  render as renderTelegram,
} from "../../../../bots/telegram/render.ts";
import { pack as packWecom, render as renderWecom } from "../../../../bots/wecom/render.ts";
import type { Contract } from "../../../../src/playground/contract.ts";
import { lineContract } from "../../../../src/playground/line/contract.ts";
import { telegramContract } from "../../../../src/playground/telegram/contract.ts";
import { wecomContract } from "../../../../src/playground/wecom/contract.ts";
import type { Bubble } from "../../../../src/ports/outgoing.ts";
import { must } from "../subject.ts";

const headers = { authorization: "Bearer t", "content-type": "application/json" };

/** Every call that these bubbles become, held against its platform's documents; gives how many there are. */
export function contractOfEach(bubbles: readonly Bubble[]): number {
  if (bubbles.length === 0) return 0;
  const line = packLine(bubbles).map((group) => ({ replyToken: "t", messages: renderLine(group) }));
  const telegram = packTelegram(bubbles).flatMap((group) =>
    group.flatMap((bubble) =>
      bubble.kind === "media" ? [] : [{ chat_id: "5", ...renderTelegram(bubble) }],
    ),
  );
  const kf = packKf(bubbles).map((group) => ({
    touser: "wm1",
    open_kfid: "wk1",
    msgid: "a".repeat(32),
    ...renderKf(group),
  }));
  const wecom = packWecom(bubbles).map((group) => ({
    touser: "lihua",
    agentid: 1,
    ...renderWecom(group, "task-1"),
  }));
  for (const body of line) keep(lineContract, "reply", body);
  for (const body of telegram) keep(telegramContract, "sendMessage", body);
  for (const body of kf) keep(wecomContract, "kf/send_msg", body);
  for (const body of wecom) keep(wecomContract, "message/send", body);
  return line.length + telegram.length + kf.length + wecom.length;
}

function keep(contract: Contract, call: string, body: unknown): void {
  const query = contract === wecomContract ? { access_token: "t" } : {};
  // As it goes over the wire: what is undefined is not there.
  const sent: unknown = JSON.parse(JSON.stringify(body));
  const [rule] = contract({ call, verb: "POST", query, headers, body: sent });
  must(rule === undefined, `${call} ${rule ?? ""}`);
}
