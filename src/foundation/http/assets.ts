import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configError } from "../errors/index.ts";
import type { PageAssets } from "../../kit/layout/index.ts";

export type Assets = {
  readonly help: PageAssets;
  readonly staff: PageAssets;
  readonly device: readonly string[];
  readonly directory: string;
};

/** The built files of both faces, and the script that seals on a device, as addresses: neutral names with a hash, so that they can be kept for ever. */
export function loadAssets(directory: string): Assets {
  const manifest = readManifest(join(directory, "manifest.json"));
  const addresses = (face: keyof Manifest): PageAssets => ({
    css: manifest[face].css.map((file) => `/a/${file}`),
    js: manifest[face].js.map((file) => `/a/${file}`),
  });
  return { help: addresses("public"), staff: addresses("staff"), device: addresses("device").js, directory };
}

type Manifest = Record<"public" | "staff" | "device", { css: string[]; js: string[] }>;

function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Manifest;
  } catch {
    const cure = "Run `npm run build`; `npm start` does so by itself.";
    throw configError([{ where: path, what: "The built style sheets and scripts are missing.", cure }]);
  }
}
