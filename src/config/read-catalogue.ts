/** What the company serves, from a JSON file, every fault named at once. */
import { z } from "zod";
import type { Catalogue } from "../tickets/catalogue.ts";
import { type Fault, readJson } from "./read-json.ts";

/** The catalogue that comes with the desk. */
export const defaultCatalogueFile: URL = new URL("../../catalogue/default.json", import.meta.url);

/** @throws {CannotStart} naming every fault of the file with its path */
export function readCatalogue(file: URL | string = defaultCatalogueFile): Catalogue {
  return readJson(file, catalogueSchema, brokenLinks);
}

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, "small letters, digits and hyphens");
const name = z.string().trim().min(1).max(60);
const nameList = z.array(name).min(1).max(30);
const names = z.strictObject({
  "zh-CN": nameList,
  en: nameList,
  "zh-TW": nameList.exactOptional(),
  ja: nameList.exactOptional(),
  th: nameList.exactOptional(),
});

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
});

const named = z.object({ id: z.string() });
const withFaults = z.object({ faults: z.array(z.unknown()) });
const lists = z.object({ products: z.array(z.unknown()), faults: z.array(z.unknown()) });

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
  return [...twice("products", products), ...twice("faults", faults), ...unknown];
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
