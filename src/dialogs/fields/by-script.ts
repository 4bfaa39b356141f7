/** Patterns of several languages: only those are tried whose script a text is written in. */

const scripts = {
  thai: /[\u0e00-\u0e7f]/,
  cjk: /[\u2e80-\u9fff]/,
  latin: /[a-z]/i,
} as const;
type Script = keyof typeof scripts;
const scriptNames: readonly Script[] = ["thai", "cjk", "latin"];

/**
 * Every match of any alternative, in the order of the scripts.
 * @param sources regular expressions, whose alternatives may be of different languages
 * @param flags `g` among them
 */
export function byScript(
  sources: readonly string[],
  flags: string,
): (text: string) => readonly RegExpExecArray[] {
  const groups = new Map<Script | undefined, string[]>();
  for (const alternative of sources.flatMap(alternativesOf)) {
    const script = scriptOf(alternative);
    groups.set(script, [...(groups.get(script) ?? []), alternative]);
  }
  const patterns = [...groups].map(
    ([script, alternatives]) => [script, new RegExp(alternatives.join("|"), flags)] as const,
  );
  return (text) =>
    patterns.flatMap(([script, pattern]) =>
      script === undefined || scripts[script].test(text) ? [...text.matchAll(pattern)] : [],
    );
}

/** The one script an alternative is written in; nothing where it has several, or only digits and signs. */
function scriptOf(alternative: string): Script | undefined {
  const letters = alternative.replace(/\\(?:[pP]\{[^}]*\}|.)|\(\?<?[!=:]/g, "");
  const found = scriptNames.filter((script) => scripts[script].test(letters));
  return found.length === 1 ? found[0] : undefined;
}

/** What stands between the outermost bars. */
function alternativesOf(source: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: sign, index } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()|]/gs)) {
    if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    else if (sign === "|" && depth === 0) {
      found.push(source.slice(start, index));
      start = index + 1;
    }
  }
  return [...found, source.slice(start)];
}
