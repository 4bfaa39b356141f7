import { ConfigFaults } from "./faults.ts";
import { readConfig } from "./read-config.ts";
import { variables } from "./variables.ts";

try {
  const config = readConfig(process.env);
  const set = Object.keys(variables).filter((name) => (process.env[name] ?? "") !== "");
  const on = (["telegram", "line", "wecom", "kf"] as const).filter((name) => name in config);
  console.log(`OK. Set: ${set.join(", ") || "nothing"}.`);
  console.log(
    `Platforms: ${on.join(", ") || "none"}; playground ${config.playground ? "on" : "off"}.`,
  );
} catch (fault) {
  if (!(fault instanceof ConfigFaults)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
