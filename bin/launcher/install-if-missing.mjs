import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join, sep } from "node:path";
import { LaunchError } from "./launch-error.mjs";

/**
 * Installs exactly what the lockfile names, when that has not been done yet. Optional packages are always included:
 * the Node that the product runs on is one of them. Install scripts never run.
 */
export function installIfMissing(root) {
  if (isInstalled(root)) return writeStamp(root);
  process.stderr.write("Installing what package-lock.json names. This happens once, and after updates.\n");
  const args = ["ci", "--ignore-scripts", "--include=optional", "--include=dev", "--loglevel=error"];
  const { status, error } = spawnSync("npm", [...args, "--no-audit", "--no-fund"], {
    cwd: root,
    env: withoutOwnBin(root),
    // The child's chatter goes to standard error, so that a command's own output can be piped.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (error !== undefined || status !== 0) throw installFailed(error);
  writeStamp(root);
}

/** Whether node_modules holds what the lockfile names: by our stamp, else by npm's own record of what it put there. */
export function isInstalled(root) {
  if (!existsSync(join(root, "node_modules"))) return false;
  return readStamp(root) === lockfileHash(root) || npmRecordAgrees(root);
}

function installFailed(error) {
  const why =
    error === undefined
      ? "npm ci did not finish (its own message is above)"
      : `npm could not run: ${error.message}`;
  const cure =
    "Check that npm is installed and that the package registry can be reached, then run the same command again.";
  return new LaunchError(`The packages could not be installed: ${why}.`, cure);
}

// npm is to run on the Node that is installed on the machine, not on the one inside the folder that it is about to replace.
function withoutOwnBin(root) {
  const own = join(root, "node_modules") + sep;
  const path = (process.env.PATH ?? "").split(delimiter).filter((entry) => !entry.startsWith(own));
  return { ...process.env, PATH: path.join(delimiter) };
}

// Someone who ran npm themselves has no stamp, and must not wait for a second install of the same packages.
function npmRecordAgrees(root) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      isOptional(entry) ||
      (installed[path]?.version === entry.version && installed[path]?.integrity === entry.integrity),
  );
}

// Packages for other platforms are in the lockfile and rightly not in the folder.
function isOptional(entry) {
  return entry.optional === true || entry.devOptional === true;
}

function readStamp(root) {
  const path = stampPath(root);
  return existsSync(path) ? readFileSync(path, "utf8").trim() : undefined;
}

function writeStamp(root) {
  const hash = lockfileHash(root);
  if (readStamp(root) !== hash) writeFileSync(stampPath(root), `${hash}\n`);
}

function stampPath(root) {
  return join(root, "node_modules", ".fanlight-lock");
}

function lockfileHash(root) {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}
