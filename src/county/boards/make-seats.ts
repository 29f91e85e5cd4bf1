import { isoDay } from "../../foundation/clock/index.ts";
import { isAlwaysClose, type Part } from "../../rooms/governance/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import type { World } from "../engine/world.ts";
import { TOLD_SEATS, type ToldSeat } from "./told-seats.ts";

/** A seat of the county, as meetings and actions speak of it. */
export type MadeSeat = {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly agencyId: string | null;
  readonly part: Part;
  readonly since: string;
  readonly until: string | null;
  readonly isClose: boolean;
  readonly staffId: string | null;
};

/** Who sits on the bodies, of those that the pack has; kept by whoever keeps the boards' business. */
export function makeSeats(world: World, staff: readonly Colleague[], until: Date): MadeSeat[] {
  const { pack } = world.house;
  const keeper = staff.find(({ roleId }) => roleId === "strategy-manager");
  if (!keeper) return [];
  const bodies = new Set(pack.governance.bodies.map(({ id }) => id));
  const agencies = new Set(pack.agencies.map(({ id }) => id));
  const told = TOLD_SEATS.filter(
    ({ body, agency }) => bodies.has(body) && (agency === undefined || agencies.has(agency)),
  );
  const made = told.map((each) => toSeat(world, staff, until, each));
  for (const seat of made) pushSeat(world, seat, keeper);
  return made;
}

function toSeat(
  { house, random }: World,
  staff: readonly Colleague[],
  until: Date,
  told: ToldSeat,
): MadeSeat {
  const day = (days: number): string => isoDay(new Date(until.getTime() + days * 86_400_000), house.calendar);
  const person = told.as === undefined ? undefined : staff.find(({ roleId }) => roleId === told.as);
  const isClose = isAlwaysClose(house.pack, { body: told.body, agency: told.agency });
  return {
    id: random.uuid(),
    body: told.body,
    name: person ? `${person.name} (fictional)` : told.name,
    agencyId: told.agency ?? null,
    part: told.part,
    since: day(told.since),
    until: told.until === undefined ? null : day(told.until),
    isClose,
    staffId: isClose ? null : (person?.staffId ?? null),
  };
}

function pushSeat({ rows }: World, seat: MadeSeat, keeper: Colleague): void {
  rows["governance.seat"].push({
    id: seat.id,
    kept_by: keeper.agencyId,
    body: seat.body,
    agency_id: seat.agencyId,
    part: seat.part,
    since: seat.since,
    until: seat.until,
    is_close: seat.isClose,
    begun_by: keeper.staffId,
    ended_by: seat.until === null ? null : keeper.staffId,
  });
  rows["governance.seat_name"].push({
    seat_id: seat.id,
    is_close: seat.isClose,
    name: seat.name,
    staff_id: seat.staffId,
  });
}
