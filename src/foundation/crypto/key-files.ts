import { newStaffDocument, PUBLIC_DOCUMENT, STAFF_DOCUMENT, toPublicDocument } from "./key-document.ts";
import type { KeyRing, PublicKeys } from "./key-ring.ts";
import { parseKeyDocument } from "./parse-key-document.ts";
import { readPrivateFile, writePrivateFile } from "./private-file.ts";

/**
 * Makes fresh staff keys and writes them to a new file that only its owner may read. Never overwrites: the old keys
 * may be the only way to open what is in the database. Throws a configuration error with the cure.
 */
export function createKeyFile(path: string): void {
  writePrivateFile(path, write(newStaffDocument()));
}

/** Writes what the public side needs to a new file of its own, for a public process that runs apart. Never overwrites. */
export function createPublicKeyFile(path: string, publicKeys: PublicKeys): void {
  writePrivateFile(path, write(toPublicDocument(publicKeys)));
}

/** Reads the staff side's keys. Throws a configuration error that names the file, what is wrong, and the cure. */
export function loadKeyRing(path: string): KeyRing {
  return parseKeyDocument(path, readPrivateFile(path), STAFF_DOCUMENT);
}

/** Reads the public side's keys. Throws a configuration error that names the file, what is wrong, and the cure. */
export function loadPublicKeys(path: string): PublicKeys {
  return parseKeyDocument(path, readPrivateFile(path), PUBLIC_DOCUMENT);
}

function write(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
