import { parseSync } from "rolldown/experimental";
import { expect, test } from "vitest";
import { filesBelow, read } from "../documents/read-document.ts";

const sources = [...filesBelow("src", ".ts"), ...filesBelow("bots", ".ts")];
const raw = /\$(?:query|execute)RawUnsafe\b|\bPrisma\.raw\b|\bPrisma\.sql\b|\brawUnsafe\b/;
const looksLikeSql =
  /^\s*(?:--\s|WITH\b|SELECT\b|INSERT INTO\b|UPDATE \S+\s+(?:SET|\w+ SET)\b|DELETE FROM\b|DECLARE \w+|FETCH\b|CREATE (?:TABLE|DATABASE|ROLE|INDEX)\b|ALTER \w+|DROP \w+|GRANT\b|REVOKE\b|COPY\b|SET (?:LOCAL|ROLE)\b)/i;

/**
 * What may be written into the text of a statement: names of tables and columns, conditions and limits, all of them
 * constants of ours; `which` holds a number that PostgreSQL itself has found and quoted. What anybody said travels as a parameter.
 * A new one is a line here, and a reason.
 */
const writtenIn: ReadonlySet<string> = new Set(
  [
    ["table", "column", "target", "place", "key", "keyType", "hashed", "keyIdOf(column)"],
    ["now", "at", "open", "which", "query", "offenders", "rule.due", "name", "ofStaff", "ofEvent"],
    ["also", "doubtPrefix"],
    ["firstMax", "pageRows", "batchRows", "ticketsShownMax", "lockSpace", "Math.ceil(ttlMs)"],
    ["embeddedRole", "personColumns", 'places.body("")'],
    ['each.join(" UNION ALL ")', 'any.join(" OR ")'],
    ['casts.map((cast, nth) => `$${nth + 1}::${cast}`).join(", ")'],
  ].flat(),
);
/** Functions of the store that make an expression of constants. */
const expression = /^(?:now|databaseNow|restedFor)\((?:"[^"]+"(?:, )?)+\)$/;
/** Rooms that speak to a database. */
const speaksSql = /^src\/(?:store|ops|queue|metrics)\//;

/** Constants at the top of a file that are written out: `const batchRows = 500;`. */
function constantsIn(file: string): ReadonlySet<string> {
  const text = read(file);
  return new Set(
    [
      ...text.matchAll(/^(?:export )?const (\w+)(?:: \w+)? =\s+(?:\d[\d_]*|"[^"]*"|`[^`$]*`);/gm),
    ].map(([, name = ""]) => name),
  );
}

interface Template {
  readonly file: string;
  readonly sql: string;
  readonly holes: readonly string[];
}

function templatesIn(file: string): readonly Template[] {
  const text = read(file);
  const found: Template[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== "object" || node === null) return;
    if ("type" in node && node.type === "TemplateLiteral" && "expressions" in node) {
      const { expressions, quasis } = node as unknown as {
        readonly expressions: readonly { readonly start: number; readonly end: number }[];
        readonly quasis: readonly { readonly value: { readonly cooked: string } }[];
      };
      found.push({
        file,
        sql: quasis.map(({ value }) => value.cooked).join("?"),
        holes: expressions.map(({ start, end }) => text.slice(start, end)),
      });
    }
    Object.values(node).forEach(walk);
  };
  walk(parseSync(file, text).program);
  return found;
}

const statements = sources
  .filter((file) => speaksSql.test(file))
  .flatMap(templatesIn)
  .filter(({ sql }) => looksLikeSql.test(sql));

test("no statement is sent unprepared (S16)", () => {
  expect(sources.filter((file) => raw.test(read(file)))).toEqual([]);
});

test("what is written into a statement's text is a constant of ours, listed by file (S16)", () => {
  const strange = statements.flatMap(({ file, holes }) => {
    const own = constantsIn(file);
    return holes
      .filter((hole) => !own.has(hole) && !writtenIn.has(hole) && !expression.test(hole))
      .map((hole) => `${file}: ${hole}`);
  });
  expect(statements.length).toBeGreaterThan(40);
  expect([...new Set(strange)]).toEqual([]);
});

test("no statement is put together with plus signs (S16)", () => {
  const glued = /(?:SELECT|INSERT|UPDATE|DELETE|WHERE)\b[^;`\n]*["'`]\s*\+/;
  const storing = sources.filter((file) => speaksSql.test(file));
  expect(storing.length).toBeGreaterThan(40);
  expect(storing.filter((file) => glued.test(read(file)))).toEqual([]);
});

test("no client is told to believe any certificate", () => {
  const blind =
    /rejectUnauthorized|NODE_TLS_REJECT|checkServerIdentity|sslmode=(?:disable|no-verify)/;
  expect(sources.filter((file) => blind.test(read(file)))).toEqual([]);
});
