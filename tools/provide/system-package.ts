import { existsSync } from "node:fs";
import { findOnPath } from "./executables.ts";
import { type Outcome, runCommand } from "./run-command.ts";

/**
 * Installs one of Debian's packages, where we may: as root on Debian or its relatives.
 * Returns undefined when it is installed, else the reason why not.
 */
export async function installSystemPackage(name: string): Promise<string | undefined> {
  const obstacle = findObstacle();
  if (obstacle !== undefined) return obstacle;
  process.stderr.write(`Installing the system's package ${name}, which the suite needs.\n`);
  const outcome = (await refreshLists()) ?? (await apt("install", "-y", "--no-install-recommends", name));
  if (outcome.code === 0) return undefined;
  return `the system's package ${name} could not be installed: ${lastLine(outcome.output)}`;
}

function findObstacle(): string | undefined {
  if (!existsSync("/etc/debian_version") || findOnPath(["apt-get"]) === undefined) {
    return "this is not a Debian system, where it could be installed";
  }
  return process.getuid?.() === 0 ? undefined : "only root may install system packages";
}

let refreshed: Promise<Outcome> | undefined;

// Once in a run is enough, and only a failure is worth passing on.
async function refreshLists(): Promise<Outcome | undefined> {
  refreshed ??= apt("update");
  const outcome = await refreshed;
  return outcome.code === 0 ? undefined : outcome;
}

function apt(...args: string[]): Promise<Outcome> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return runCommand("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-qq", ...args], { env });
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
