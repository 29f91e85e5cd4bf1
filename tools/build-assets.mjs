// Builds the two faces' style sheets and scripts: a = help pages, b = staff pages; c = the script that seals on a device.
// The names are a letter and a hash, since a file name in a cache or a history must not tell what site it came from.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { compileString, Logger } from "sass";
import { sassTokens } from "../src/kit/style/sass-tokens.ts";
import { toLogical } from "../src/kit/style/to-logical.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const styleDir = join(root, "src/kit/style");
const scriptDir = join(root, "src/kit/script");
// What seals on a device: where the browser is too old to read it, its pages work without.
const deviceEntry = join(root, "src/rooms/public-door/device/seal-pages.ts");
const govukDir = join(root, "node_modules/govuk-frontend/dist/govuk");
const faces = { public: "a", staff: "b" };

/**
 * Compiles all style sheets and scripts into `outDir`, each also compressed (.gz, .br), and writes `manifest.json` there:
 * `{ public: { css: [name], js: [name] }, staff: { … } }`, names relative to `outDir`.
 * @param {string} outDir folder to write to; made when missing
 * @returns {Promise<{ manifest: AssetManifest, sizes: AssetSize[] }>} the manifest, and each file's size in bytes
 */
export async function buildAssets(outDir) {
  mkdirSync(outDir, { recursive: true });
  const sizes = [];
  const manifest = {};
  for (const [face, letter] of Object.entries(faces)) {
    // Phones that are handed down run old browsers.
    const files = { css: compileStyle(face), js: await bundle(join(scriptDir, `${face}.ts`), "es2019") };
    manifest[face] = {};
    for (const [kind, text] of Object.entries(files)) {
      manifest[face][kind] = [writeOut(outDir, sizes, { face, letter, kind, text })];
    }
  }
  const device = { face: "device", letter: "c", kind: "js", text: await bundle(deviceEntry, "es2022") };
  manifest.device = { css: [], js: [writeOut(outDir, sizes, device)] };
  writeFileSync(join(outDir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return { manifest, sizes };
}

function compileStyle(face) {
  const file = join(styleDir, `${face}.scss`);
  const { css } = compileString(readFileSync(file, "utf8"), {
    url: pathToFileURL(file),
    style: "compressed",
    charset: false,
    importers: [tokenImporter, govukImporter],
    logger: Logger.silent,
  });
  return toLogical(css);
}

/** Writes one file, also compressed. @returns its name */
function writeOut(outDir, sizes, { face, letter, kind, text }) {
  const name = `${letter}-${createHash("sha256").update(text).digest("hex").slice(0, 10)}.${kind}`;
  const gzip = gzipSync(text, { level: 9 });
  writeFileSync(join(outDir, name), text);
  writeFileSync(join(outDir, `${name}.gz`), gzip);
  writeFileSync(join(outDir, `${name}.br`), brotliCompressSync(text));
  sizes.push({ face, kind, name, bytes: Buffer.byteLength(text), gzip: gzip.length });
  return name;
}

async function bundle(entry, target) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target,
    legalComments: "none",
    tsconfigRaw: {},
  });
  return outputFiles[0].text;
}

/** Serves `@use "fl:tokens"`. */
const tokenImporter = {
  canonicalize: (url) => (url === "fl:tokens" ? new URL("fl:///tokens") : null),
  load: () => ({ contents: sassTokens(), syntax: "scss" }),
};

/** Serves `@use "govuk:…"` from govuk-frontend, with our palette in place of its own, which has no setting for it. */
const govukImporter = {
  canonicalize(url) {
    if (!url.startsWith("govuk:")) return null;
    const path = url.replace(/^govuk:\/*/, "");
    const found = candidates(path).find((candidate) => existsSync(join(govukDir, candidate)));
    return found ? new URL(`govuk:///${found}`) : null;
  },
  load(url) {
    const path = url.pathname.slice(1);
    const isPalette = path === "settings/_colours-palette--internal.scss";
    const file = isPalette ? join(styleDir, "_palette.scss") : join(govukDir, path);
    return { contents: readFileSync(file, "utf8"), syntax: "scss" };
  },
};

function candidates(path) {
  const [, folder, name] = /^(.*\/)?([^/]+)$/.exec(path) ?? [];
  const base = `${folder ?? ""}`;
  return [
    `${base}${name}`,
    `${base}${name}.scss`,
    `${base}_${name}.scss`,
    `${base}${name}/_index.scss`,
  ].filter((candidate) => candidate.endsWith(".scss"));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const outDir = resolve(process.argv[2] ?? join(root, "dist/assets"));
  const { sizes } = await buildAssets(outDir);
  for (const { face, kind, name, bytes, gzip } of sizes) {
    console.log(`${face.padEnd(6)} ${kind.padEnd(3)} ${name}  ${bytes} bytes, ${gzip} compressed`);
  }
}

/**
 * @typedef {Record<"public" | "staff" | "device", { css: string[], js: string[] }>} AssetManifest
 * @typedef {{ face: string, kind: string, name: string, bytes: number, gzip: number }} AssetSize
 */
