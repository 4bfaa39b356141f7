// Usage: node src/setup/run.mjs [--with-dotenv] [node flags] <file> [arguments], or with nothing: only make ready.
// Old engines must be able to read this far, to say in one sentence what is wrong.
const oldestNode = 20;

if (Number(process.versions.node.split(".")[0]) < oldestNode) {
  console.error(
    "Deskbell needs Node 20 or newer and this is Node " +
      process.versions.node +
      ": install a newer one from https://nodejs.org and try again.",
  );
  process.exit(1);
} else {
  void import("./make-ready.mjs").then((setup) => setup.run(process.argv.slice(2)));
}
