import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const door = fileURLToPath(new URL("../../../src/ops/main.ts", import.meta.url));

export interface OpsEnded {
  readonly code: number | null;
  readonly text: string;
}

/** `npm run ops -- …` as an operator types it. */
export const ops = (
  env: Readonly<Record<string, string>>,
  ...line: readonly string[]
): Promise<OpsEnded> =>
  new Promise((ended) => {
    const all = { PATH: process.env["PATH"], ...env };
    const child = execFile(process.execPath, [door, ...line], { env: all }, (_, out, err) =>
      ended({ code: child.exitCode, text: `${out}${err}` }),
    );
  });
