import type { Fault } from "../describe-issue.ts";
import { describeDangling } from "./references.ts";
import { fieldOf, walkValues } from "./walk-values.ts";

/** A team is named together with its agency. */
const PLACES_WITH_TEAMS = ["services[]", "roles[].demoWayIn"];

/** Every team that its agency does not have. An agency that does not exist is reported as such, not here. */
export function findMissingTeams(pack: unknown): Fault[] {
  const agencies = walkValues(pack, "agencies[]").map(({ value }) => value);
  return PLACES_WITH_TEAMS.flatMap((pattern) => walkValues(pack, pattern)).flatMap(({ path, value }) => {
    const team = fieldOf(value, "team");
    const agency = agencies.find((one) => fieldOf(one, "id") === fieldOf(value, "agency"));
    if (typeof team !== "string" || agency === undefined) return [];
    const teams = walkValues(agency, "teams[].id").map(({ value: id }) => String(id));
    if (teams.includes(team)) return [];
    const place = `the agency "${String(fieldOf(agency, "id"))}"`;
    return [describeDangling([...path, "team"], team, "team", place, teams)];
  });
}
