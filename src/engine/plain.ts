import { simplified } from "./han.ts";

/** Longest text we read, in UTF-16 units; what is beyond is kept as raw message, not read (S29). */
export const readMax = 2_000;

/** A text as it was said, cut to `readMax`, with controls, tabs and invisible characters made blanks; emoji stay joined. Every unit keeps its place. */
export function legible(text: string): string {
  return text
    .slice(0, readMax)
    .toWellFormed()
    .replace(
      /[\u3000\u00a0\t\r\u0000-\u0008\u000b-\u001f\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/gu,
      " ",
    );
}

/** An utterance as it is compared: NFKC, lower case, simplified characters, no blanks around, no mark at the end. */
export function bare(text: string): string {
  return simplified(text.slice(0, readMax))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[\s"'“”‘’「」。.!?~…,、/]+|[\s"'“”‘’「」。.!?~…,、]+$/g, "")
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero))
    .replace(/\s+/g, " ");
}

const thaiZero = 0x0e50;

/** The same utterance without please, thanks and the particles of politeness; never nothing. */
export function blunt(said: string): string {
  const left = said.replace(before, "").replace(after, "").trim();
  return left === "" ? said : left;
}

const before =
  /^(?:请帮我|请你|请|麻烦您?|帮我|我要|我想|please |pls |i want to |i(?:'d| would) like to |(?:can|could|may) i |ขอ|ช่วย|รบกวน)/;
const after =
  /(?:一下|谢谢|吧|,? please|,? thanks|(?:を|で)?(?:お[願愿]い(?:し|いたし)ます|おねがいします|してください|したいです|したい|します|です)|(?:ให้|ได้)?(?:หน่อย|ที)?(?:นะ)?(?:ค่ะ|คะ|คับ|ครับ|จ้า|หน่อย|ด้วย))$/;

/** At most `max` UTF-16 units, never half a character. */
export function cut(text: string, max: number): string {
  return text.length <= max
    ? text
    : text
        .slice(0, max)
        .toWellFormed()
        .replace(/\ufffd$/, "");
}

/** What a person wrote, now or anew; nothing where something was sent or chosen. */
export const writtenIn = (input: { readonly kind: string; readonly text?: string }): string =>
  input.kind === "said" || input.kind === "edited" ? (input.text ?? "") : "";

/** The words of what a person did, if there are any. */
export function textOf(input: {
  readonly kind: string;
  readonly text?: string;
  readonly caption?: string;
}): string {
  return input.kind === "sent-photos" || input.kind === "sent-files"
    ? (input.caption ?? "")
    : writtenIn(input);
}
