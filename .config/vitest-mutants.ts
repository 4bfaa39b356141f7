import { relative } from "node:path";
import { defineConfig, mergeConfig, type Plugin } from "vitest/config";
import { plantedEdits } from "../test/proof/mutants/planted-edits.ts";
import { edited, root } from "../test/proof/plant.ts";
import usual from "./vitest.ts";

/** The usual suite with one bug in it: vitest loads modules in its own way, so the bug is planted there. */
const edits = plantedEdits(process.env);
const byFile = Map.groupBy(edits, ({ file }) => file);

const changesOf = (id: string) => byFile.get(relative(root, id.split("?")[0] ?? id));

const planted: Plugin = {
  name: "deskbell:planted",
  enforce: "pre",
  transform(code, id) {
    const mine = changesOf(id);
    return mine === undefined ? null : { code: edited(code, mine), map: null };
  },
  // Transformed modules are kept between runs under a key that knows nothing of our bugs.
  configureVitest({ defineCacheKeyGenerator }) {
    defineCacheKeyGenerator(({ id }) => (changesOf(id) === undefined ? undefined : false));
  },
};

export default mergeConfig(
  usual,
  defineConfig({
    plugins: [planted],
    // What a test starts as a process of its own gets the bug as it is loaded there.
    test: {
      env: {
        NODE_OPTIONS: `--import ${new URL("../test/proof/mutants/preload.ts", import.meta.url).href}`,
      },
    },
  }),
);
