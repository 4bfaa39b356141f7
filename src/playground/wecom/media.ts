import { type Answer, type ApiCall, answer } from "./calls.ts";
import { refuse } from "./refuse.ts";
import { type Medium, nowOf, secondsOf, type World } from "./world.ts";

/** How long temporary material lives (page 90253). */
const mediaLifeMs = 3 * 86_400_000;

const megabyte = 1_048_576;

/** Bytes allowed per kind (page 90253); the least is 6. */
const maxBytes = {
  image: 10 * megabyte,
  voice: 2 * megabyte,
  video: 10 * megabyte,
  file: 20 * megabyte,
} as const satisfies Record<Medium["type"], number>;

/** `POST media/upload` (page 90253): one multipart field named `media`. */
export async function mediaUpload(world: World, call: ApiCall): Promise<Answer> {
  const type = kindOf(call.query.get("type"));
  const { bytes, name } = await partOf(call);
  if (bytes.length === 0) refuse(44001);
  if (bytes.length <= 5) refuse(40006);
  if (bytes.length > maxBytes[type]) refuse(45001);
  const contentType = sniff(bytes);
  if (type === "image" && !/^image\/(jpeg|png)$/.test(contentType)) refuse(40005, contentType);
  if (type === "voice" && contentType !== "audio/amr") refuse(40005, contentType);
  if (type === "video" && contentType !== "video/mp4") refuse(40005, contentType);
  const media_id = keep(world, type, bytes, name);
  return answer({ type, media_id, created_at: String(secondsOf(world)) });
}

/** `GET media/get` (page 90254): bytes, or errors as JSON with status 200. */
export function mediaGet(world: World, call: ApiCall): Answer {
  const medium = livingMedium(world, call.query.get("media_id") ?? "") ?? refuse(40007);
  const { bytes, contentType, name } = medium;
  return { kind: "file", bytes, contentType, name };
}

/** Stores what a person or the desk sent, and gives its media_id. */
export function keep(world: World, type: Medium["type"], bytes: Buffer, name: string): string {
  const id = world.ids.opaque("", 64);
  const contentType = sniff(bytes);
  world.media.set(id, { bytes, type, contentType, name, createdAt: nowOf(world) });
  return id;
}

/** The material if it exists and is younger than three days. */
export function livingMedium(world: World, id: string): Medium | undefined {
  const medium = world.media.get(id);
  const alive = medium !== undefined && nowOf(world) - medium.createdAt < mediaLifeMs;
  return alive ? medium : undefined;
}

/** The type by its first bytes; `application/octet-stream` when unknown. */
export function sniff(bytes: Buffer): string {
  const head = bytes.subarray(0, 12).toString("latin1");
  if (head.startsWith("\u00ff\u00d8\u00ff")) return "image/jpeg";
  if (head.startsWith("\u0089PNG\r\n\u001a\n")) return "image/png";
  if (head.startsWith("GIF8")) return "image/gif";
  if (head.startsWith("RIFF") && head.slice(8) === "WEBP") return "image/webp";
  if (head.startsWith("#!AMR")) return "audio/amr";
  if (head.slice(4, 8) === "ftyp") return "video/mp4";
  return "application/octet-stream";
}

function kindOf(type: string | null): Medium["type"] {
  if (type === "image" || type === "voice" || type === "video" || type === "file") return type;
  return refuse(40004, type ?? "missing");
}

async function partOf(call: ApiCall): Promise<{ bytes: Buffer; name: string }> {
  const headers = { "content-type": call.contentType };
  try {
    const form = await new Response(new Uint8Array(call.body), { headers }).formData();
    const part = form.get("media");
    if (part === null || typeof part === "string")
      return refuse(44001, "no file field named media");
    return { bytes: Buffer.from(await part.arrayBuffer()), name: part.name };
  } catch (error) {
    return refuse(44001, error instanceof Error ? error.message : "body is not multipart");
  }
}
