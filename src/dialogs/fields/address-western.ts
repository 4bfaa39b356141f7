/** Addresses in Latin letters, as `shadow` shows them. */
import { pattern } from "../../engine/pattern.ts";
import { type Grammar, leadOf, type Told } from "./address-run.ts";

const streets = pattern`street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|close|place|pl|square|sq|way|terrace|parkway|
    crescent|quay\w*|mews|grove|gardens?|row|hill|walk|view|park|green|cross|stage|marg|nagar|sector|lorong|jalan|jln|
    soi|highway|hwy|rue|via|calle|rua`;
const units =
  "flat|apt\\.?|apartment|unit|room|suite|floor|building|bldg|block|blk|villa|plot|entrance|tower|wing|shop|house|level|po box|p\\.o\\. box";
const houses = pattern`house|court|apartments?|estate|towers?|lodge|villas?|mansions?|building|centre|center|hall|cottage|farm|plaza|hotel|
    inn|school|mill|works|park|society|colony|complex|compound|nagar|industrial|factory|warehouse|clinic|surgery|ltd|
    limited|inc|co|plc|llc|guest house|care home|bakery|barn|rectory|vicarage|chapel|granary|forge|stables|brewery`;

const continental =
  /\p{Lu}[\p{L}-]+(?:straße|strasse|str\.|gasse|weg|allee|laan|straat|gatan) \d|\b(?:Avenida|Av\.|Travessa|Praça|Paseo|Plaza|Viale|Piazza|Jl\.) \p{Lu}/u;
const street = new RegExp(`\\b(?:${streets})\\b`, "iu");
const unit = new RegExp(
  pattern`^(?:(?:the )?(?:${units})\b(?: no\.?)? ?#?[\dA-Za-z/-]{0,6}|(?:ground|first|second|third|fourth|fifth|top|
    \d{1,2}(?:st|nd|rd|th)) floor(?: flat)?|(?:basement|garden|upper|lower|studio) flat|\d{1,3}/F|#\d[\d-]*|
    [A-Z]{1,2}-?\d{1,4}[A-Z]?|\d{1,5}(?:/\d{1,4})?[A-Za-z]?)$`,
  "iu",
);
/** A number that stands for a house or a flat, or a code of the post. */
const numbered = new RegExp(
  pattern`(?<![\d:.])\d{1,5}(?:[-/]\d{1,4}){0,3}[A-Za-z]?,? (?:[A-Z]|[a-z]+ (?:[a-z]+ ){0,2}(?:${streets})\b)|
    \b(?:${units})\.? ?(?:no\.? ?)?[A-Z]?\d|^[A-Z]\p{L}+(?: \p{L}+){0,3},? \d{1,5}\b|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b`,
  "u",
);
const lower = new RegExp(
  `\\d[\\dA-Za-z/-]{0,7} (?:[\\w'.]{1,20} ){1,4}(?:${streets})\\b|\\b(?:${units}) ?\\d`,
  "iu",
);

/** Said before an address in its clause. */
const leads: readonly RegExp[] = [
  /^(?:hi(?:ya)?|hello|hey|ok(?:ay)?|so|yes|yeah|no|nope|oh|oops|sorry|wait|well|correction|actually|i mean|i meant|not|my bad)(?:[ ,]+|$)(?=.{2})/iu,
  /^(?:[A-Za-z']+ ){0,9}?(?:[Ii]s|[Aa]t|[Ff]or|[Ii]ts|[Ii]t's|[Ii]t is|[Ww]e're|[Aa]ddress|[Ii]n|[Tt]o|[Nn]umber|[Aa]t number|[Oo]n)[: ]+(?=\d|[A-Z]|(?:flat|apt|apartment|unit|room|suite|block|blk|plot|no|house)\b)/u,
  /^[A-Za-z' ]{2,40}: ?/u,
];
/** Where the clause goes on with something else. */
const beyond =
  /(?:^|[\s-])(?:-|and(?! Co\b)(?= (?:[a-z]|I\b))|but|because|where|which|is|are|was|has|have|had|will|can|could|please|pls|plz|thanks?|thank you|thx|thks|thnx|tks|tq|cheers|ta|ask|call|ring|text|buzz|near|opposite|opp|behind|beside|next to|just|it|its|it's|i|i'm|we|we're|he|she|they|my|your|tomorrow|today|tonight|after|before|between|any|any ?time|when|lah?|leh|lor|ah|mate|ok|btw|on the (?:left|right)|for now|by the|at the|from the|evenings?|mornings?|only)(?=\s|$).*$/u;
/** How the house looks, behind its street, and what it is not. */
const described = new RegExp(`(?<=\\b(?:${streets})\\.?) (?:the|with|not|you|u|if|so) .*$`, "iu");
const small =
  /^(?:of|on|in|the|le|la|les|de|du|des|da|do|dos|di|der|by|upon|and|under|near|y|e|\d\S*)$/u;
/** Capitals that begin a sentence of another kind. */
const telling =
  /^(?:thanks?|thank|many|please|pls|kind|best|regards|cheers|ask|call|ring|we|i|i'm|i'll|my|it|it's|its|he|she|they|you|your|there|this|that|the (?:machine|washer|fridge|door|bell|buzzer)|evening|morning|afternoon|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|only|do|good|hi|hello|hey|dear|mr|mrs|ms|miss|dr|same|no|not|sorry|yes|ok|raj|near|opposite|behind|next|just|come|send|when|if|also|any|after|before|in|at|on|by|somewhere|fridge|washer|washing|boiler|aircon)(?![\p{L}'])/iu;
const postcode = /\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}$|\d{5,6}$|\d{3}-\d{4}$|\b[A-Z]{2,3} \d{4}$/u;
/** "OH 43612", "OK 74103": no words that begin a sentence. */
const stateAndZip = /^[A-Z]{2} \d{5}(?:-\d{4})?(?![\d-])/u;
const countries =
  /^(?:UK|U\.K\.|USA|US|England|Scotland|Wales|Ireland|Singapore|India|China|Thailand|Japan|Malaysia|Australia|Canada|France|Germany|Spain|Italy|Portugal)$/u;

const building = new RegExp(`\\b(?:${houses})$`, "iu");
const ending = new RegExp(`\\b(?:${houses}|${streets})$`, "iu");

function isNamed(words: string): boolean {
  const said = words.split(/[\s]+/).filter(Boolean);
  const house = ending.test(words);
  return (
    said.length <= 7 &&
    /^[\p{Lu}\d#(]/u.test(words) &&
    said.every(
      (word, at) =>
        /^[\p{Lu}\d#({<&][\p{L}\d'.#/}>)-]*$/u.test(word) ||
        small.test(word) ||
        (house && at === said.length - 1),
    )
  );
}

function reads(words: string, sofar: string): Told | undefined {
  const state = sofar === "" ? undefined : stateAndZip.exec(words)?.[0].length;
  if (state !== undefined) return { from: 0, to: state, role: "name" };
  const from = leadOf(words, leads);
  const said = words.slice(from);
  const part = said
    .replace(beyond, "")
    .replace(described, (tail) => (/^ [a-z]/.test(tail) ? "" : tail))
    .trimEnd();
  const told = (role: Told["role"]): Told => ({ from, to: from + part.length, role });
  if (part === "" || telling.test(part)) return undefined;
  if (sofar !== "" && postcode.test(sofar) && !countries.test(part)) return undefined;
  if (unit.test(part)) return told("unit");
  if (numbered.test(part) || lower.test(part)) return told("name");
  if (isNamed(part)) return building.test(part) || sofar !== "" ? told("name") : undefined;
  return sofar !== "" &&
    !/[A-Z]/.test(sofar) &&
    /^[a-z]+(?: [a-z]+| [a-z]{1,2}\d.*|(?: [a-z]+){0,3} \d{5}(?:-\d{4})?)?$/u.test(part)
    ? told("name")
    : undefined;
}

export const western: Grammar = {
  cuts: /[,;!?\n…()]| - |(?<!\b(?:No|no|St|Rd|Ave|Apt|Bldg|Blk|Fl|Dr|Ln|Mt|Ste|Mr|Mrs|Ms))\.(?=\s|$)|\p{Extended_Pictographic}/gu,
  reads,
  isPlace: (run) =>
    /[A-Za-z]{3}/.test(run) &&
    ((/\d/.test(run) && (run.match(/[\p{L}\d]/gu)?.length ?? 0) >= 8) ||
      (/\d/.test(run) && street.test(run)) ||
      (/,.*,|,.*\b(?:Street|Road|Lane|Avenue|Drive)\b/.test(run) && street.test(run))),
  isSure: (run) =>
    /\d/.test(run) && (street.test(run) || continental.test(run)) && /[A-Za-z]{3}/.test(run),
};
