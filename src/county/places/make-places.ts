import { isoDay } from "../../foundation/clock/index.ts";
import { reportArrival, reportProcess, reportRow } from "../../rooms/places/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import { open, take } from "../engine/act.ts";
import type { LiveThing, World } from "../engine/world.ts";
import { newRandom, type Random } from "../random.ts";
import { SERVICE_HOURS, workTime } from "../story/when.ts";
import { makeProblem, type Accepted } from "./make-problem.ts";
import { SPOTS, type Spot } from "./spots.ts";
import { tellReports, type ToldReport } from "./tell-reports.ts";

/** How many in a hundred are set aside. */
const ASIDE = 0.07;
const REASONS = ["crime", "person", "mistaken", "other"] as const;

export type Places = { readonly seed: string; readonly until: Date; readonly count: number };

/**
 * What people told of places and what came of it, made by the pure process engine from the room's own rules and put
 * beside the stories of people: nobody of theirs is in it. A pack without somebody to look over reports has none.
 */
export function makePlaces(world: World, staff: readonly Colleague[], { seed, until, count }: Places): void {
  const lead = staff.find(({ roleId }) => roleId === "place-safety-lead");
  if (!lead) return;
  const random = newRandom(`${seed} places`);
  const { pack } = world.house;
  const accepted = new Map<Spot, Accepted[]>();
  tellReports(random, pack, { count, until }).forEach((told, index) => {
    const thing = receive(world, told, index);
    const at = lookOver(world, random, { thing, told, lead, until });
    if (at && told.spot)
      accepted.set(told.spot, [...(accepted.get(told.spot) ?? []), { thing, told, acceptedAt: at }]);
  });
  for (const spot of SPOTS) {
    const reports = accepted.get(spot) ?? [];
    if (spot.problem && reports.length > 0)
      makeProblem(world, { staff, lead, until }, { problem: spot.problem, spot, reports });
  }
}

function receive(world: World, { at, content, reasons }: ToldReport, index: number): LiveThing {
  const { house, rows } = world;
  const month = `${isoDay(at, house.calendar).slice(0, 7)}-01`;
  const made = {
    ...reportArrival(house.pack, content.district, reasons),
    key: `place-report ${index}`,
    own: (id: string) => ({ ...reportRow(id, content, { reasons, month }), problem_id: null }),
  };
  const thing = open(world, reportProcess, made, { at, by: "places" });
  rows["place.report"].push(thing.own);
  return thing;
}

/** Somebody looks it over within days; what came lately still waits. @returns when it was accepted */
function lookOver(world: World, random: Random, { thing, told, lead, until }: Looking): Date | undefined {
  const hours = told.reasons.length > 0 ? random.between(120, 400) : random.between(4, 90);
  const at = workTime(told.at, hours, SERVICE_HOURS, world.house.calendar, random.next());
  if (at >= until) return undefined;
  if (told.reasons.length > 0 || random.chance(ASIDE)) {
    const reason = told.reasons.length > 0 ? "automatic" : random.pick(REASONS);
    take(world, thing, "set-aside", { detail: { reason } }, { at, by: lead });
    return undefined;
  }
  take(world, thing, "accept", {}, { at, by: lead });
  return at;
}

type Looking = {
  readonly thing: LiveThing;
  readonly told: ToldReport;
  readonly lead: Colleague;
  readonly until: Date;
};
