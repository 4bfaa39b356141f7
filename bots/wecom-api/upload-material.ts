import { fileNameOf, isPhotoType, type KeptType } from "../../src/kernel/file-types.ts";
import type { Outcome, SendOrder } from "../../src/ports/channel.ts";
import { fileLeft } from "../../src/ports/gallery.ts";
import type { Bubble, MediaBubble, OutgoingMedia } from "../../src/ports/outgoing.ts";
import { materialShape } from "./answer-shapes.ts";
import { againMs, reactionTo } from "./errcodes.ts";
import type { Reply, WecomClient } from "./open-client.ts";
import { outcomeOf } from "./outcome.ts";

/** A message that names uploaded material (developer.work.weixin.qq.com/document/path/90236, 94677). */
export type MaterialMessage =
  | { readonly msgtype: "image"; readonly image: Material }
  | { readonly msgtype: "voice"; readonly voice: Material }
  | { readonly msgtype: "video"; readonly video: Material }
  | { readonly msgtype: "file"; readonly file: Material };

interface Material {
  readonly media_id: string;
}

type Kind = MaterialMessage["msgtype"];

const megabyte = 1_024 * 1_024;

/** Bytes of each kind (developer.work.weixin.qq.com/document/path/90253). */
const bytesMax = { image: 10 * megabyte, voice: 2 * megabyte, video: 10 * megabyte } as const;

/** One bubble for each call: the words first, then every picture by itself, for a message holds one. Pure. */
export function apart(bubble: MediaBubble): readonly Bubble[] {
  const words: readonly Bubble[] = bubble.text === "" ? [] : [{ kind: "text", text: bubble.text }];
  const gone = bubble.gone.slice(0, 1);
  return [...words, ...bubble.items.map((item) => ({ ...bubble, text: "", items: [item], gone }))];
}

/**
 * Uploads the one picture or file of a bubble, good for three days, and gives the message that shows it; or what is
 * known when that was not to be. An upload arrives at nobody: it may always be repeated.
 * @param asFile as a plain file, whatever it is
 */
export async function uploadMaterial(
  client: WecomClient,
  { files, stillOurs }: SendOrder,
  item: OutgoingMedia,
  asFile: boolean,
): Promise<{ readonly message: MaterialMessage } | { readonly outcome: Outcome }> {
  const bytes = await files?.get(item.id)?.read();
  if (bytes === undefined) return { outcome: fileLeft };
  const kind = asFile ? "file" : kindOf(item);
  const named = { name: fileNameOf(item.type, 1), bytes };
  const upload = (type: Kind) =>
    client.upload("media/upload", { type }, named, materialShape, stillOurs);
  const reply = await upload(kind);
  return kind !== "file" && isDisliked(reply)
    ? madeOf("file", await upload("file"))
    : madeOf(kind, reply);
}

function madeOf(kind: Kind, reply: Reply<{ readonly media_id?: string }>) {
  if (reply.kind !== "done") return { outcome: lateOf(reply) };
  const { media_id } = reply.value;
  return media_id === undefined
    ? { outcome: lateOf({ kind: "lost", code: "no-media-id" }) }
    : { message: messageOf(kind, media_id) };
}

/** Whether the platform would not have it as it is: nothing arrived, and as a plain file it may. */
export const isDisliked = (reply: Reply<unknown>): boolean =>
  reply.kind === "refused" && reactionTo(reply.errcode) === "invalid";

function lateOf(reply: Exclude<Reply<never>, { readonly kind: "done" }>): Outcome {
  if (reply.kind !== "lost" && reply.kind !== "unreached") return outcomeOf(reply, true);
  const code = `wecom.upload.${reply.code}`;
  return { kind: "not-accepted", retryAfterMs: againMs, scope: "chat", code };
}

/** What the apps show in the chat itself; the rest is a file to be opened. */
function kindOf({ type, size }: OutgoingMedia): Kind {
  const shown = shownAs(type);
  return shown !== "file" && size > bytesMax[shown] ? "file" : shown;
}

function shownAs(type: KeptType): Kind {
  if (isPhotoType(type)) return type === "jpeg" || type === "png" ? "image" : "file";
  if (type === "amr") return "voice";
  return type === "mp4" ? "video" : "file";
}

function messageOf(msgtype: Kind, media_id: string): MaterialMessage {
  const material = { media_id };
  switch (msgtype) {
    case "image":
      return { msgtype, image: material };
    case "voice":
      return { msgtype, voice: material };
    case "video":
      return { msgtype, video: material };
    case "file":
      return { msgtype, file: material };
  }
}
