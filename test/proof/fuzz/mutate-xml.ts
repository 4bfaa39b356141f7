import type { Dice } from "./dice.ts";
import { nastyText } from "./nasty.ts";

const tag = /<(\w+)>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g;

/** What parsers of XML have been tricked with; `x` is put where a value stood or between elements. */
const tricks = [
  "<!DOCTYPE xml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;",
  "<!ENTITY x 'y'>",
  "<?xml version='1.0'?>",
  "<?php x ?>",
  "<!-- x -->",
  "<![CDATA[<a>]]>",
  "<![CDATA[]]]]><![CDATA[>]]>",
  "&x;",
  "&#0;",
  "&#xD800;",
  "&#x110000;",
  "&amp;lt;",
  "<a b='c'/>",
  "<a xmlns='http://x'/>",
  "<x:a/>",
  "<a><b><c><d><e/></d></c></b></a>",
  "<",
  "]]>",
  "</xml>",
  "\ufeff",
  "\u0000",
] as const;

/** An XML text with one to three of its elements changed, doubled, renamed, nested or taken away. */
export function mutateXml(text: string, dice: Dice): string {
  let made = text;
  for (let times = 1 + dice.below(3); times > 0; times -= 1) made = changed(made, dice);
  return made;
}

function changed(text: string, dice: Dice): string {
  const places = [...text.matchAll(tag)];
  const place = places[dice.below(places.length + 1)];
  if (place === undefined) {
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + dice.pick(tricks) + text.slice(at);
  }
  const [whole, name = "x", cdata, plain = ""] = place;
  const end = place.index + whole.length;
  return text.slice(0, place.index) + instead(whole, name, cdata ?? plain, dice) + text.slice(end);
}

function instead(whole: string, name: string, value: string, dice: Dice): string {
  const element = (inner: string, as = name): string => `<${as}>${inner}</${as}>`;
  const sealed = (inner: string): string => `<![CDATA[${inner.replaceAll("]]>", "")}]]>`;
  switch (dice.below(9)) {
    case 0:
      return "";
    case 1:
      return whole.repeat(2 + dice.below(3));
    case 2:
      return element(
        sealed(value),
        dice.pick(["constructor", "__proto__", "Event", "MsgType", "a"]),
      );
    case 3:
      return element(element(element(sealed(value), "b"), "a"));
    case 4:
      return element(dice.pick(tricks));
    case 5:
      return `<${name} a="b">${value}</${name}>`;
    case 6:
      return element(sealed(value + nastyText(dice)));
    default:
      return element(sealed(nastyText(dice)));
  }
}
