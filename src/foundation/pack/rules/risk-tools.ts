import type { Fault } from "../describe-issue.ts";
import { describeDangling } from "./references.ts";
import { fieldOf, walkValues } from "./walk-values.ts";

/** What the parts of a risk tool must have to do with each other and with the thresholds. */
export function findRiskToolFaults(pack: unknown): Fault[] {
  return walkValues(pack, "riskTools[]").flatMap(({ path, value }) => {
    const faults = [...findUnknownItems(value), ...checkLevels(pack, value), ...checkJudgement(value)];
    return faults.map((fault) => ({ ...fault, path: [...path, ...fault.path] }));
  });
}

function findUnknownItems(tool: unknown): Fault[] {
  const keys = walkValues(tool, "items[].key").map(({ value }) => String(value));
  const used = walkValues(tool, "overrideTogether[].items[]");
  return used
    .filter(({ value }) => typeof value === "string" && !keys.includes(value))
    .map(({ path, value }) => describeDangling(path, String(value), "item", "this tool", keys));
}

function checkLevels(pack: unknown, tool: unknown): Fault[] {
  const high = findThreshold(pack, fieldOf(fieldOf(tool, "thresholds"), "high"));
  const medium = findThreshold(pack, fieldOf(fieldOf(tool, "thresholds"), "medium"));
  const count = walkValues(tool, "items[]").length;
  const faults: Fault[] = [];
  if (high !== undefined && high > count) {
    const message = `High needs ${high} yes answers, but the tool has ${count} items.`;
    faults.push({ path: ["thresholds", "high"], message, cure: "Lower the threshold, or name another." });
  }
  if (high !== undefined && medium !== undefined && medium >= high) {
    const message = `Medium begins at ${medium} yes answers, which is not below high, at ${high}.`;
    faults.push({
      path: ["thresholds", "medium"],
      message,
      cure: "Lower the threshold for medium, or raise the one for high.",
    });
  }
  return faults;
}

/** Without a cut nothing but judgement gives a level, so it has to be asked for. */
function checkJudgement(tool: unknown): Fault[] {
  const asks = walkValues(tool, "professional[].key").some(({ value }) => value === "level");
  if (fieldOf(tool, "thresholds") !== undefined || asks) return [];
  const message = "The tool has no thresholds, and does not ask for the level either.";
  return [{ path: ["professional"], message, cure: 'Add a question with "key: level", or thresholds.' }];
}

function findThreshold(pack: unknown, key: unknown): number | undefined {
  const entry = walkValues(pack, "thresholds[]").find(({ value }) => fieldOf(value, "key") === key);
  const value = fieldOf(entry?.value, "value");
  return typeof value === "number" ? value : undefined;
}
