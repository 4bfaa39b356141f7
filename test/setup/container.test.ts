import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const dockerfile = readFileSync("Dockerfile", "utf8");
const compose = readFileSync("compose.yaml", "utf8");
const ignore = readFileSync(".dockerignore", "utf8").trim().split("\n");

test("all that the image copies is let through by the ignore file", () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    (found) => found[1]?.split(" ") ?? [],
  );
  const allowed = ignore.filter((one) => one.startsWith("!")).map((one) => one.slice(1));

  expect(copied.length).toBeGreaterThan(8);
  expect(
    copied.map((path) => path.split("/")[0]).filter((top) => !allowed.includes(top ?? "")),
  ).toEqual([]);
});

test("the image runs as somebody without rights and says whether it lives", () => {
  const last = dockerfile.slice(dockerfile.lastIndexOf("FROM "));

  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^HEALTHCHECK[\s\S]*\/livez/m);
  expect(last.slice(last.indexOf("USER node"))).toMatch(/^CMD \["node", .*"src\/main.ts"\]$/m);
});

test("the neighbours keep what they are told: durable Redis that never evicts, PostgreSQL on a volume", () => {
  expect(compose).toContain('"--appendonly", "yes", "--maxmemory-policy", "noeviction"');
  expect(compose).toContain("postgres-data:/var/lib/postgresql");
  expect(compose.match(/condition: service_healthy/g)).toHaveLength(2);
});

test("no password stands in the compose file", () => {
  expect(compose.match(/PASSWORD: (?!\$\{POSTGRES_PASSWORD:\?)/g)).toBeNull();
});

test("the image runs the desk as npm start does: with the same flags", () => {
  const { start } = JSON.parse(readFileSync("package.json", "utf8")).scripts;
  const flags = (line: string) => line.match(/--max-[\w-]+=\d+/g);

  expect(flags(dockerfile)).toEqual(flags(start));
});
