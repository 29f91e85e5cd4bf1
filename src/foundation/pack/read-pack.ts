import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listPackFolder, type PackEntry } from "./list-pack-folder.ts";
import type { PackProblem } from "./problem.ts";
import { readYaml, type YamlFile } from "./read-yaml.ts";
import { PACK_FILES } from "./schema/pack-schema.ts";

/**
 * Reads every file of a pack's folder. Whatever cannot be read is accounted for among the problems
 * and left undefined in the value, so that all the rest can still be checked.
 */
export function readPack(dir: string): RawPack {
  const folder = listPackFolder(dir);
  const read = folder.entries.map((entry) => ({ entry, yaml: readFile(dir, entry.file) }));
  const value: Record<string, unknown> = {};
  for (const { entry, yaml } of read) place(value, entry, yaml.value);
  return {
    value,
    problems: [...folder.problems, ...read.flatMap(({ yaml }) => yaml.problems)],
    locate: (path) => {
      const found = read.find(({ entry }) => entry.path.every((step, index) => step === path[index]));
      if (!found) return { file: findFile(path[0]), line: 0 };
      return { file: found.entry.file, line: found.yaml.lineOf(path.slice(found.entry.path.length)) };
    },
  };
}

function readFile(dir: string, file: string): YamlFile {
  const text = decode(readFileSync(join(dir, file)));
  if (text !== undefined) return file.endsWith(".geojson") ? readJson(file, text) : readYaml(file, text);
  const problem = {
    file,
    line: 0,
    message: "This file is not plain text.",
    cure: "Save it as text in UTF-8.",
  };
  return { value: undefined, problems: [problem], lineOf: () => 0 };
}

/** Thousands of points: read in a moment, where YAML would take many. A fault in it has no line of its own. */
function readJson(file: string, text: string): YamlFile {
  const lineOf = (): number => 1;
  try {
    return { value: JSON.parse(text) as unknown, problems: [], lineOf };
  } catch {
    const problem = {
      file,
      line: 1,
      message: "This is not well-formed JSON.",
      cure: "Export it again as GeoJSON from the program that drew it.",
    };
    return { value: undefined, problems: [problem], lineOf };
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function place(value: Record<string, unknown>, { path }: PackEntry, content: unknown): void {
  const [part, index] = path;
  if (index === undefined) {
    value[part] = content;
    return;
  }
  if (typeof index === "string") {
    const before: unknown = value[part];
    value[part] = { ...(typeof before === "object" ? before : undefined), [index]: content };
    return;
  }
  const list: unknown[] = Array.isArray(value[part]) ? value[part] : [];
  list[index] = content;
  value[part] = list;
}

function findFile(part: PropertyKey | undefined): string {
  return Object.entries(PACK_FILES).find(([name]) => name === part)?.[1] ?? "";
}

/** A pack as written: not yet checked. */
export interface RawPack {
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly PackProblem[];
  /** The file and line of what lies at a path of part, keys and indexes. */
  readonly locate: (path: readonly PropertyKey[]) => { readonly file: string; readonly line: number };
}
