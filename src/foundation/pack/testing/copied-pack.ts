import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { checkPack } from "../check-pack.ts";
import type { PackProblem } from "../problem.ts";

/** The pack that comes with the product. */
export const HERTFORDSHIRE = join(import.meta.dirname, "../../../../packs/hertfordshire");

/** An empty folder that is gone after the tests of the file. */
export function emptyFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), "fanlight-pack-"));
  after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A copy of the Hertfordshire pack, to break and to check. */
export function copiedPack(): CopiedPack {
  const dir = emptyFolder();
  cpSync(HERTFORDSHIRE, dir, { recursive: true });
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  return {
    dir,
    read,
    checkWith: (file, text) => {
      const before = read(file);
      writeFileSync(join(dir, file), text);
      try {
        return checkPack(dir);
      } finally {
        writeFileSync(join(dir, file), before);
      }
    },
  };
}

export interface CopiedPack {
  readonly dir: string;
  readonly read: (file: string) => string;
  /** What is wrong when one file holds this text; the file is put back afterwards. */
  readonly checkWith: (file: string, text: string) => PackProblem[];
}
