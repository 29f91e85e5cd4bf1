import { open, rm, type FileHandle } from "node:fs/promises";
import type { Now } from "../clock/index.ts";
import type { Database } from "../db/index.ts";
import type { CommandOutput } from "./command-output.ts";
import { exportWholeAudit } from "./export-audit.ts";
import { parseCommandLine, UsageError } from "./usage-error.ts";

const BUFFER_CHARACTERS = 65_536;

/** `fanlight audit export FILE`. A file that could not be finished is removed. */
export async function exportCommand(args: string[], out: CommandOutput, deps: ExportDeps): Promise<number> {
  const { positionals } = parseCommandLine({ args, allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError("Give one file to write to.");
  const file = await createFile(path);
  try {
    await writeExport(file, deps);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  out.say(`Written to ${path}. It says who looked at what: keep it as you keep the records themselves.`);
  return 0;
}

async function writeExport(file: FileHandle, { openDatabase, publicKey, now }: ExportDeps): Promise<void> {
  const database = await openDatabase();
  let buffered = "";
  try {
    const write = async (line: string): Promise<void> => {
      buffered += `${line}\n`;
      if (buffered.length < BUFFER_CHARACTERS) return;
      await file.writeFile(buffered);
      buffered = "";
    };
    await exportWholeAudit({ database, now, publicKey, write });
    await file.writeFile(buffered);
    await file.sync();
  } finally {
    await database.close();
  }
}

/** Only its owner may read it, and a file that is there already is never written over. */
async function createFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, "wx", 0o600);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new UsageError(
      isThere ? `${path} is there already: name a new file.` : `${path} cannot be written.`,
    );
  }
}

/** `publicKey` (PEM), when known, goes into the export for reference; who verifies must have it from elsewhere. */
export type ExportDeps = { openDatabase: () => Promise<Database>; publicKey: string | undefined; now: Now };
