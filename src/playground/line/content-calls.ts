import { type Answer, type Handle, ok, refuse } from "./call.ts";
import type { Content, World } from "./world.ts";

/** Content, preview and transcoding of what people sent (developers.line.biz/en/reference/messaging-api/#get-content). */
export function contentCalls(world: World): Readonly<Record<string, Handle>> {
  const whole = (id: string | undefined, see: (content: Content) => Answer): Answer => {
    const content = world.contents.get(id ?? "");
    if (content === undefined) return refuse(404, "not found");
    return content.gone ? refuse(410, "The content is gone") : see(content);
  };
  return {
    content: ({ params }) =>
      whole(params["id"], (content) => {
        if (world.contentNotReady > 0) {
          world.contentNotReady -= 1;
          return { status: 202, body: new Uint8Array() };
        }
        return bytes(content);
      }),
    preview: ({ params }) =>
      whole(params["id"], (content) =>
        isMoving(content) || content.mime.startsWith("image/")
          ? bytes(content)
          : refuse(400, "The content can not be previewed"),
      ),
    transcoding: ({ params }) =>
      whole(params["id"], (content) =>
        isMoving(content)
          ? ok({ status: world.contentNotReady > 0 ? "processing" : "succeeded" })
          : refuse(400, "The content can not be transcoded"),
      ),
  };
}

function bytes({ bytes: body, mime }: Content): Answer {
  return { status: 200, body, headers: { "content-type": mime } };
}

function isMoving({ mime }: Content): boolean {
  return mime.startsWith("video/") || mime.startsWith("audio/");
}
