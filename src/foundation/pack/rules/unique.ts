import type { Fault } from "../describe-issue.ts";
import { type Found, walkValues } from "./walk-values.ts";

/** Names that must be given once within their list. */
const UNIQUE = [
  "agencies[].id",
  "agencies[].teams[].id",
  "districts[].id",
  "districts[].onsCode",
  "services[].id",
  "services[].number",
  "plainQuestions[].id",
  "roles[].id",
  "roles[].permissions[]",
  "roles[].demoWayIn.label",
  "thresholds[].key",
  "riskTools[].key",
  "riskTools[].items[].key",
  "riskTools[].beforeYouStart[].key",
  "riskTools[].professional[].key",
  "formsOfVawg[].id",
  "needs[].id",
  "outcomes.outcomes[].id",
  "outcomes.outcomes[].answers[].id",
  "outcomes.exitReasons[].id",
  "declineReasons[].id",
  "characteristics[].id",
  "characteristics[].options[].id",
  "bankHolidays.days[].date",
  "messages.texts[].key",
  "safetyPlan[].id",
  "indicators[].id",
  "indicators[].number",
  "publications.tables[].id",
  "involvement[].id",
  "involvement[].ways[].id",
  "content[].id",
  "content[].number",
  "places.owners[].id",
  "places.places[].id",
  "outline.features[].properties.district",
  "governance.bodies[].id",
  "strategy.documents[].id",
  "strategy.priorities[].code",
  "strategy.objectives[].code",
  "strategy.commitments[].code",
  "strategy.frameworks[].id",
  "strategy.frameworks[].parts[].id",
  "strategy.actions[].id",
  "strategy.quantities[].id",
];

/** Names that must be given once in the whole pack, whichever list they stand in. */
const UNIQUE_THROUGHOUT = ["agencies[].workDomains[]"];

/** Every second use of a name that must be given once. */
export function findRepeats(pack: unknown): Fault[] {
  return [...UNIQUE, ...UNIQUE_THROUGHOUT].flatMap((pattern) => {
    const seen = new Set<string>();
    const names = walkValues(pack, pattern).filter(
      ({ value }) => typeof value === "string" || typeof value === "number",
    );
    return names.flatMap((found) => {
      const list = UNIQUE_THROUGHOUT.includes(pattern) ? [] : listOf(found);
      const key = JSON.stringify([list, found.value]);
      if (!seen.has(key)) return seen.add(key) && [];
      const cure = "Give each a name of its own, or remove one of the two.";
      return [{ path: found.path, message: `"${String(found.value)}" is already used above.`, cure }];
    });
  });
}

/** The list a name must be unique in: everything up to the last index on its path. */
function listOf({ path }: Found): readonly PropertyKey[] {
  return path.slice(
    0,
    path.findLastIndex((step) => typeof step === "number"),
  );
}
