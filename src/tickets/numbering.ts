/** Numbers in the handbook's form (S2-32 … S2-34), made so that no two can be the same. */
import type { Instant } from "../kernel/clock.ts";
import { BrokenPromise } from "../kernel/errors.ts";
import { type TicketNumber, ticketNumber } from "../kernel/ids.ts";

/** Digits of a customer's running number within a month, and of a ticket's within a customer. */
const customerWidth = 3;
const ticketWidth = 2;
/** Digits of the longest running number that is looked for. */
const widest = 7;

/** The month a number begins with, `YYYYMM`, in the company's zone. */
export function monthOf(at: Instant, zone: string): string {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return `${day.year}${String(day.month).padStart(2, "0")}`;
}

/**
 * S2-32: `C202405001`, or `C202405-1001` where three digits no longer do.
 * @param seq running number of new customers in that month, from 1
 * @throws {BrokenPromise} for a month or a running number that cannot be
 */
export function customerNumber(month: string, seq: number): string {
  if (!/^\d{4}(0[1-9]|1[0-2])$/.test(month)) throw new BrokenPromise(`no month: ${month}`);
  return written("C", month, running(seq, customerWidth));
}

/**
 * S2-33: `S20240500101`, or `S202405-1001-01` where either running number outgrows its digits.
 * @param seq running number of that customer's tickets, from 1
 * @throws {BrokenPromise} for a customer number or a running number that cannot be
 */
export function ticketNumberOf(customer: string, seq: number): TicketNumber {
  return ticketNumber(ofCustomer("S", customer, seq));
}

/**
 * S2-34: `M20240500101`, as the ticket's with another letter.
 * @param seq running number of that customer's surveys, from 1
 * @throws {BrokenPromise} as for a ticket
 */
export function surveyNumberOf(customer: string, seq: number): string {
  return ofCustomer("M", customer, seq);
}

/** A ticket's number as a person may write it: small or wide letters, spaces, inside a sentence. Nothing when there is none. */
export function parseTicketNumber(text: string): TicketNumber | undefined {
  const plain = text.slice(0, textMax).normalize("NFKC").toUpperCase().replace(dashes, "-");
  const [, month = "", customer = "", ticket = ""] = hyphened.exec(plain) ?? run.exec(plain) ?? [];
  if (month === "") return undefined;
  const [customerSeq, seq] = [Number(digits(customer)), Number(digits(ticket))];
  if (!isRunning(customerSeq) || !isRunning(seq)) return undefined;
  return ticketNumberOf(customerNumber(digits(month), customerSeq), seq);
}

/** A number stands near the front of what people write; the rest is not searched. */
const textMax = 2_000;
const dashes = /[\u2010-\u2015\u2212]/g;
const before = /(?<![A-Z0-9])S[ -]?/.source;
const month = /((?:\d ?){4}(?:0 ?[1-9]|1 ?[0-2]))/.source;
const run = new RegExp(`${before}${month} ?((?:\\d ?){2}\\d) ?(\\d ?\\d)(?![0-9])`);
const hyphened = new RegExp(
  `${before}${month} ?- ?(\\d{${customerWidth},${widest}}) ?- ?(\\d{${ticketWidth},${widest}})(?![0-9])`,
);

const digits = (text: string): string => text.replaceAll(" ", "");

function ofCustomer(letter: "S" | "M", customer: string, seq: number): string {
  const parts = /^C(\d{6})-?(\d{3,})$/.exec(customer);
  const [, month, customerSeq] = parts ?? [];
  if (month === undefined || customerSeq === undefined) {
    throw new BrokenPromise(`no customer number: ${customer}`);
  }
  return written(
    letter,
    month,
    running(Number(customerSeq), customerWidth),
    running(seq, ticketWidth),
  );
}

interface Running {
  readonly text: string;
  readonly fits: boolean;
}

function running(seq: number, width: number): Running {
  if (!isRunning(seq)) throw new BrokenPromise(`no running number: ${seq}`);
  const text = String(seq).padStart(width, "0");
  return { text, fits: text.length === width };
}

function isRunning(seq: number): boolean {
  return Number.isSafeInteger(seq) && seq >= 1;
}

/** Without hyphens every part has its fixed width; with hyphens every part ends at one: no two meet. */
function written(letter: string, month: string, ...parts: readonly Running[]): string {
  const texts = parts.map(({ text }) => text);
  return parts.every(({ fits }) => fits)
    ? `${letter}${month}${texts.join("")}`
    : `${letter}${[month, ...texts].join("-")}`;
}
