import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { keyFileError } from "./key-file-error.ts";

const OWNER_ONLY = 0o600;
const FOLDER_OWNER_ONLY = 0o700;
const OTHERS = 0o077;
/** What went wrong while it was being ..., by the system's code. Any other code gets one cure for all. */
const FAULTS: Readonly<
  Record<Deed, Readonly<Record<string, { readonly what: string; readonly cure: string }>>>
> = {
  "given a folder": {},
  written: {
    EEXIST: {
      what: "There is a key file here already.",
      cure: "Keep it, or choose another path: it is never overwritten.",
    },
  },
  read: {
    ENOENT: {
      what: "There is no key file here.",
      cure: "Check the path. On a first start, make the file first.",
    },
  },
};

/** Writes a new file that only its owner may read, safely on disk before it returns. Never overwrites. */
export function writePrivateFile(path: string, text: string): void {
  orExplain(path, "given a folder", () =>
    mkdirSync(dirname(path), { recursive: true, mode: FOLDER_OWNER_ONLY }),
  );
  const file = orExplain(path, "written", () => openSync(path, "wx", OWNER_ONLY));
  try {
    orExplain(path, "written", () => {
      writeFileSync(file, text);
      fsyncSync(file);
    });
  } catch (error) {
    // Half a key file would puzzle the next start; with none, it can be made again.
    rmSync(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

/** Reads a file, and refuses it if other users of the machine could have read or changed it. */
export function readPrivateFile(path: string): string {
  const file = orExplain(path, "read", () => openSync(path, "r"));
  try {
    // Windows has no such modes; there the folder's own permissions have to do.
    if (process.platform !== "win32" && (fstatSync(file).mode & OTHERS) !== 0) {
      throw keyFileError(
        path,
        "Other users of this machine can read or change it.",
        `Run: chmod 600 ${path}`,
      );
    }
    return orExplain(path, "read", () => String(readFileSync(file)));
  } finally {
    closeSync(file);
  }
}

function orExplain<T>(path: string, deed: Deed, action: () => T): T {
  try {
    return action();
  } catch (error) {
    // Only the code: the system's own message repeats the path in its own words, and helps nobody.
    const code = String((error as NodeJS.ErrnoException).code);
    const { what, cure } = FAULTS[deed][code] ?? {
      what: `It cannot be ${deed} (${code}).`,
      cure: "Give the path of a file, in a folder that this user may use, on a disk with room.",
    };
    throw keyFileError(path, what, cure);
  }
}

type Deed = "given a folder" | "written" | "read";
