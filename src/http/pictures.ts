import type { FastifyInstance } from "fastify";
import { fileNameOf, isPhotoType } from "../kernel/file-types.ts";
import type { ShowPicture } from "../ports/gallery.ts";

/**
 * Adds the route of pictures under signed addresses. Whatever is not to be seen is answered like an address that
 * there is not; nobody on the way keeps what is shown.
 */
export function addPictures(app: FastifyInstance, show: ShowPicture): void {
  app.get<{ Params: { token: string } }>("/pictures/:token", async (request, reply) => {
    const picture = await show(request.params.token);
    if (picture === undefined) return reply.callNotFound();
    const { bytes, mediaType, type } = picture;
    const manner = isPhotoType(type) ? "inline" : "attachment";
    return reply
      .headers({
        "cache-control": "private, no-store",
        "content-disposition": `${manner}; filename="${fileNameOf(type, 1)}"`,
      })
      .type(mediaType)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
