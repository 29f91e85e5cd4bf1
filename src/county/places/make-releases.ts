import { addMonths, isoDay } from "../../foundation/clock/index.ts";
import {
  latestToPublish,
  prepareRelease,
  profileOf,
  releaseOpening,
  releaseProcess,
  shownKinds,
} from "../../rooms/hotspots/index.ts";
import { COUNTED_STATES } from "../../rooms/places/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import { open, take, textIn } from "../engine/act.ts";
import type { Row } from "../engine/rows.ts";
import type { World } from "../engine/world.ts";
import { newRandom } from "../random.ts";
import { SERVICE_HOURS, workTime } from "../story/when.ts";

/** How many quarters have a map, up to the latest that may. */
const QUARTERS = 3;
/** Hours from the day it may be published to each step, one after the other. */
const HOURS = { prepare: 50, check: 40, publish: 20 };

/**
 * The maps for everybody of the last quarters, made of the county's own reports by the room's own rules: prepared by one,
 * checked by another, published. A pack without two people to do it has none.
 */
export function makeReleases(
  world: World,
  staff: readonly Colleague[],
  { seed, until }: { readonly seed: string; readonly until: Date },
): void {
  const one = staff.find(({ roleId }) => roleId === "strategy-manager");
  const other = staff.find(({ roleId }) => roleId === "communications-lead");
  if (!one || !other) return;
  const { calendar } = world.house;
  const random = newRandom(`${seed} releases`);
  const latest = latestToPublish(isoDay(until, calendar));
  const later = (at: Date, hours: number): Date =>
    workTime(at, hours, SERVICE_HOURS, calendar, random.next());
  for (let ago = QUARTERS - 1; ago >= 0; ago -= 1) {
    const quarter = addMonths(latest, -3 * ago);
    const prepared = later(new Date(`${addMonths(quarter, 6)}T09:00:00Z`), HOURS.prepare);
    const checked = later(prepared, HOURS.check);
    const published = later(checked, HOURS.publish);
    if (published < until) makeRelease(world, quarter, { one, other, prepared, checked, published });
  }
}

type Making = {
  readonly one: Colleague;
  readonly other: Colleague;
  readonly prepared: Date;
  readonly checked: Date;
  readonly published: Date;
};

function makeRelease(world: World, quarter: string, making: Making): void {
  const { one, other, prepared, checked, published } = making;
  const { house, rows } = world;
  const made = {
    ...releaseOpening(house.pack),
    key: `release ${quarter}`,
    detail: { quarter },
    own: (id: string): Row => ({
      id,
      quarter,
      body: bodyOf(world, quarter),
      prepared_by: one.staffId,
      checked_by: other.staffId,
      published_on: isoDay(published, house.calendar),
      is_withdrawn: false,
      is_discarded: false,
    }),
  };
  const thing = open(world, releaseProcess, made, { at: prepared, by: one });
  rows["hotspots.release"].push(thing.own);
  take(world, thing, "check", { to: "checked", detail: { found: "yes" } }, { at: checked, by: other });
  take(world, thing, "publish", {}, { at: published, by: one });
}

/** What the room would have worked out of the reports that count. */
function bodyOf({ house, rows, byId }: World, quarter: string): object {
  const { pack } = house;
  const before = addMonths(quarter, 3);
  const counted: readonly string[] = COUNTED_STATES;
  const reports = rows["place.report"].filter((report) => {
    const month = textIn(report, "reported_month");
    const state = byId.get(textIn(report, "id"))?.state ?? "";
    return month >= quarter && month < before && counted.includes(state);
  });
  const profile = profileOf(pack);
  const { body, shownCells } = prepareRelease(
    pack,
    quarter,
    countBy(reports.map((report) => textIn(report, "cell"))),
    profile,
  );
  const shown = reports.filter((report) => shownCells.includes(textIn(report, "cell")));
  const kinds = shown.flatMap(({ environment, behaviour }) => [
    ...listOf(environment).map((code) => `environment/${code}`),
    ...listOf(behaviour).map((code) => `behaviour/${code}`),
  ]);
  return { ...body, kinds: shownKinds(pack, countBy(kinds), profile) };
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
