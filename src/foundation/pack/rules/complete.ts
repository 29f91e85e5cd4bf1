import type { Fault } from "../describe-issue.ts";
import { KNOWN_THRESHOLDS } from "../schema/known-thresholds.ts";
import { walkValues } from "./walk-values.ts";

/** What a pack must have somewhere for the product to work at all. */
export function findGaps(pack: Readonly<Record<string, unknown>>): Fault[] {
  return [...findMissingThresholds(pack), ...checkAdministrator(pack), ...checkFrontDoor(pack)];
}

function findMissingThresholds(pack: Readonly<Record<string, unknown>>): Fault[] {
  if (!Array.isArray(pack["thresholds"])) return [];
  const given = walkValues(pack, "thresholds[].key").map(({ value }) => value);
  const missing = Object.entries(KNOWN_THRESHOLDS).filter(([key]) => !given.includes(key));
  return missing.map(([key, { unit, least, most }]) => ({
    path: ["thresholds"],
    message: `There is no threshold "${key}".`,
    cure: `Add an entry with "key: ${key}", "unit: ${unit}" and a value from ${least} to ${most}.`,
  }));
}

function checkAdministrator(pack: Readonly<Record<string, unknown>>): Fault[] {
  if (!Array.isArray(pack["roles"])) return [];
  if (walkValues(pack, "roles[].permissions[]").some(({ value }) => value === "admin.people")) return [];
  const cure = 'Give one role the permission "admin.people".';
  return [{ path: ["roles"], message: "No role may add people, so nobody could ever be let in.", cure }];
}

function checkFrontDoor(pack: Readonly<Record<string, unknown>>): Fault[] {
  if (!Array.isArray(pack["agencies"])) return [];
  const doors = walkValues(pack, "agencies[].kind").filter(({ value }) => value === "front-door");
  if (doors.length === 0) {
    const cure = 'Give the agency that takes requests for help "kind: front-door".';
    return [
      {
        path: ["agencies"],
        message: "No agency is the front door, so requests for help would reach nobody.",
        cure,
      },
    ];
  }
  return doors.slice(1).map(({ path }) => ({
    path,
    message: "There is a front door already: a partnership has one.",
    cure: "Give this agency another kind.",
  }));
}
