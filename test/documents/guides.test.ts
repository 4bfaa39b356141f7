import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { groups } from "../../src/config/groups.ts";
import { variables } from "../../src/config/variables.ts";
import { commands } from "../../src/ops/commands.ts";
import { deeds } from "../../src/playground/alone/control-shapes.ts";
import { namedSettings } from "../../src/playground/alone/named-settings.ts";
import { standIns, troubles } from "../../src/playground/alone/read-asked.ts";
import { routes } from "../../src/playground/line/routes.ts";
import { makeRoutes } from "../../src/playground/wecom/routes.ts";
import { filesBelow, found, read, root } from "./read-document.ts";

const guides = filesBelow("docs", ".md").filter((file) =>
  /^docs\/(?:connect|emulators)\//.test(file),
);
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read("package.json")));

/** Each platform's guide, the variables that switch it on, and the route it is told of. */
const accounts = {
  "docs/connect/telegram.md": [groups.telegram, ["/webhooks/telegram"]],
  "docs/connect/line.md": [groups.line, ["/webhooks/line"]],
  "docs/connect/wecom.md": [
    [...groups.wecom, ...groups.kf],
    ["/webhooks/wecom", "/webhooks/wecom/kf"],
  ],
} as const;

test("every variable that a guide names is one the desk reads", () => {
  for (const guide of guides) {
    const named = found(read(guide), /`([A-Z][A-Z\d]*_[A-Z\d_]+)(?:=[^`]*)?`/g);
    expect(
      named.filter((name) => !(name in variables)),
      guide,
    ).toEqual([]);
  }
});

test("every command that a guide names can be run", () => {
  const usages = commands.map(({ usage }) => usage);
  for (const guide of guides) {
    const text = read(guide);
    const asked = found(text, /\bnpm run ([\w:]+)/g).filter((script) => !(script in scripts));
    const operators = found(text, /\bnpm run ops -- ([a-z]+(?: [a-z]+)?)/g).filter(
      (words) => !usages.some((usage) => usage.startsWith(words)),
    );
    expect([...asked, ...operators], guide).toEqual([]);
  }
});

test("each platform's guide names every variable that switches it on, its route, and the doctor", () => {
  for (const [guide, [names, routes]] of Object.entries(accounts)) {
    const text = read(guide);
    for (const name of names) expect(text, guide).toContain(`\`${name}\``);
    for (const route of routes) expect(text, guide).toContain(`\`${route}\``);
    expect(text, guide).toContain("`npm run doctor`");
  }
});

test("each platform's guide says what cannot be done, what is not known, and what to do about errors", () => {
  for (const guide of Object.keys(accounts)) {
    const headings = found(read(guide), /^## (.+)$/gm);
    expect(headings, guide).toEqual(
      expect.arrayContaining([
        "What cannot be done",
        "Not known for sure",
        "What you need",
        "When something is wrong",
      ]),
    );
    expect(read(guide), guide).toContain("| what you see | why | what to do |");
  }
});

test("the README leads to every guide, and every link of a guide leads somewhere", () => {
  const readme = read("README.md");
  for (const guide of guides) expect(readme, guide).toContain(`(${guide})`);
  const broken = guides.flatMap((guide) =>
    found(read(guide), /\]\(([^)\s]+)\)/g).flatMap((link) => {
      const [file = ""] = link.split("#");
      const there = existsSync(join(root, normalize(join(dirname(guide), file))));
      return /^[a-z]+:/.test(link) || there ? [] : [`${guide} → ${link}`];
    }),
  );
  expect(broken).toEqual([]);
});

test("what a guide quotes of the doctor is what the doctor says", () => {
  const doctor = filesBelow("src/doctor", ".ts").map(read).join("\n");
  const quoted = guides.flatMap((guide) =>
    found(read(guide), /`ok (?:telegram|line|wecom|kf) ([^`…]+)…?[^`]*`/g).filter(
      (sentence) => sentence.trim() !== "",
    ),
  );
  expect(quoted.length).toBeGreaterThan(3);
  expect(quoted.filter((sentence) => !doctor.includes(sentence.trim()))).toEqual([]);
});

test("each stand-in's page lists every call, setting and request there is", () => {
  const calls = {
    telegram: found(read("src/playground/telegram/api.ts"), /^ {2}\["(\w+)"/gm),
    line: routes.map(({ name }) => name),
    wecom: [...makeRoutes().keys()],
  };
  const requests = found(
    read("src/playground/alone/control.ts"),
    /app\.\w+(?:<[^>]*>)?\(\s*"(\/[^"]*)"/g,
  );
  expect(requests.length).toBeGreaterThan(10);
  for (const name of standIns) {
    const text = read(`docs/emulators/${name}.md`);
    const settings = Object.keys(namedSettings[name].shape);
    const words = [...calls[name], ...settings, ...troubles, ...Object.keys(deeds)];
    expect(
      words.filter((word) => !text.includes(word)),
      name,
    ).toEqual([]);
    const missing = requests.filter(
      (path) => path !== "/verify/:platform" && !text.includes(path.split("/:")[0] ?? ""),
    );
    expect(missing, name).toEqual([]);
  }
});

test("no guide speaks of places outside the repository, nor of what is still to be done", () => {
  const strange = /\/work\b|\/tmp\b|\bTODO\b|\bFIXME\b|placeholder|lorem/i;
  expect(guides.filter((guide) => strange.test(read(guide)))).toEqual([]);
});
