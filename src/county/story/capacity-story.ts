import { addLimit } from "../../foundation/clock/index.ts";
import type { House } from "../../foundation/house/index.ts";
import { getThreshold, type Service } from "../../foundation/pack/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { Row } from "../engine/rows.ts";
import { newRandom, type Random } from "../random.ts";

const DAY_MS = 86_400_000;
const WEEKS = 6;

/**
 * What each service said of its capacity, week by week up to a moment; a few have not said lately. Its own source of
 * chance: what services say moves nothing else in the county.
 */
export function capacityRows(
  house: House,
  colleagues: readonly Colleague[],
  { seed, until }: { readonly seed: string; readonly until: Date },
): Row[] {
  const random = newRandom(`${seed} capacity`);
  return house.pack.services.flatMap((service) => {
    const keeper = colleagues.find(
      ({ roleId, agencyId }) => roleId === "service-intake" && agencyId === service.agency,
    );
    if (!keeper || !service.acceptsReferrals || service.audience === "people-causing-harm") return [];
    const silent = random.chance(0.15) ? 2 : 0;
    return Array.from({ length: WEEKS - silent }, (_, week) => {
      const ago = (WEEKS - week - 1) * 7 + random.between(0.5, 3);
      const at = new Date(until.getTime() - ago * DAY_MS);
      return capacityRow(house, service, { keeper, at, random });
    });
  });
}

type Saying = { readonly keeper: Colleague; readonly at: Date; readonly random: Random };

function capacityRow({ pack, calendar }: House, service: Service, { keeper, at, random }: Saying): Row {
  const state = random.weigh([
    ["open", 45],
    ["limited", 45],
    ["closed", 10],
  ]);
  const wait = { open: random.whole(0, 4), limited: random.whole(7, 42), closed: null }[state];
  const { value, unit } = getThreshold(pack, "service.capacity-stale");
  return {
    id: random.uuid(),
    service: service.id,
    agency_id: service.agency,
    state,
    wait_days: wait,
    places: state === "closed" ? null : random.whole(0, 5),
    note: null,
    kept_by: keeper.staffId,
    kept_at: at,
    valid_until: addLimit(at, { value, unit }, calendar),
  };
}
