import type { Check, Finding } from "./check.ts";
import type { SourceTree } from "./source-tree.ts";

// Packages whose install script is known. None of them needs it: scripts are never run (see .npmrc).
const knownScripts = ["esbuild", "@parcel/watcher"];
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Holds what may be installed: exact versions, content hashes, no addresses, no unknown install scripts. */
export const lockfile: Check = {
  name: "lockfile",
  reason:
    "What runs beside people's safety records must be the same everywhere and come in by decision only.",
  find: (tree) => {
    const manifest = JSON.parse(tree.read("package.json")) as Manifest;
    const lock = JSON.parse(tree.read("package-lock.json")) as Lock;
    return [
      ...inexactVersions(manifest),
      ...settings(tree),
      ...Object.entries(lock.packages).flatMap(findInEntry),
    ];
  },
};

function inexactVersions(manifest: Manifest): Finding[] {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all)
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => ({
      file: "package.json",
      message: `${name} is "${version}", not one exact version. Write the version that the lockfile has.`,
    }));
}

function settings(tree: SourceTree): Finding[] {
  const npmrc = tree.has(".npmrc") ? tree.read(".npmrc").split("\n") : [];
  return ["ignore-scripts=true", "save-exact=true", "omit-lockfile-registry-resolved=true"]
    .filter((setting) => !npmrc.includes(setting))
    .map((setting) => ({ file: ".npmrc", message: `lacks ${setting}. Put the line back.` }));
}

function findInEntry([path, entry]: [string, LockEntry]): Finding[] {
  if (path === "") return [];
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const wrong = [
    entry.resolved !== undefined &&
      "has an address. Write the lockfile again with omit-lockfile-registry-resolved=true",
    entry.integrity === undefined && "has no content hash. Write the lockfile again from the registry",
    entry.hasInstallScript === true &&
      !knownScripts.includes(name) &&
      "has an install script nobody has looked at. Look at it, see that the package works without, and list it here",
  ];
  return wrong
    .filter((text) => text !== false)
    .map((text) => ({ file: "package-lock.json", message: `${name} ${text}.` }));
}

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

interface Lock {
  readonly packages: Record<string, LockEntry>;
}

interface LockEntry {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}
