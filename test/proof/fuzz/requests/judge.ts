import type { Answer } from "./lines.ts";

/** What no answer may tell a stranger (S31): where we live, what we are made of, how we ask our database. */
const secrets: readonly (readonly [string, RegExp])[] = [
  ["a path", /(?:\/(?:work|home|root|usr|src|bots|node_modules)\/|[A-Za-z]:\\|\.[cm]?[jt]s:\d+)/],
  [
    "SQL",
    /\b(?:SELECT\b.*\bFROM|INSERT INTO|UPDATE \w+ SET|relation "|desk_tray|PostgreSQL|prisma)/i,
  ],
  ["a version", /\b(?:fastify|node(?:\.js)?|undici|v8)[/ ]?v?\d|x-powered-by|^server:/im],
  ["a stack", /^\s+at (?:async )?[\w.<>]+ \(/m],
];

/** What is wrong with an answer, in a few words; nothing when all is well. */
export function wrongWith({ letter, status, head, body }: Answer): string | undefined {
  if (status === 0 && letter.last !== true) return "a proper request was hung up on";
  if (status >= 500 && status !== 503) return `${status} was answered`;
  if (letter.genuine === true && status !== 200 && status !== 503)
    return `${status} to the platform`;
  // What a page's own files say is no answer to a fault.
  const told = status >= 400 ? `${head}\n${body}` : head;
  const secret = secrets.find(([, pattern]) => pattern.test(told));
  return secret === undefined ? undefined : `the answer holds ${secret[0]} (S31)`;
}
