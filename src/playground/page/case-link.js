/** Longest case in a link, characters: chats and mail programs cut longer ones. */
const linkMax = 8000;
/** Longest case that is unpacked, bytes. */
const caseBytesMax = 300_000;

/** What the address asks for: a saved case by name, a case packed into it, and whose phone to show. */
export function wishIn(hash) {
  const wish = new URLSearchParams(hash.replace(/^#/, ""));
  return { name: wish.get("case"), packed: wish.get("run"), seat: wish.get("seat") };
}

/** An address that opens this case, or nothing when it is too long for one. */
export async function linkTo(script) {
  const packed = await pack(JSON.stringify(script));
  if (packed.length > linkMax) return null;
  return `${location.origin}${location.pathname}#run=${packed}`;
}

async function pack(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The value that was packed. @throws {Error} when it is too long, or no such thing */
export async function unpack(packed) {
  if (packed.length > linkMax || !/^[\w-]+$/.test(packed)) throw new Error("no case");
  const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"))
    .getReader();
  const parts = [];
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > caseBytesMax) {
      await reader.cancel();
      throw new Error("too big");
    }
    parts.push(value);
  }
  return JSON.parse(await new Blob(parts).text());
}
