import { configError } from "../errors/index.ts";
import type { FanlightError } from "../errors/index.ts";

/** A fault in a key file. Says where, what and the cure, never what the file holds: that may be nearly a key. */
export function keyFileError(path: string, what: string, cure: string): FanlightError {
  return configError([{ where: `key file ${path}`, what, cure }]);
}
