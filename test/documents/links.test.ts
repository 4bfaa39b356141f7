import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { documents, read, root } from "./read-document.ts";

/** How a heading is addressed: small letters, hyphens for blanks, nothing else but letters and digits. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");

const anchors = (file: string): readonly string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

test("every link inside the repository leads somewhere", () => {
  const broken = documents.flatMap((from) =>
    [...read(from).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [file = "", anchor] = link.split("#");
      const target = file === "" ? from : file;
      if (!existsSync(join(root, target))) return [`${from} → ${link}`];
      return anchor === undefined || anchors(target).includes(anchor) ? [] : [`${from} → ${link}`];
    }),
  );
  expect(broken).toEqual([]);
});

test("every file that a document names is there", () => {
  const folders =
    "src|bots|test|bench|prisma|policy|catalogue|locales|kernel|engine|dialogs|tickets|desk|store|http|media|logs|queue";
  const named = new RegExp(`\`((?:${folders})/[\\w./-]+)\``, "g");
  const missing = documents.flatMap((from) =>
    [...read(from).matchAll(named)].flatMap(([, path = ""]) => {
      const places = [path, `src/${path}`, `${path}.ts`, `src/${path}.ts`];
      return places.some((place) => existsSync(join(root, place))) ? [] : [`${from}: ${path}`];
    }),
  );
  expect(missing).toEqual([]);
});
