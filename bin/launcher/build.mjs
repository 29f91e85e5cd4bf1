import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LaunchError } from "./launch-error.mjs";

const sources = ["src", "tools/build.ts", "tools/build-assets.mjs", "package-lock.json", "tsconfig.json"];

/** Builds dist/ when it is missing or older than what it is made from. */
export async function buildIfStale(root, node) {
  if (isStale(root)) await build(root, node);
}

/** Builds dist/, on the right Node. */
export async function build(root, node) {
  const builder = join(root, "tools", "build.ts");
  const isBuilt = node.isRunning ? await tryHere(root, builder) : tryInChild(root, builder, node);
  if (!isBuilt) {
    throw new LaunchError(
      "The build failed; its message is above.",
      "Mend what it names and run the same command again.",
    );
  }
}

async function tryHere(root, builder) {
  try {
    const { build: buildHere } = await import(pathToFileURL(builder).href);
    await buildHere(root);
    return true;
  } catch (error) {
    // The bundler has printed its own errors already.
    if (!Array.isArray(error.errors)) process.stderr.write(`${error.stack}\n`);
    return false;
  }
}

function tryInChild(root, builder, node) {
  return spawnSync(node.path, [builder], { cwd: root, stdio: ["ignore", 2, 2] }).status === 0;
}

// A folder counts too: it changes when a file in it is deleted.
function isStale(root) {
  const product = join(root, "dist", "fanlight.js");
  if (!existsSync(product)) return true;
  const builtAt = statSync(product).mtimeMs;
  return sources.some((source) => existsSync(join(root, source)) && isNewer(join(root, source), builtAt));
}

function isNewer(path, than) {
  const status = statSync(path);
  if (status.mtimeMs > than) return true;
  return status.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), than));
}
