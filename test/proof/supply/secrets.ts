/** What a secret looks like, and how one is told from a word that only stands where secrets do. */

/** Something that could open a door. Its text is never printed: a report is read by many. */
export interface Finding {
  readonly kind: string;
  /** As found. */
  readonly text: string;
}

interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
  /** Bits of surprise per character below which it is a word, a pattern or a row of zeros. */
  readonly entropyMin: number;
}

/** Everything as its maker documents it; the last ones are names that speak for themselves. */
const shapes: readonly Shape[] = [
  { kind: "private key", pattern: /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/g, entropyMin: 0 },
  { kind: "AWS key", pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, entropyMin: 0 },
  { kind: "GitHub token", pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g, entropyMin: 0 },
  { kind: "GitHub token", pattern: /\bgithub_pat_\w{60,}\b/g, entropyMin: 0 },
  { kind: "npm token", pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, entropyMin: 3.5 },
  { kind: "Slack token", pattern: /\bxox[abprs]-[\w-]{20,}/g, entropyMin: 0 },
  { kind: "Google key", pattern: /\bAIza[\w-]{35}\b/g, entropyMin: 0 },
  {
    kind: "JSON web token",
    pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g,
    entropyMin: 0,
  },
  { kind: "Telegram token", pattern: /\b\d{6,12}:[A-Za-z0-9_-]{33,36}\b/g, entropyMin: 3.5 },
  {
    kind: "LINE access token",
    pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{140,180}={1,2}(?![A-Za-z0-9+/=])/g,
    entropyMin: 4.8,
  },
  {
    kind: "WeCom key",
    pattern: /(?<=["'`=\s])[A-Za-z0-9_-]{43}(?=["'`\s;,]|$)/gm,
    entropyMin: 4.3,
  },
  {
    kind: "password in an address",
    pattern: /\b(?:postgres(?:ql)?|rediss?|mysql|amqps?|https?):\/\/[^\s:@/"'`]*:[^\s@/"'`]+@/g,
    entropyMin: 0,
  },
  {
    kind: "assigned secret",
    pattern:
      /(?:secret|token|passw(?:or)?d|api_?key|aes_?key|access_?key|encryption_?key)["'`]?\s*[:=]\s*["'`]?([A-Za-z0-9+/_=-]{16,})(?=["'`\s;,)]|$)/gim,
    entropyMin: 3,
  },
];

/** Everything in a text that has the shape of a secret. */
export function secretsIn(text: string): readonly Finding[] {
  return shapes.flatMap(({ kind, pattern, entropyMin }) =>
    [...text.matchAll(pattern)]
      .map(([whole, inner]) => ({ kind, text: inner ?? whole }))
      .filter((one) => entropyOf(one.text) >= entropyMin && !isName(one)),
  );
}

/** Bits per character, by how often each one occurs. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()]
    .map((count) => count / text.length)
    .reduce((bits, share) => bits - share * Math.log2(share), 0);
}

/** Where a manual or a template says that a password comes. */
const placeholder = /:(?:password|pass|secret|p|[^@]*\$\{[^}]*\})@$/;

/** What is assigned is often no value but the name of one: `newSecret`, `options.webhookSecret`, `LINE_SECRET`. */
function isName({ kind, text }: Finding): boolean {
  if (kind === "password in an address") return placeholder.test(text);
  return kind === "assigned secret" && !/\d/.test(text);
}
