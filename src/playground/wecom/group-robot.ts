import { type Answer, type ApiCall, answer } from "./calls.ts";
import { jsonBody, needObject, needText } from "./fields.ts";
import { refuse } from "./refuse.ts";
import { nowOf, type World } from "./world.ts";

/** Messages of one robot a minute (page 91770). */
const perMinuteMax = 20;

/** Bytes a group takes (page 91770). */
const bytesMax = { text: 2_048, markdown: 4_096 } as const;

/** `POST webhook/send` (page 91770): the key in the address is the whole secret. @throws {ApiRefusal} as the platform refuses. */
export function webhookSend(world: World, call: ApiCall): Answer {
  if (call.query.get("key") !== world.settings.robotKey) refuse(93000);
  const body = jsonBody(call.body);
  const msgtype = needText(body, "msgtype", { missing: 40008 });
  if (msgtype !== "text" && msgtype !== "markdown") refuse(40008, msgtype);
  const content = needText(needObject(body, msgtype), "content", {
    missing: 44004,
    maxBytes: bytesMax[msgtype],
    invalid: 45002,
  });
  const now = nowOf(world);
  if (world.group.filter(({ at }) => at > now - 60_000).length >= perMinuteMax) refuse(45009);
  world.group.push({ at: now, content });
  return answer();
}
