/** What npm itself can tell: the bill of materials offline, advisories and signatures where somebody answers. */
import { spawnSync } from "node:child_process";
import { z } from "zod";
import { root } from "../plant.ts";

/** An answer, or none: a registry that is silent has proven nothing. */
export type Answer =
  | { readonly kind: "clean"; readonly words: string }
  | { readonly kind: "found"; readonly words: string }
  | { readonly kind: "not answered"; readonly words: string };

const answerMax = 2 ** 28;
/** Signatures are looked up one package at a time. */
const askWithinMs = 120_000;

const bill = z.object({
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.string(),
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })),
});
/** What the bill of materials names. */
export type Bill = z.infer<typeof bill>;

/** The bill of materials, as text and as read. */
export function billOfMaterials(): { readonly text: string; readonly bill: Bill } {
  const text = npm("sbom", "--sbom-format", "cyclonedx").stdout;
  return { text, bill: bill.parse(JSON.parse(text)) };
}

const advisories = z.object({
  metadata: z.object({ vulnerabilities: z.object({ total: z.number() }) }),
});

/** Known weaknesses of what is locked. */
export function audit(): Answer {
  const read = advisories.safeParse(parsed(npm("audit", "--json", ...briefly).stdout));
  if (!read.success) return { kind: "not answered", words: "not answered" };
  const { total } = read.data.metadata.vulnerabilities;
  return total === 0
    ? { kind: "clean", words: "answered: none" }
    : { kind: "found", words: `answered: ${total}` };
}

const signed = z.object({ invalid: z.array(z.unknown()), missing: z.array(z.unknown()) });

/** Whether what is installed is what its registry signed. */
export function signatures(): Answer {
  const read = signed.safeParse(parsed(npm("audit", "signatures", "--json", ...briefly).stdout));
  if (!read.success) return { kind: "not answered", words: "not answered" };
  const { invalid, missing } = read.data;
  const words = `answered: ${invalid.length} invalid, ${missing.length} missing`;
  return { kind: invalid.length === 0 ? "clean" : "found", words };
}

const briefly = ["--fetch-retries=0", "--fetch-timeout=5000"];

/** npm, by the way we were started: its own Node and its own file. */
function npm(...words: readonly string[]): { readonly stdout: string } {
  const cli = process.env["npm_execpath"];
  const node = process.env["npm_node_execpath"];
  const [file, first] =
    cli === undefined || node === undefined || !cli.endsWith(".js") ? ["npm", []] : [node, [cli]];
  const { stdout } = spawnSync(file, [...first, ...words], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: answerMax,
    timeout: askWithinMs,
    // Colours and notices are for people.
    env: { ...process.env, NO_COLOR: "1", npm_config_update_notifier: "false" },
  });
  return { stdout };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
