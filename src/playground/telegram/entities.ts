import { isRecord } from "./arguments.ts";
import { badRequest } from "./refusal.ts";
import type { Entity } from "./shapes.ts";

const given = new Set([
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "spoiler",
  "blockquote",
  "expandable_blockquote",
  "code",
  "pre",
  "text_link",
  "text_mention",
  "custom_emoji",
]);

/** The server finds these by itself, also in texts of the bot. */
const detected: readonly (readonly [type: string, pattern: RegExp])[] = [
  ["url", /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g],
  ["email", /\b[\w.+-]+@[\w-]+\.[\w.-]*\w/g],
  ["bot_command", /(?<![\w/])\/\w{1,64}(?:@\w{4,32})?(?!\w|\/)/g],
  ["mention", /(?<!\w)@[a-z]\w{3,31}\b/gi],
  ["hashtag", /(?<!\w)#[\p{L}\d_]*\p{L}[\p{L}\d_]*/gu],
  ["phone_number", /(?<!\w)\+\d[\d -]{6,16}\d(?!\w)/g],
];

/** The most entities one message keeps; the server drops the rest. */
const entitiesMax = 100;

/**
 * Reads the `entities` argument against its text.
 * @throws {TelegramRefusal} on an unknown type, a bad range or a range that cuts a character.
 */
export function readEntities(value: unknown, text: string): readonly Entity[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse MessageEntity: Array expected");
  const entities = value.map(readEntity).filter(({ length }) => length > 0);
  entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
  const nested: Entity[] = [];
  for (const entity of entities) {
    checkRange(entity, text);
    while (nested.length > 0 && endOf(nested.at(-1)) <= entity.offset) nested.pop();
    const outer = nested.at(-1);
    if (outer !== undefined && endOf(entity) > endOf(outer)) throw endsAfter(entity);
    nested.push(entity);
  }
  return entities.slice(0, entitiesMax);
}

/** Adds what the server detects outside of given links and code, in order of offset. */
export function withDetected(text: string, entities: readonly Entity[]): readonly Entity[] {
  const closed = entities.filter(({ type }) =>
    ["code", "pre", "text_link", "text_mention"].includes(type),
  );
  const found: Entity[] = [];
  for (const [type, pattern] of detected) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (![...closed, ...found].some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return [...entities, ...found].toSorted((a, b) => a.offset - b.offset || b.length - a.length);
}

function readEntity(value: unknown): Entity {
  if (!isRecord(value)) throw badRequest("can't parse MessageEntity: Object expected");
  const { type, offset, length, url, language } = value;
  if (typeof offset !== "number" || !Number.isInteger(offset)) {
    throw badRequest('can\'t parse MessageEntity: Field "offset" must be of type Number');
  }
  if (typeof length !== "number" || !Number.isInteger(length)) {
    throw badRequest('can\'t parse MessageEntity: Field "length" must be of type Number');
  }
  const known =
    typeof type === "string" && (given.has(type) || detected.some(([name]) => name === type));
  if (!known) throw badRequest("can't parse MessageEntity: Unsupported type specified");
  if (type === "text_link" && !isLink(url)) {
    const shown = typeof url === "string" ? url : "";
    throw badRequest(`Entity URL '${shown}' is invalid: Wrong HTTP URL`);
  }
  return {
    type,
    offset,
    length,
    ...(typeof url === "string" ? { url } : {}),
    ...(typeof language === "string" ? { language } : {}),
  };
}

function isLink(url: unknown): boolean {
  return typeof url === "string" && URL.canParse(url) && /^(?:https?|tg|tel|mailto):/i.test(url);
}

function checkRange(entity: Entity, text: string): void {
  const { offset } = entity;
  const end = endOf(entity);
  if (offset < 0 || end > text.length) throw endsAfter(entity);
  if (cutsCharacter(text, offset)) {
    const bytes = Buffer.byteLength(text.slice(0, offset - 1));
    throw badRequest(`Entity begins in a middle of a UTF-16 symbol at byte offset ${bytes}`);
  }
  if (cutsCharacter(text, end)) {
    const bytes = Buffer.byteLength(text.slice(0, end - 1));
    throw badRequest(
      `Entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${bytes}`,
    );
  }
}

function endsAfter(entity: Entity): Error {
  return badRequest(
    `Entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${endOf(entity)}`,
  );
}

function cutsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function endOf(entity: Entity | undefined): number {
  return entity === undefined ? 0 : entity.offset + entity.length;
}

function overlaps(a: Entity, b: Entity): boolean {
  return a.offset < endOf(b) && b.offset < endOf(a);
}
