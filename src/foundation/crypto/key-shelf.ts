import { createSecretKey, randomBytes, type KeyObject } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { blindIndex } from "./blind-index.ts";
import type { KeyRing } from "./key-ring.ts";
import { openField, sealField, type FieldPlace } from "./seal-field.ts";

const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;
const FOLDER_OWNER_ONLY = 0o700;
/** Of the one key of a thread: it stands in what is sealed with it, and tells nothing. */
const ONE_KEY = "00000001";

/**
 * Keys that can be thrown away, one for each thing whose words must one day be unreadable everywhere, in every backup too:
 * they lie outside the database and outside whatever is backed up with it.
 */
export interface KeyShelf {
  /** The key of this thing, made now if there is none: then it is safely on disk when this returns. */
  readonly get: (id: string) => KeyObject;
  /** The key of this thing; nothing once it was thrown away. */
  readonly find: (id: string) => KeyObject | undefined;
  /** Throws the key away, safely on disk. Whatever was sealed with it opens never again. */
  readonly remove: (id: string) => void;
}

/**
 * The shelf in a folder, which several processes may share: one file a key, sealed with the ring's field key, under a name that
 * is a keyed hash. Nothing of it is held in memory, so that what one process throws away no other still has.
 */
export function openKeyShelf(folder: string, ring: KeyRing): KeyShelf {
  mkdirSync(folder, { recursive: true, mode: FOLDER_OWNER_ONLY });
  const pathOf = (id: string): string =>
    join(folder, `${blindIndex(ring, "key shelf", id).toString("hex")}.key`);
  const find = (id: string): KeyObject | undefined => {
    const sealed = readIfThere(pathOf(id));
    return sealed && toKey(Buffer.from(openField(ring, placeOf(id), sealed), "base64url"));
  };
  return {
    find,
    get: (id) => {
      const known = find(id);
      if (!known) placeNew(folder, pathOf(id), sealField(ring, placeOf(id), newKey().toString("base64url")));
      // Another process may have been first, and may not have come to this yet.
      flushFolder(folder);
      const key = known ?? find(id);
      if (!key) throw new Error("A key was thrown away while it was being made.");
      return key;
    },
    remove: (id) => {
      rmSync(pathOf(id), { force: true });
      flushFolder(folder);
    },
  };
}

/** A shelf that is gone with its process: for tests. */
export function newKeyShelf(): KeyShelf {
  const keys = new Map<string, KeyObject>();
  return {
    find: (id) => keys.get(id),
    get: (id) => {
      const key = keys.get(id) ?? toKey(newKey());
      keys.set(id, key);
      return key;
    },
    remove: (id) => void keys.delete(id),
  };
}

/** Seals a field as `sealField` does, with a key of a shelf. */
export function sealWithShelved(key: KeyObject, place: FieldPlace, text: string): Buffer {
  return sealField(ringOf(key), place, text);
}

/** Opens what `sealWithShelved` sealed. Throws `cannot-open` if it was changed or moved, or the key is another's. */
export function openWithShelved(key: KeyObject, place: FieldPlace, sealed: Uint8Array): string {
  return openField(ringOf(key), place, sealed);
}

function ringOf(key: KeyObject): Pick<KeyRing, "field"> {
  return { field: { current: ONE_KEY, keys: new Map([[ONE_KEY, key]]) } };
}

/** Whole and on disk under another name first: half a key would be worse than none. Whoever comes second leaves it be. */
function placeNew(folder: string, path: string, sealed: Buffer): void {
  const beside = join(folder, `${randomBytes(8).toString("hex")}.new`);
  try {
    writeFlushed(beside, sealed);
    linkSync(beside, path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}

function writeFlushed(path: string, bytes: Buffer): void {
  const file = openSync(path, "wx", OWNER_ONLY);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A name is on disk only once its folder is; Windows does so by itself and refuses to be asked. */
function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function placeOf(row: string): FieldPlace {
  return { tenant: "", table: "key shelf", row, column: "key" };
}

function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

function toKey(bytes: Buffer): KeyObject {
  return createSecretKey(bytes);
}
