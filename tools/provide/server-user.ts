import { readFileSync } from "node:fs";

const candidates = ["postgres", "nobody"];

/**
 * Whom to run PostgreSQL as: it refuses root, so root hands it to the system's own user for it.
 * Undefined when we are an ordinary user, who may run it as they are.
 */
export function findServerUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of candidates) {
    const account = accounts.find(([candidate]) => candidate === name);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error(`PostgreSQL must not run as root, and this system has no user ${candidates.join(" or ")}.`);
}

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}
