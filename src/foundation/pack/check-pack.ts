import { describeIssue, type Fault } from "./describe-issue.ts";
import { deepFreeze, type Pack } from "./pack.ts";
import { PackError, type PackProblem } from "./problem.ts";
import { type RawPack, readPack } from "./read-pack.ts";
import { findUnknownAnswers } from "./rules/answers.ts";
import { findBodyLoops } from "./rules/bodies.ts";
import { findGaps } from "./rules/complete.ts";
import { findLanguageFaults } from "./rules/languages.ts";
import { findMessageFaults } from "./rules/messages.ts";
import { findMisnamedFiles } from "./rules/misnamed.ts";
import { findPopulationFaults } from "./rules/population-shares.ts";
import { findUncountable } from "./rules/publications.ts";
import { findDangling } from "./rules/references.ts";
import { findRiskToolFaults } from "./rules/risk-tools.ts";
import { findStrategyFaults } from "./rules/strategy.ts";
import { findMissingTeams } from "./rules/teams.ts";
import { findRepeats } from "./rules/unique.ts";
import { PACK_FOLDERS, packSchema } from "./schema/pack-schema.ts";

/** The rules between files. They read the pack as written, so that one faulty file hides no other fault. */
const RULES = [
  findRepeats,
  findDangling,
  findMissingTeams,
  findUnknownAnswers,
  findGaps,
  findRiskToolFaults,
  findMessageFaults,
  findLanguageFaults,
  findBodyLoops,
  findStrategyFaults,
  findUncountable,
  findPopulationFaults,
];

/** All that is wrong with the pack in a folder, by file and line; an empty list when nothing is. */
export function checkPack(dir: string): PackProblem[] {
  return inspect(dir).problems;
}

/**
 * Reads and checks the pack in a folder. The result is frozen.
 * @throws {PackError} with every problem, when there is any.
 */
export function loadPack(dir: string): Pack {
  const { pack, problems } = inspect(dir);
  if (!pack || problems.length > 0) throw new PackError(problems);
  return deepFreeze(pack);
}

function inspect(dir: string) {
  const raw = readPack(dir);
  const parsed = packSchema.safeParse(raw.value);
  const issues = (parsed.error?.issues ?? []).filter(({ path }) => !isUnread(raw, path));
  const shape = issues.flatMap((issue) => describeIssue(issue, packSchema, valueAt(raw.value, issue.path)));
  const faults = [...shape, ...RULES.flatMap((rule) => rule(raw.value)), ...findMisnamedFiles(raw)];
  const problems = [...raw.problems, ...faults.map((fault) => locateFault(raw, fault))];
  return { pack: parsed.data, problems: problems.sort(byPlace) };
}

/** A part that could not be read has its own problem; that it is absent is not another. */
function isUnread(raw: RawPack, path: readonly PropertyKey[]): boolean {
  const depth = path[0] === "languages" || PACK_FOLDERS.some((part) => part === path[0]) ? 2 : 1;
  return path.length <= depth && valueAt(raw.value, path) === undefined;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let here = root;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = Object.entries(here).find(([key]) => key === String(step))?.[1];
  }
  return here;
}

function locateFault(raw: RawPack, { path, message, cure }: Fault): PackProblem {
  return { ...raw.locate(path), message, cure };
}

function byPlace(a: PackProblem, b: PackProblem): number {
  return a.file.localeCompare(b.file) || a.line - b.line;
}
