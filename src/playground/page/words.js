import { casesEn } from "./cases-words-en.js";
import { casesZh } from "./cases-words-zh.js";
import { rulesEn } from "./rules-words-en.js";
import { rulesZh } from "./rules-words-zh.js";
import { troubleEn } from "./trouble-words-en.js";
import { ownTroubleEn, ownTroubleZh } from "./trouble-words-own.js";
import { troubleZh } from "./trouble-words-zh.js";
import { wireEn } from "./wire-words-en.js";
import { wireZh } from "./wire-words-zh.js";
import { caseWords } from "./words-case.js";
import { en } from "./words-en.js";
import { zh } from "./words-zh.js";

const shelf = "deskbell.language";
const chosen = localStorage.getItem(shelf) ?? navigator.language;

/** Language of the page: the chosen one, else the browser's. */
export const locale = chosen.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
const words =
  locale === "en"
    ? { ...en, ...troubleEn, ...ownTroubleEn, ...wireEn, ...casesEn, ...rulesEn }
    : { ...zh, ...troubleZh, ...ownTroubleZh, ...wireZh, ...casesZh, ...rulesZh };

/** A sentence of the page with its holes filled. */
export function say(key, holes = {}) {
  const sentence = words[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, hole) => String(holes[hole] ?? whole));
}

/** Whether the page has a sentence under this key. */
export function knows(key) {
  return Object.hasOwn(words, key);
}

/** A code of the desk in words; a code nobody knows stays readable. */
export function name(table, code) {
  const known = caseWords[table][code];
  return known ? known[locale === "en" ? 0 : 1] : String(code).replaceAll("-", " ");
}

/** Remembers the other language and draws the page in it. */
export function switchLanguage() {
  localStorage.setItem(shelf, locale === "en" ? "zh-CN" : "en");
  location.reload();
}

/** An instant in the desk's zone. */
export function when(at, zone, options) {
  return new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: "h23", ...options }).format(
    at,
  );
}

/** A length of time with its two largest units. */
export function span(ms) {
  const minutes = Math.max(0, Math.round(Math.abs(ms) / 60_000));
  const parts = [
    [Math.floor(minutes / 1440), locale === "en" ? "d" : "天"],
    [Math.floor((minutes % 1440) / 60), locale === "en" ? "h" : "小时"],
    [minutes % 60, locale === "en" ? "min" : "分钟"],
  ].filter(([count]) => count > 0);
  if (parts.length === 0) return locale === "en" ? "under 1 min" : "不到 1 分钟";
  return parts
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}
