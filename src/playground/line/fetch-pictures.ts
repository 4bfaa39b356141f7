import type { Json } from "./check.ts";
import type { Account, World } from "./world.ts";

const megabyte = 1_024 * 1_024;

/** Bytes of a picture and of its small one (developers.line.biz/en/reference/messaging-api/#image-message). */
const bytesMax = { originalContentUrl: 10 * megabyte, previewImageUrl: megabyte } as const;

/** A picture that does not come within this is not shown, ms. */
const withinMs = 5_000;

/**
 * Does what LINE's app does when it shows an image message: fetches the picture and its small one, from this machine alone.
 * @param complain told why one would stay empty on a real phone
 */
export function fetchPictures(
  world: World,
  account: Account,
  sent: readonly { readonly id: string; readonly message: Json }[],
  complain: (reason: string) => void,
): void {
  for (const { id, message } of sent) {
    if (message["type"] !== "image" || !isOurs(message["originalContentUrl"])) continue;
    void fetchOne(message).then(
      (photo) => {
        const item = account.items.find((one) => one.id === id);
        if (item !== undefined) item.shown = { kind: "photo", photo };
        world.changed();
      },
      (fault: unknown) => complain(fault instanceof Error ? fault.message : "no picture came"),
    );
  }
}

const isOurs = (url: unknown): boolean =>
  typeof url === "string" && /^http:\/\/127\.0\.0\.1(?::\d+)?\//.test(url);

/** The whole picture as an address that holds it. @throws {Error} in words when LINE could not show it */
async function fetchOne(message: Json): Promise<string> {
  const names = ["originalContentUrl", "previewImageUrl"] as const;
  const pictures = await Promise.all(names.map((name) => fetchFrom(message, name)));
  return pictures[0] ?? "";
}

async function fetchFrom(message: Json, name: keyof typeof bytesMax): Promise<string> {
  const url = String(message[name]);
  if (!isOurs(url)) throw new Error(`${name} leads elsewhere`);
  const signal = AbortSignal.timeout(withinMs);
  const answer = await fetch(url, { redirect: "error", signal });
  if (!answer.ok) throw new Error(`${name} gave ${answer.status}`);
  const type = answer.headers.get("content-type") ?? "";
  if (type !== "image/jpeg" && type !== "image/png") throw new Error(`${name} is ${type}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length > bytesMax[name]) throw new Error(`${name} has ${bytes.length} bytes`);
  return `data:${type};base64,${bytes.toString("base64")}`;
}
