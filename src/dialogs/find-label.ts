/** What the codes on a device's label say: a serial number, perhaps a model. Everything else in a code is nobody's business. */
import { findSerial } from "./fields/papers.ts";

export interface Label {
  readonly serial?: string;
  readonly model?: string;
}

/** Names of a link's parameters, as makers write them. */
const serialNames = ["sn", "serial", "serialnumber", "serial_number"];
const modelNames = ["model", "mod", "type"];
/** As a start link of ours carries it. */
const start = /^(?:sn|serial)[-_=:]?([A-Za-z0-9][A-Za-z0-9-]{4,29})$/i;
const serialShape = /^[A-Za-z0-9][A-Za-z0-9-]{4,29}$/;
const modelShape = /^[A-Za-z0-9][A-Za-z0-9 /-]{1,29}$/;
const model = /(?:型号|(?<![A-Za-z])model)\s*[:：=#]?\s*([A-Za-z0-9][A-Za-z0-9/-]{1,29})/i;

/** The label in the texts of a photo's codes; nothing when none of them is one, or two serial numbers disagree. */
export function findLabel(texts: readonly string[]): Label | undefined {
  const labels = texts.map(labelIn);
  const serials = once(labels.map((label) => label.serial));
  const models = once(labels.map((label) => label.model));
  // Two devices in one photo: which one is meant, only the customer knows.
  if (serials.length > 1) return undefined;
  const [serial] = serials;
  const only = models.length === 1 ? models[0] : undefined;
  if (serial === undefined && only === undefined) return undefined;
  return {
    ...(serial === undefined ? {} : { serial }),
    ...(only === undefined ? {} : { model: only }),
  };
}

function labelIn(text: string): Label {
  const said = text.trim();
  if (!/^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(said)) return inWords(said);
  return inLink(/^https?:\/\/[^\s?#]+\?([^\s#]{1,400})/i.exec(said)?.[1] ?? "");
}

function inWords(said: string): Label {
  const named = findSerial(said)?.value ?? "";
  const serial =
    start.exec(said)?.[1]?.toUpperCase() ??
    (serialShape.test(named) ? named.toUpperCase() : undefined);
  const name = model.exec(said)?.[1];
  return {
    ...(serial === undefined ? {} : { serial }),
    ...(name === undefined ? {} : { model: name }),
  };
}

function inLink(query: string): Label {
  const pairs = query.split("&").map((pair) => {
    const [name = "", value = ""] = pair.split("=");
    return [name.toLowerCase(), value.replaceAll("+", " ").replaceAll("%20", " ")] as const;
  });
  const of = (names: readonly string[], shape: RegExp): string | undefined =>
    pairs.find(([name, value]) => names.includes(name) && shape.test(value))?.[1];
  const begun = pairs.find(([name]) => name === "start")?.[1] ?? "";
  const serial = of(serialNames, serialShape) ?? start.exec(begun)?.[1];
  const name = of(modelNames, modelShape);
  return {
    ...(serial === undefined || !/\d/.test(serial) ? {} : { serial: serial.toUpperCase() }),
    ...(name === undefined ? {} : { model: name }),
  };
}

function once(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
