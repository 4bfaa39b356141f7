import { type Arguments, nestedOf, textOf } from "./arguments.ts";
import { readEntities, withDetected } from "./entities.ts";
import { type Formatted, parseHtml } from "./html.ts";
import { captionUnitsMax, textBytesMax, textUnitsMax } from "./limits.ts";
import { badRequest } from "./refusal.ts";
import type { Entity } from "./shapes.ts";

/**
 * The text of a message as it will be shown, checked as sendMessage checks it.
 * HTML is the only parse mode this stand-in reads.
 * @throws {TelegramRefusal} in the server's words.
 */
export function readText(args: Arguments): Formatted {
  const raw = textOf(args, "text") ?? "";
  if (raw === "") throw badRequest("message text is empty");
  const shown = format(args, raw, "entities");
  if (shown.text === "") throw badRequest("text must be non-empty");
  if (shown.text.length > textUnitsMax) throw badRequest("message is too long");
  return shown;
}

/** A caption, checked alike; nothing when there is none. @throws {TelegramRefusal} in the server's words. */
export function readCaption(args: Arguments): Formatted | undefined {
  const raw = textOf(args, "caption") ?? "";
  const shown = format(args, raw, "caption_entities");
  if (shown.text.length > captionUnitsMax) throw badRequest("message caption is too long");
  return shown.text === "" ? undefined : shown;
}

function format(args: Arguments, raw: string, field: string): Formatted {
  if (!raw.isWellFormed()) throw badRequest("strings must be encoded in UTF-8");
  if (Buffer.byteLength(raw) > textBytesMax) throw badRequest("text is too long");
  const mode = (textOf(args, "parse_mode") ?? "").toLowerCase();
  if (mode !== "" && mode !== "html") throw badRequest("unsupported parse_mode");
  const parsed =
    mode === "html"
      ? parseHtml(raw)
      : { text: raw, entities: readEntities(nestedOf(args, field), raw) };
  const clean = tidy(parsed);
  return { text: clean.text, entities: withDetected(clean.text, clean.entities) };
}

/** Carriage returns go, control characters become spaces, blank edges are cut; entities follow. */
function tidy({ text, entities }: Formatted): Formatted {
  const lines = text.replaceAll("\r", "");
  const spaced = Array.from(lines, (unit) => (unit < " " && unit !== "\n" ? " " : unit)).join("");
  const lead = spaced.length - spaced.replace(/^[ \n]+/, "").length;
  const shown = spaced.replace(/^[ \n]+|[ \n]+$/g, "");
  const place = (offset: number): number => {
    const returns = text.slice(0, offset).split("\r").length - 1;
    return Math.min(shown.length, Math.max(0, offset - returns - lead));
  };
  const moved = entities.flatMap((entity): Entity[] => {
    const offset = place(entity.offset);
    const length = place(entity.offset + entity.length) - offset;
    return length > 0 ? [{ ...entity, offset, length }] : [];
  });
  return { text: shown, entities: moved };
}
