/**
 * The source of a regular expression told over several lines: line breaks, and the blanks a line begins with, are no
 * part of it; backslashes stand as in the expression itself.
 */
export const pattern = (parts: TemplateStringsArray, ...values: readonly string[]): string =>
  String.raw({ raw: parts.raw.map((part) => part.replace(/\n\s*/g, "")) }, ...values);
