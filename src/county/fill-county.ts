import type { House } from "../foundation/house/index.ts";
import { canBePeopled } from "./engine/colleague.ts";
import { isEmpty, loadRows } from "./load-rows.ts";
import { makeCounty } from "./make-county.ts";

const SEED = "a county that is nowhere";
const YEAR_DAYS = 365;
const CONTACTS = 1_500;
const OWN_BEHAVIOUR = 110;

/** How much was made. */
export type Filled = {
  readonly contacts: number;
  readonly people: number;
  readonly referrals: number;
  readonly cases: number;
};

/**
 * Fills a demonstration that has nothing yet with a year of a fictional county, up to now. Only ever a demonstration,
 * and only one that is empty. Needs the owner's rights and the staff side's keys.
 * @returns how much, or nothing when there was something already or the pack's roles cannot do a county's work.
 */
export async function fillCounty(house: House): Promise<Filled | undefined> {
  if (
    house.mode !== "demo" ||
    !house.keys ||
    !canBePeopled(house.pack) ||
    !(await house.database.withOwner(isEmpty))
  )
    return undefined;
  const county = {
    seed: SEED,
    until: house.now(),
    days: YEAR_DAYS,
    contacts: CONTACTS,
    ownBehaviour: OWN_BEHAVIOUR,
  };
  const { rows } = makeCounty(house, county);
  if (!(await loadRows(house.database, rows))) return undefined;
  return {
    contacts: rows["front_door.contact"].length,
    people: rows["people.person"].length,
    referrals: rows["referral.referral"].length,
    cases: rows["casework.case_file"].length,
  };
}
