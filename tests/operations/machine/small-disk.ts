import { chownSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../tools/provide/run-command.ts";
import { findServerUser } from "../../../tools/provide/server-user.ts";
import type { Ending } from "./ending.ts";

const CHUNK = Buffer.alloc(64 * 1024);
const CRUMB = Buffer.alloc(1024);

/** A disk of its own that a test can fill to the last byte, and empty again. */
export type SmallDisk = { readonly folder: string; fill(): void; free(): void };

/** Why no small disk can be made here: it takes root on Linux, and a machine that lets root mount. */
export async function findDiskObstacle(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return "only root on Linux can make a small disk to fill";
  const folder = mkdtempSync(join(tmpdir(), "fanlight-disk-"));
  const isMounted = await mount(folder, 1);
  if (isMounted) await runCommand("umount", [folder]);
  rmSync(folder, { recursive: true, force: true });
  return isMounted ? undefined : "this machine does not let root mount a small disk to fill";
}

/** Makes a disk of so many megabytes, gone after the test; the database server's user may write to it. */
export async function newSmallDisk(t: Ending, megabytes: number): Promise<SmallDisk> {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-disk-"));
  if (!(await mount(folder, megabytes))) throw new Error("The small disk could not be mounted.");
  t.after(async () => {
    await runCommand("umount", ["--lazy", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  const user = findServerUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const filler = join(folder, "filler");
  return { folder, fill: () => fill(filler), free: () => rmSync(filler) };
}

async function mount(folder: string, megabytes: number): Promise<boolean> {
  const { code } = await runCommand("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  return code === 0;
}

function fill(path: string): void {
  const file = openSync(path, "w");
  try {
    for (const chunk of [CHUNK, CRUMB]) while (takes(file, chunk));
  } finally {
    closeSync(file);
  }
}

function takes(file: number, chunk: Buffer): boolean {
  try {
    return writeSync(file, chunk) === chunk.length;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOSPC") return false;
    throw error;
  }
}
