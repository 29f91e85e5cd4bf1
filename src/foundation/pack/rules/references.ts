import type { Fault } from "../describe-issue.ts";
import { PACK_FILES, type PackPart } from "../schema/pack-schema.ts";
import { suggest } from "../suggest.ts";
import { walkValues } from "./walk-values.ts";

/** Names that point at something in another list, and where that something must be. */
const REFERENCES: readonly Reference[] = [
  { from: "districts[].council", part: "agencies", to: "agencies[].id", what: "agency" },
  { from: "services[].agency", part: "agencies", to: "agencies[].id", what: "agency" },
  { from: "services[].forms[]", part: "formsOfVawg", to: "formsOfVawg[].id", what: "form of abuse" },
  { from: "services[].needs[]", part: "needs", to: "needs[].id", what: "need" },
  { from: "services[].districts[]", part: "districts", to: "districts[].id", what: "district" },
  { from: "plainQuestions[].forms[]", part: "formsOfVawg", to: "formsOfVawg[].id", what: "form of abuse" },
  { from: "plainQuestions[].needs[]", part: "needs", to: "needs[].id", what: "need" },
  { from: "roles[].demoWayIn.agency", part: "agencies", to: "agencies[].id", what: "agency" },
  { from: "riskTools[].thresholds.high", part: "thresholds", to: "thresholds[].key", what: "threshold" },
  { from: "riskTools[].thresholds.medium", part: "thresholds", to: "thresholds[].key", what: "threshold" },
  { from: "riskTools[].items[].triggers[]", part: "riskTools", to: "riskTools[].key", what: "risk tool" },
  { from: "content[].forms[]", part: "formsOfVawg", to: "formsOfVawg[].id", what: "form of abuse" },
  { from: "content[].services[]", part: "services", to: "services[].id", what: "service" },
  { from: "content[].seeAlso[]", part: "content", to: "content[].id", what: "page" },
  { from: "indicators[].owner", part: "governance", to: "governance.bodies[].id", what: "body" },
  { from: "indicators[].returnedBy[]", part: "agencies", to: "agencies[].id", what: "agency" },
  { from: "involvement[].keeper.role", part: "roles", to: "roles[].id", what: "role" },
  { from: "places.places[].district", part: "districts", to: "districts[].id", what: "district" },
  { from: "places.owners[].agency", part: "agencies", to: "agencies[].id", what: "agency" },
  { from: "places.owners[].role", part: "roles", to: "roles[].id", what: "role" },
  {
    from: "outline.features[].properties.district",
    part: "districts",
    to: "districts[].id",
    what: "district",
  },
  { from: "formsOfVawg[].partOf", part: "formsOfVawg", to: "formsOfVawg[].id", what: "form of abuse" },
  { from: "governance.bodies[].parent", part: "governance", to: "governance.bodies[].id", what: "body" },
  { from: "governance.bodies[].agency", part: "agencies", to: "agencies[].id", what: "agency" },
  { from: "governance.bodies[].members[]", part: "agencies", to: "agencies[].id", what: "agency" },
  { from: "governance.bodies[].involvement", part: "involvement", to: "involvement[].id", what: "group" },
  ...["priorities", "objectives", "actions"].map((list) => ({
    from: `strategy.${list}[].lead`,
    part: "governance" as const,
    to: "governance.bodies[].id",
    what: "body",
  })),
  {
    from: "strategy.frameworks[].parts[].body",
    part: "governance",
    to: "governance.bodies[].id",
    what: "body",
  },
  ...["commitments", "aliases", "actions", "quantities"].map((list) => ({
    from: `strategy.${list}[].document`,
    part: "strategy" as const,
    to: "strategy.documents[].id",
    what: "document",
  })),
  {
    from: "strategy.alignments[].framework",
    part: "strategy",
    to: "strategy.frameworks[].id",
    what: "framework",
  },
];

/** Every name that points at nothing. A list that could not be read is not blamed on those who point at it. */
export function findDangling(pack: Readonly<Record<string, unknown>>): Fault[] {
  return REFERENCES.filter(({ part }) => pack[part] !== undefined).flatMap(({ from, part, to, what }) => {
    const names = walkValues(pack, to).map(({ value }) => String(value));
    const found = walkValues(pack, from).filter(
      ({ value }) => typeof value === "string" && !names.includes(value),
    );
    return found.map(({ path, value }) =>
      describeDangling(path, String(value), what, PACK_FILES[part], names),
    );
  });
}

/** One name that points at nothing, with the nearest name there is. */
export function describeDangling(
  path: readonly PropertyKey[],
  name: string,
  what: string,
  place: string,
  names: readonly string[],
): Fault {
  const near = suggest(name, names);
  const cure = near ? `Did you mean "${near}"?` : `Add it to ${place}, or use one that is there.`;
  return { path, message: `There is no ${what} "${name}" in ${place}.`, cure };
}

interface Reference {
  readonly from: string;
  readonly part: PackPart;
  readonly to: string;
  readonly what: string;
}
