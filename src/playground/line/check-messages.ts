import {
  all,
  anything,
  broken,
  byType,
  type Check,
  type Finding,
  flag,
  httpsUrl,
  isJson,
  type Json,
  list,
  matching,
  number,
  object,
  pictureUrl,
  rule,
  text,
} from "./check.ts";
import { quickReply } from "./check-actions.ts";
import { flex } from "./check-flex.ts";
import { template } from "./check-templates.ts";

/** Message objects in one call (developers.line.biz/en/reference/messaging-api/#send-reply-message). */
export const messagesMax = 5;

/** Answer LINE gives for a body with faults; undefined when there are none. */
export interface BodyFault {
  readonly message: string;
  readonly details?: readonly { readonly message: string; readonly property: string }[];
}

const digits: Check = matching(/^\d+$/, "Must be a number");

const common = {
  quickReply,
  sender: object({}, { name: text(20), iconUrl: httpsUrl }),
};

const emoji = object({ index: number(0, 5000, true), productId: text(100), emojiId: text(100) });

const dollars: Check = rule((value, property) => {
  const words = value["text"];
  if (typeof words !== "string" || !Array.isArray(value["emojis"])) return [];
  return value["emojis"].flatMap((one, at) =>
    isJson(one) && typeof one["index"] === "number" && words[one["index"]] !== "$"
      ? broken(`${property}.emojis[${at}].index`, "emoji placeholder $ is missing at the index")
      : [],
  );
});

const textMessage = all(
  object({ text: text(5000) }, { ...common, emojis: list(emoji, 0, 20), quoteToken: text(1000) }),
  dollars,
);

const substitution: Check = rule((value, property) => {
  const given = isJson(value["substitution"]) ? value["substitution"] : {};
  const words = typeof value["text"] === "string" ? value["text"] : "";
  const keys = [
    ...words
      .replaceAll("{{", "")
      .replaceAll("}}", "")
      .matchAll(/\{([^{}]*)\}/g),
  ];
  const strange = keys.filter(([, key]) => !Object.hasOwn(given, key ?? ""));
  const bad = Object.keys(given).filter((key) => !/^[0-9a-zA-Z_]{1,20}$/.test(key));
  return [
    ...strange.flatMap(([, key]) => broken(`${property}.text`, `no substitution for ${key ?? ""}`)),
    ...bad.flatMap((key) => broken(`${property}.substitution.${key}`, "invalid key")),
  ];
});

/** One outgoing message object of any kind this stand-in shows (developers.line.biz/en/reference/messaging-api/#message-objects). */
export const message: Check = byType({
  text: textMessage,
  textV2: all(
    object({ text: text(5000) }, { ...common, substitution: anything, quoteToken: text(1000) }),
    substitution,
  ),
  sticker: object({ packageId: digits, stickerId: digits }, { ...common, quoteToken: text(1000) }),
  image: object({ originalContentUrl: pictureUrl, previewImageUrl: pictureUrl }, common),
  video: object(
    { originalContentUrl: httpsUrl, previewImageUrl: httpsUrl },
    { ...common, trackingId: matching(/^[a-zA-Z0-9\-.=,+*()%$&;:@{}!?<>[\]]{1,100}$/, "invalid") },
  ),
  audio: object({ originalContentUrl: httpsUrl, duration: number(1, 86_400_000) }, common),
  location: object(
    {
      title: text(100),
      address: text(100),
      latitude: number(-90, 90),
      longitude: number(-180, 180),
    },
    common,
  ),
  template: object({ altText: text(1500), template }, common),
  flex: object({ altText: text(1500), contents: flex }, common),
});

/** The `messages` of a reply, push or validate call, all faults of all of them. */
export const messages: Check = list(message, 1, messagesMax);

const sending = { messages };
const quiet = { notificationDisabled: flag };
const units = { customAggregationUnits: list(matching(/^[a-zA-Z0-9_]{1,30}$/, "invalid"), 0, 1) };

/** Whole bodies of the sending calls, by the last part of their path. */
export const bodies = {
  reply: object({ ...sending, replyToken: text(1000) }, quiet),
  push: object({ ...sending, to: text(100) }, { ...quiet, ...units }),
  multicast: object({ ...sending, to: list(text(100), 1, 500) }, { ...quiet, ...units }),
  broadcast: object(sending, quiet),
  validate: object(sending),
  loading: all(
    object({ chatId: text(100) }, { loadingSeconds: number(5, 60, true) }),
    rule((value) =>
      typeof value["loadingSeconds"] === "number" && value["loadingSeconds"] % 5 !== 0
        ? broken("loadingSeconds", "must be a multiple of five")
        : [],
    ),
  ),
  markAsRead: object({ markAsReadToken: text(1000) }),
  endpoint: object({ endpoint: text(500) }),
  endpointTest: object({}, { endpoint: text(500) }),
} as const satisfies Readonly<Record<string, Check>>;

/** LINE's 400 body for a request, or undefined when it is faultless; every fault is listed. */
export function faultOf(check: Check, body: Json): BodyFault | undefined {
  const findings = check(body, "");
  const shape = findings.find((one) => one.kind === "shape");
  if (shape !== undefined) {
    const where = "in the request body is invalid (line: -, column: -)";
    return { message: `The property, ${shape.property}, ${where}` };
  }
  const details = findings.flatMap(detail);
  if (details.length === 0) return undefined;
  return { message: `The request body has ${details.length} error(s)`, details };
}

function detail(finding: Finding): { message: string; property: string }[] {
  return finding.kind === "broken"
    ? [{ message: finding.message, property: finding.property }]
    : [];
}
