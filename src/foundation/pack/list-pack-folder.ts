import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PackProblem } from "./problem.ts";
import { OPTIONAL_FILES, PACK_FILES, PACK_FOLDERS, type PackPart } from "./schema/pack-schema.ts";

const LANGUAGES = PACK_FILES.languages;
/** What a folder must hold at least one of, and an example of its name. */
const FIRST_ENTRY = {
  riskTools: { what: "risk tool", example: "domestic-abuse-24.yaml" },
  content: { what: "page", example: "signs.yaml" },
} as const;
const IGNORED = /^(\..*|.*\.md)$/;

/**
 * What a pack's folder holds: the files to read, each with the part of the pack it gives, and what
 * is missing or does not belong there (mostly a name misspelt, which would silently be left out).
 */
export function listPackFolder(dir: string): PackFolder {
  if (!isFolder(dir)) {
    const cure = "Give the path of a pack's folder, or make one with: fanlight pack new DIR";
    return { entries: [], problems: [{ file: dir, line: 0, message: "There is no such folder.", cure }] };
  }
  const found = [...listNames(dir), ...PACK_FOLDERS.flatMap((part) => listFolder(dir, PACK_FILES[part]))];
  const languages = listLanguages(dir);
  const entries = [...listSingleFiles(), ...PACK_FOLDERS.flatMap((part) => listEntries(part, found))];
  const missing = Object.values(PACK_FILES).filter(
    (file) => !found.includes(file) && file !== LANGUAGES && !OPTIONAL_FILES.includes(file),
  );
  const known = new Set<string>([...Object.values(PACK_FILES), ...entries.map(({ file }) => file)]);
  const stray = found.filter((file) => !known.has(file));
  return {
    entries: [...entries.filter(({ file }) => found.includes(file)), ...languages.entries],
    problems: [
      ...missing.map(describeMissing),
      ...[...stray, ...languages.stray].map(describeStray),
      ...findEmptyFolders(found, entries),
    ],
  };
}

function listSingleFiles(): PackEntry[] {
  const parts = Object.entries(PACK_FILES) as [PackPart, string][];
  return parts.filter(([, file]) => !file.endsWith("/")).map(([part, file]) => ({ path: [part], file }));
}

function listFolder(dir: string, folder: string): string[] {
  return listNames(join(dir, folder)).map((name) => `${folder}${name}`);
}

/** A folder for each language, with the one file words.yaml in it. */
function listLanguages(dir: string): { entries: PackEntry[]; stray: string[] } {
  const files = listNames(join(dir, LANGUAGES)).flatMap((folder) => {
    const names = listNames(join(dir, LANGUAGES, folder)).map((name) => `${LANGUAGES}${folder}${name}`);
    return names.length > 0 ? names : [`${LANGUAGES}${folder}`];
  });
  const isWords = (file: string): boolean => /^languages\/[^/]+\/words\.yaml$/.test(file);
  return {
    entries: files.filter(isWords).map((file) => ({ path: ["languages", file.split("/")[1] ?? ""], file })),
    stray: files.filter((file) => !isWords(file)),
  };
}

function listEntries(part: PackPart, found: readonly string[]): PackEntry[] {
  const files = found.filter((file) => file.startsWith(PACK_FILES[part]) && file.endsWith(".yaml"));
  return files.map((file, index) => ({ path: [part, index], file }));
}

function findEmptyFolders(found: readonly string[], entries: readonly PackEntry[]): PackProblem[] {
  return PACK_FOLDERS.filter((part) => found.includes(PACK_FILES[part]))
    .filter((part) => !entries.some(({ path }) => path[0] === part))
    .map((part) => {
      const { what, example } = FIRST_ENTRY[part];
      const cure = `Add one, such as ${PACK_FILES[part]}${example} of another pack.`;
      return { file: PACK_FILES[part], line: 0, message: `There is no ${what} in this folder.`, cure };
    });
}

/** The names in a folder, folders with a slash at the end; none when there is no such folder. */
function listNames(dir: string): string[] {
  if (!isFolder(dir)) return [];
  const entries = readdirSync(dir, { withFileTypes: true }).filter(({ name }) => !IGNORED.test(name));
  return entries.map((entry) => (isFolder(join(dir, entry.name)) ? `${entry.name}/` : entry.name)).sort();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function describeMissing(file: string): PackProblem {
  const cure = `Add ${file}: packs/fields.md says what belongs in it, and another pack shows how.`;
  return { file, line: 0, message: "This is missing from the pack.", cure };
}

function describeStray(file: string): PackProblem {
  const cure = `Correct its name, or remove it. A pack has: ${Object.values(PACK_FILES).join(", ")}.`;
  return { file, line: 0, message: "This is not part of a pack, so nothing would read it.", cure };
}

export interface PackEntry {
  /** Where its value belongs in the pack: the part, in a folder the place in the list, for a language its code. */
  readonly path: readonly [PackPart] | readonly [PackPart, number] | readonly ["languages", string];
  readonly file: string;
}

export interface PackFolder {
  readonly entries: readonly PackEntry[];
  readonly problems: readonly PackProblem[];
}
