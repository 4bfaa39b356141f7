/** What people do on LINE as its events, and LINE's message objects as what people see. */
import type { DoubleParts, Gesture } from "./double.ts";
import { type Button, fields, list, type Seat, word } from "./ledger.ts";

/** The event's own part; nothing when LINE has none for this. @param count makes its message's number */
export function eventOf(
  { swarm, now }: DoubleParts,
  count: number,
  seat: Seat,
  gesture: Gesture,
): Readonly<Record<string, unknown>> | undefined {
  const id = String(5_000_000 + count);
  const message = (rest: object) => ({ type: "message", message: { id, ...rest } });
  const spoilt = swarm.strikes("post.spoiled");
  const mine = (text: string, by: "person" | "press" = "person"): void => {
    seat.entries.push({ id, by, at: now(), text, buttons: [] });
  };
  switch (gesture.kind) {
    case "open":
      seat.blocked = false;
      return { type: "follow" };
    case "leave":
      seat.blocked = true;
      return { type: "unfollow" };
    case "say":
      mine(gesture.text);
      return message(spoilt ? { type: "text" } : { type: "text", text: gesture.text });
    case "press":
      mine(gesture.button.label, "press");
      return { type: "postback", postback: { data: gesture.button.choice } };
    case "photo":
      return message({ type: "image", contentProvider: { type: "line" } });
    case "place":
      return message({
        type: "location",
        latitude: 31.2,
        longitude: 121.5,
        address: "上海市黄浦区湖滨路88号",
      });
    case "sticker":
      return message({ type: "sticker" });
    case "unsend":
      return { type: "unsend", unsend: { messageId: gesture.message } };
    case "edit":
      return undefined;
  }
}

/** Words and buttons of any message object, however deep. */
export function readMessage(message: unknown): {
  readonly text: string;
  readonly buttons: readonly Button[];
} {
  const words: string[] = [];
  const buttons: Button[] = [];
  const read = (value: unknown, key: string): void => {
    if (typeof value === "string" && key === "text") words.push(value);
    if (key === "originalContentUrl") words.push("picture");
    for (const one of list(value)) read(one, key);
    const inner = fields(value);
    if (inner["type"] === "postback")
      buttons.push({ choice: word(inner["data"]), label: word(inner["label"]), of: "" });
    for (const [name, one] of Object.entries(inner)) read(one, name);
  };
  read(message, "");
  return { text: words.join(" "), buttons };
}
