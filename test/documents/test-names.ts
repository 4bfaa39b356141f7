/** What the tests are called, read from the syntax tree: a word in a comment is no test. */
import { parseSync } from "rolldown/experimental";
import { filesBelow, read } from "./read-document.ts";

export interface NamedTest {
  readonly file: string;
  /** As it is written; what a template fills in reads `…`. */
  readonly name: string;
}

/** Every test of the repository. */
export function allTests(): readonly NamedTest[] {
  return filesBelow("test", ".test.ts").flatMap((file) => {
    const { program, errors } = parseSync(file, read(file));
    if (errors.length > 0) throw new Error(`${file} does not parse`);
    return namesIn(program).map((name) => ({ file, name }));
  });
}

/** Promises, rules and their like that a name claims to prove: `R5`, `S21`, `P3`; requirement rows have a hyphen. */
export function idsIn(name: string): readonly string[] {
  return [...name.matchAll(/\b([RSP]\d{1,2})(?![-\w])/g)].map(([, id = ""]) => id);
}

function namesIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== "object" || node === null) return [];
  const inner = Object.values(node).flatMap(namesIn);
  const own = "type" in node && node.type === "CallExpression" ? nameOf(node) : undefined;
  return own === undefined ? inner : [own, ...inner];
}

/** The first argument of `test(…)`, `test.each(…)(…)` and of whatever stands for them here. */
function nameOf(call: object): string | undefined {
  if (!("callee" in call) || !("arguments" in call) || !Array.isArray(call.arguments)) return;
  return isTest(call.callee) ? wordsOf(call.arguments[0]) : undefined;
}

function isTest(callee: unknown): boolean {
  if (typeof callee !== "object" || callee === null || !("type" in callee)) return false;
  switch (callee.type) {
    case "Identifier":
      return "name" in callee && (callee.name === "test" || callee.name === "it");
    case "MemberExpression":
      return "object" in callee && isTest(callee.object);
    case "CallExpression":
      return "callee" in callee && isTest(callee.callee);
    default:
      return false;
  }
}

function wordsOf(argument: unknown): string | undefined {
  if (typeof argument !== "object" || argument === null || !("type" in argument)) return;
  if (argument.type === "Literal" && "value" in argument && typeof argument.value === "string")
    return argument.value;
  if (argument.type !== "TemplateLiteral" || !("quasis" in argument)) return;
  const { quasis } = argument;
  if (!Array.isArray(quasis)) return;
  return quasis
    .map((quasi: { readonly value: { readonly cooked: string } }) => quasi.value.cooked)
    .join("…");
}
