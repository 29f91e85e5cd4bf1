import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Provided } from "./provided.ts";
import { runCommand } from "./run-command.ts";

/**
 * A tool from npm that only some measure: fetched when it is first asked for, in an exact version, into a folder of its
 * own outside the checkout. It is no dependency of the product, so neither `npm ci` nor the lockfile knows it.
 * @returns the folder of the package
 */
export async function provideNpmTool(name: string, version: string): Promise<Provided<string>> {
  const folder = join(tmpdir(), "fanlight-tools", `${name}-${version}`);
  const found = join(folder, "node_modules", name);
  if (existsSync(join(found, "package.json"))) return { found };
  process.stderr.write(`Fetching ${name} ${version}, which only this measures with.\n`);
  const { code, output } = await runCommand(process.platform === "win32" ? "npm.cmd" : "npm", [
    "install",
    "--prefix",
    folder,
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    `${name}@${version}`,
  ]);
  if (code === 0 && existsSync(found)) return { found };
  return { missing: `${name} ${version} could not be fetched: ${output.trim().split("\n").at(-1) ?? ""}` };
}
