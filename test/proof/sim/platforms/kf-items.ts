/** What customers of 微信客服 do, as items of the account's stream. */
import type { DoubleParts, Gesture } from "./double.ts";
import type { Seat } from "./ledger.ts";
import { kfAccount } from "./sealed-post.ts";

/** The item of a gesture; nothing when WeChat has none for it. */
export function itemOf(
  parts: DoubleParts,
  seat: Seat,
  gesture: Gesture,
  external_userid: string,
  msgid: string,
): object | undefined {
  const event = (event_type: string, rest: object): object => ({
    msgtype: "event",
    event: { event_type, open_kfid: kfAccount, external_userid, ...rest },
  });
  const mine = (text: string, by: "person" | "press" = "person"): void => {
    seat.entries.push({ id: msgid, by, at: parts.now(), text, buttons: [] });
  };
  const spoilt = parts.swarm.strikes("post.spoiled");
  switch (gesture.kind) {
    case "open":
      return event("enter_session", {
        scene: "s",
        scene_param: "",
        welcome_code: `welcome${msgid}`,
      });
    case "say":
      mine(gesture.text);
      return { msgtype: "text", text: spoilt ? {} : { content: gesture.text } };
    case "press":
      mine(gesture.button.label, "press");
      return {
        msgtype: "text",
        text: { content: gesture.button.label, menu_id: gesture.button.choice },
      };
    case "photo":
      return { msgtype: "image", image: { media_id: `media${msgid}` } };
    case "place":
      return {
        msgtype: "location",
        location: { latitude: 31.2, longitude: 121.5, name: "", address: "上海市黄浦区湖滨路88号" },
      };
    case "sticker":
      return { msgtype: "voice", voice: { media_id: `voice${msgid}` } };
    case "unsend":
      return event("user_recall_msg", { recall_msgid: gesture.message });
    case "leave":
    case "edit":
      return undefined;
  }
}
