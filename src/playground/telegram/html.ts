import { badRequest } from "./refusal.ts";
import type { Entity } from "./shapes.ts";

/** A text and what parts of it mean. */
export interface Formatted {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const types: Readonly<Record<string, string>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  a: "text_link",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

interface Open {
  readonly tag: string;
  readonly offset: number;
  readonly url: string | undefined;
}

/**
 * Reads HTML mode (https://core.telegram.org/bots/api#html-style).
 * @throws {TelegramRefusal} with the byte offset, as the server counts it.
 */
export function parseHtml(source: string): Formatted {
  const entities: Entity[] = [];
  const open: Open[] = [];
  const token = /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));|<(\/?)([^\s>]*)([^>]*)(>?)|[^<&]+|[<&]/giy;
  let text = "";
  for (const found of source.matchAll(token)) {
    const [whole, decimal, hex, name, slash, tag, rest = "", close] = found;
    if (tag === undefined) {
      text += character(whole, decimal, hex, name);
      continue;
    }
    const at = Buffer.byteLength(source.slice(0, found.index));
    if (slash === "/") {
      const entity = closeTag(
        open.pop(),
        tag.toLowerCase(),
        close === ">" && rest.trim() === "",
        at,
        text,
      );
      if (entity !== undefined) entities.push(entity);
    } else open.push(openTag(tag.toLowerCase(), rest, close === ">", at, text.length));
  }
  const last = open.at(-1);
  if (last !== undefined) {
    throw unparsed(`Can't find end tag corresponding to start tag "${last.tag}"`);
  }
  return {
    text,
    entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length),
  };
}

function character(
  whole: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (decimal !== undefined) return codePoint(Number.parseInt(decimal, 10)) ?? whole;
  if (hex !== undefined) return codePoint(Number.parseInt(hex, 16)) ?? whole;
  return name === undefined ? whole : (named[name] ?? whole);
}

function codePoint(code: number): string | undefined {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function openTag(tag: string, rest: string, closed: boolean, at: number, offset: number): Open {
  if (!closed) throw unparsed(`Unclosed start tag at byte offset ${at}`);
  const isSpoiler = tag === "span" && /class="?tg-spoiler"?/.test(rest);
  if (types[tag] === undefined && !isSpoiler) {
    throw unparsed(`Unsupported start tag "${tag}" at byte offset ${at}`);
  }
  if (/(?:^|\s)=/.test(rest)) {
    throw unparsed(`Empty attribute name in the tag "${tag}" at byte offset ${at}`);
  }
  const link = tag === "a" ? /href=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(rest) : null;
  return { tag, offset, url: link?.[1] ?? link?.[2] ?? link?.[3] };
}

function closeTag(
  opened: Open | undefined,
  tag: string,
  closed: boolean,
  at: number,
  text: string,
): Entity | undefined {
  if (opened === undefined) throw unparsed(`Unexpected end tag at byte offset ${at}`);
  if (!closed) throw unparsed(`Unclosed end tag at byte offset ${at}`);
  if (opened.tag !== tag) {
    throw unparsed(
      `Unmatched end tag at byte offset ${at}, expected "</${opened.tag}>", found "</${tag}>"`,
    );
  }
  const { offset, url } = opened;
  const length = text.length - offset;
  if (length === 0 || (tag === "a" && url === undefined)) return undefined;
  return {
    type: types[tag] ?? "spoiler",
    offset,
    length,
    ...(url === undefined ? {} : { url }),
  };
}

function unparsed(reason: string): Error {
  return badRequest(`can't parse entities: ${reason}`);
}
