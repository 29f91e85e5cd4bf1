import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FanlightError } from "../errors/index.ts";

/**
 * Takes the one lock of a data directory, or refuses. The lock names a process and when that process began,
 * so that a lock left by a killed process is recognised even when its number has been used again.
 * @returns a function that gives the lock back.
 */
export function lockDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const path = `${directory.replace(/\/+$/, "")}.lock`;
  const mine = describeProcess(process.pid) ?? String(process.pid);
  if (!claim(path, mine)) {
    const theirs = readLock(path);
    if (theirs !== undefined && isAlive(theirs)) throw inUse(directory, theirs);
    setAside(path);
    if (!claim(path, mine)) throw inUse(directory, readLock(path) ?? "another process");
  }
  const unlock = (): void => {
    process.off("exit", unlock);
    if (readLock(path) === mine) rmSync(path, { force: true });
  };
  // However this process ends, short of being killed, it leaves no lock that the next has to puzzle over.
  process.on("exit", unlock);
  return unlock;
}

function claim(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Renaming, unlike deleting, can be won by only one of two processes that both found a stale lock. */
function setAside(path: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function readLock(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function isAlive(lock: string): boolean {
  const pid = Number(lock.split(" ")[0]);
  const began = describeProcess(pid);
  if (began !== undefined) return began === lock;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** "pid start-time" where the system tells when a process began (Linux), else undefined. */
function describeProcess(pid: number): string | undefined {
  const stat = join("/proc", String(pid), "stat");
  if (!existsSync(stat)) return undefined;
  const afterName = readFileSync(stat, "utf8").split(") ").at(-1) ?? "";
  return `${pid} ${afterName.split(" ")[19] ?? ""}`;
}

function inUse(directory: string, holder: string): FanlightError {
  return new FanlightError({
    code: "config",
    status: 500,
    message: `The data folder ${directory} is in use by another Fanlight (process ${holder.split(" ")[0]}).`,
    cure: "Stop that one first, or choose another folder with FANLIGHT_DATA.",
  });
}
