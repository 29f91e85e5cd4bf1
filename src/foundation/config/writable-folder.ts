import { accessSync, constants, mkdirSync } from "node:fs";
import { configError } from "../errors/index.ts";

/** Makes the folder that a setting names, if there is none, and makes sure that this process may write to it. */
export function makeWritableFolder(setting: string, path: string, mode?: number): void {
  try {
    mkdirSync(path, { recursive: true, mode });
    accessSync(path, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    const what = `The folder ${path} cannot be written to${code}.`;
    throw configError([
      { where: setting, what, cure: "Give a folder that this user may write to, on a disk with room." },
    ]);
  }
}
