import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Checkpoint } from "./checkpoint.ts";
import { checkpointLine } from "./export-line.ts";

const PER_FOLDER = 10_000;
const FOLDER = /^\d{8}$/;
const FILE = /^checkpoint-\d{12}\.json$/;

/** Keeps a copy of a checkpoint: one file, there whole or not at all, and on the disk when this returns. */
export async function keepCheckpoint(folder: string, checkpoint: Checkpoint): Promise<void> {
  const within = join(folder, String(Math.floor(checkpoint.id / PER_FOLDER)).padStart(8, "0"));
  const path = join(within, `checkpoint-${String(checkpoint.id).padStart(12, "0")}.json`);
  await mkdir(within, { recursive: true });
  const unfinished = `${path}.${randomUUID()}`;
  const file = await open(unfinished, "w");
  try {
    await file.writeFile(`${JSON.stringify(checkpoint)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

/** The newest checkpoint kept in the folder; undefined when it keeps none, or when that file cannot be read. */
export async function findNewestKept(folder: string): Promise<KeptCheckpoint | undefined> {
  for (const within of (await namesIn(folder, FOLDER)).reverse()) {
    const file = (await namesIn(join(folder, within), FILE)).at(-1);
    if (file !== undefined) return readKept(join(folder, within, file));
  }
  return undefined;
}

/** All checkpoints kept in the folder, oldest first, one at a time. */
export async function* readKeptCheckpoints(folder: string): AsyncGenerator<KeptCheckpoint> {
  for (const within of await namesIn(folder, FOLDER)) {
    for (const file of await namesIn(join(folder, within), FILE)) yield readKept(join(folder, within, file));
  }
}

async function namesIn(folder: string, wanted: RegExp): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => wanted.test(name)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

async function readKept(path: string): Promise<KeptCheckpoint> {
  const text = await readFile(path, "utf8");
  try {
    return { path, checkpoint: checkpointLine.safeParse(JSON.parse(text)).data };
  } catch {
    return { path, checkpoint: undefined };
  }
}

/** A file of the checkpoint folder; without a checkpoint when it holds something else. */
export type KeptCheckpoint = { path: string; checkpoint: Checkpoint | undefined };
