import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, as an absolute path, wherever the command was called from. */
export function checkoutRoot() {
  return dirname(dirname(dirname(fileURLToPath(import.meta.url))));
}
