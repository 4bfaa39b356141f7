import { SaxesParser } from "saxes";

/** Elements inside one another; the root is the first. The platform needs three for what we read. */
const depthMax = 4;

/** Elements of one document; the platform's own have fewer than twenty. */
const elementsMax = 200;

/** Characters read between two looks at whether to stop. */
const stride = 1_024;

/** Texts of a document by their path below the root, e.g. `Event` or `ScanCodeInfo/ScanType`. */
export type XmlTexts = ReadonlyMap<string, string>;

/**
 * The texts of a callback document (S4). Nothing when the bytes are anything else than the plain XML the
 * platform writes: UTF-8, no DOCTYPE, no processing instruction, no comment, no attribute, no entity of its
 * own, no name twice in one element, at most four levels. Values stay the strings they were.
 */
export function readXml(bytes: Uint8Array): XmlTexts | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const parser = new SaxesParser({ fragment: false, xmlns: false, position: false });
  const gathered = gather(parser);
  for (let at = 0; at < text.length && gathered.isSound(); at += stride) {
    parser.write(text.slice(at, at + stride));
  }
  if (gathered.isSound()) parser.close();
  return gathered.isSound() ? gathered.texts : undefined;
}

interface Open {
  readonly path: string;
  readonly parts: string[];
  leaf: boolean;
}

function gather(parser: SaxesParser): { readonly texts: XmlTexts; isSound(): boolean } {
  const texts = new Map<string, string>();
  const open: Open[] = [];
  const state = { sound: true, elements: 0 };
  const unsound = (): void => {
    state.sound = false;
  };
  for (const event of [
    "error",
    "doctype",
    "processinginstruction",
    "comment",
    "attribute",
  ] as const) {
    parser.on(event, unsound);
  }
  parser.on("opentag", ({ name }) => {
    state.elements += 1;
    const parent = open.at(-1);
    const path = open.length < 2 ? name : `${parent?.path}/${name}`;
    const odd = parent === undefined ? name !== "xml" : texts.has(path);
    if (odd || open.length >= depthMax || state.elements > elementsMax) unsound();
    if (parent !== undefined) {
      parent.leaf = false;
      texts.set(path, "");
    }
    open.push({ path, parts: [], leaf: true });
  });
  const hold = (part: string): void => void open.at(-1)?.parts.push(part);
  parser.on("text", hold);
  parser.on("cdata", hold);
  parser.on("closetag", () => {
    const { path, parts, leaf } = open.pop() ?? { path: "", parts: [], leaf: false };
    const text = parts.join("");
    if (!leaf && text.trim() !== "") unsound();
    if (leaf && open.length > 0) texts.set(path, text);
  });
  return { texts, isSound: () => state.sound };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
