// `npm run build`: makes dist/ from src/: the program as one file, its worker thread, and the public assets.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild, type OutputFile } from "esbuild";

if (import.meta.main) {
  await build(dirname(import.meta.dirname)).catch((error: unknown) => {
    // The bundler has printed its own errors already.
    if (!(error instanceof Error && "errors" in error)) throw error;
    process.exitCode = 1;
  });
}

/**
 * Builds the program and its assets for the checkout at `root`. Everything is made before anything is put in place,
 * the program last, so that a build that fails leaves the one before it whole.
 */
export async function build(root: string): Promise<void> {
  const output = join(root, "dist");
  const aside = join(output, `.assets-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    const [program] = await Promise.all([bundle(root, output), buildAssets(root, aside)]);
    cpSync(aside, join(output, "assets"), { recursive: true });
    for (const { path, contents } of program.toReversed()) writeFileSync(path, contents);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

// Packages stay outside: they are installed beside us, and some find their own files by where they are.
async function bundle(root: string, folder: string): Promise<OutputFile[]> {
  const { outputFiles } = await esbuild({
    absWorkingDir: root,
    // The program first; beside it what it runs in threads of its own.
    entryPoints: [
      { in: "src/main.ts", out: "fanlight" },
      { in: "src/county/scale/block-worker.ts", out: "block-worker" },
      { in: "src/commands/link/link-worker.ts", out: "link-worker" },
    ],
    outdir: folder,
    write: false,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node24",
    jsx: "automatic",
    jsxImportSource: "preact",
    sourcemap: true,
    logLevel: "warning",
  });
  return outputFiles;
}

async function buildAssets(root: string, folder: string): Promise<void> {
  const builder = join(root, "tools", "build-assets.mjs");
  if (!existsSync(builder)) return;
  mkdirSync(folder, { recursive: true });
  const assets = (await import(pathToFileURL(builder).href)) as AssetBuilder;
  await assets.buildAssets(folder);
}

interface AssetBuilder {
  buildAssets(folder: string): Promise<unknown>;
}
