/** What the company serves, from a JSON file, every fault named at once. */
import { z } from "zod";
import type { Catalogue } from "../tickets/catalogue.ts";
import { type Fault, type Judged, judgeJson, readJson } from "./read-json.ts";

/** The catalogue that comes with the desk. */
export const defaultCatalogueFile: URL = new URL("../../catalogue/default.json", import.meta.url);

/** @throws {CannotStart} naming every fault of the file with its path */
export function readCatalogue(file: URL | string = defaultCatalogueFile): Catalogue {
  return readJson(file, catalogueSchema, brokenLinks);
}

/** The catalogue in a value that somebody gives while the desk runs, or what is wrong with it. */
export function judgeCatalogue(json: unknown, locale?: string): Judged<Catalogue> {
  return judgeJson(json, catalogueSchema, brokenLinks, locale);
}

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "small letters, digits and hyphens");
const name = z.string().trim().min(1).max(60);
const names = z.strictObject({
  "zh-CN": z.array(name).min(1).max(30),
  en: z.array(name).min(1).max(30),
});

/** Steps of one piece of advice: a chat shows no more at a glance. */
const selfHelpStepsMax = 4;
const step = z.string().trim().min(2).max(80);
/** As the catalogues of sentences are named, e.g. `en`, `zh-CN`. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, "a language, e.g. en or zh-CN");

const catalogueSchema: z.ZodType<Catalogue> = z.strictObject({
  products: z
    .array(
      z.strictObject({
        id,
        names,
        models: z.array(name).max(1_000),
        faults: z.array(id).max(100),
      }),
    )
    .min(1)
    .max(1_000),
  faults: z
    .array(
      z.strictObject({
        id,
        row: z.string().regex(/^(S\d-\d{2}i?|X\d|own)$/, "a requirement row, e.g. S0-23"),
        names,
        urgency: z.enum(["normal", "urgent", "extra-urgent"]),
        words: z.array(name.toLowerCase()).max(200),
      }),
    )
    .max(500),
  selfHelp: z
    .array(
      z.strictObject({
        fault: id,
        product: id.exactOptional(),
        steps: z
          .record(language, z.array(step).min(1).max(selfHelpStepsMax))
          .refine((steps) => "zh-CN" in steps && "en" in steps, "needs zh-CN and en at least"),
      }),
    )
    .max(1_000)
    .exactOptional(),
});

const named = z.object({ id: z.string() });
const withFaults = z.object({ faults: z.array(z.unknown()) });
const lists = z.object({
  products: z.array(z.unknown()),
  faults: z.array(z.unknown()),
  selfHelp: z.array(z.unknown()).optional(),
});
const advice = z.object({ fault: z.string(), product: z.string().optional() });
const grave = z.object({ id: z.string(), urgency: z.string() });

/** Ids given twice, and faults that a product names but nobody describes. */
function brokenLinks(json: unknown): readonly Fault[] {
  const file = lists.safeParse(json);
  if (!file.success) return [];
  const { products, faults } = file.data;
  const known = new Set(faults.map(idOf));
  const unknown = products.flatMap((product, index) =>
    (withFaults.safeParse(product).data?.faults ?? []).flatMap((fault, at): readonly Fault[] =>
      typeof fault !== "string" || known.has(fault)
        ? []
        : [{ path: ["products", index, "faults", at], message: `there is no fault ${fault}` }],
    ),
  );
  const helps = badAdvice(file.data);
  return [...twice("products", products), ...twice("faults", faults), ...unknown, ...helps];
}

/** Advice for what is not in the catalogue; and for what is dangerous, where nobody should try anything. */
function badAdvice({ products, faults, selfHelp = [] }: z.infer<typeof lists>): readonly Fault[] {
  const known = { product: new Set(products.map(idOf)), fault: new Set(faults.map(idOf)) };
  const dangerous = new Set(
    faults.flatMap((fault) => {
      const one = grave.safeParse(fault).data;
      return one === undefined || one.urgency === "normal" ? [] : [one.id];
    }),
  );
  return selfHelp.flatMap((entry, index): readonly Fault[] => {
    const one = advice.safeParse(entry).data;
    if (one === undefined) return [];
    const missing = (["product", "fault"] as const).flatMap((what): readonly Fault[] => {
      const name = one[what];
      return name === undefined || known[what].has(name)
        ? []
        : [{ path: ["selfHelp", index, what], message: `there is no ${what} ${name}` }];
    });
    const path = ["selfHelp", index, "fault"];
    const message = `${one.fault} is urgent: nobody should try that alone`;
    return dangerous.has(one.fault) ? [...missing, { path, message }] : missing;
  });
}

function twice(list: string, entries: readonly unknown[]): readonly Fault[] {
  const ids = entries.map(idOf);
  return ids.flatMap((one, index): readonly Fault[] =>
    one === undefined || ids.indexOf(one) === index
      ? []
      : [{ path: [list, index, "id"], message: `${one} is there twice` }],
  );
}

function idOf(entry: unknown): string | undefined {
  return named.safeParse(entry).data?.id;
}
