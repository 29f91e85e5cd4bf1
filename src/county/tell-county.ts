import type { House } from "../foundation/house/index.ts";
import type { Colleague } from "./engine/colleague.ts";
import type { Move } from "./engine/move.ts";
import { newRandom } from "./random.ts";
import { arrivals } from "./story/arrivals.ts";
import type { Teller } from "./story/cast.ts";
import { contactStory, type ContactPlan } from "./story/contact-story.ts";
import { makePersona, ownAnswersOf, type Persona } from "./story/persona.ts";
import { programmeStory } from "./story/programme-story.ts";
import { requestStory } from "./story/request-story.ts";
import { sureStories } from "./story/sure-stories.ts";
import { toldStories } from "./story/told-stories.ts";
import { hoursBefore, todayPlans } from "./story/today.ts";
import { usualPlans } from "./story/usual-plans.ts";

export type County = {
  /** Another seed is another county. */
  readonly seed: string;
  readonly until: Date;
  readonly days: number;
  readonly contacts: number;
  /** How many are worried about their own behaviour: the programme's own queue. */
  readonly ownBehaviour: number;
  /** How many told of a place; none unless said. */
  readonly places?: number;
  /** Which part of a county made in parts this is; the first, 0, alone has what is certainly to be done today. */
  readonly block?: number;
};

/** Where the numbers of the programme's requests begin, beyond those of the front door. */
const OWN_PLACES = 1_000;
/** And those of stories that have for certain what happens seldom: the same in every county, as their chance is. */
const SURE_PLACES = 5_000;
/** How far the numbers of one block's people are from those of the next. */
const PHONES_APART = 647;
/** How long ago somebody asked whom the programme has not answered yet. */
const WAITING_HOURS = [1.5, 20, 75];

/** Everything that happened in a fictional county up to a moment, in the order of time. The same seed tells the same. */
export function tellCounty(house: House, colleagues: readonly Colleague[], county: County): Move[] {
  const random = newRandom(county.seed);
  const teller = { seed: county.seed, random, pack: house.pack, calendar: house.calendar, colleagues };
  const moves = [...harmed(teller, county), ...ownBehaviour(teller, county)];
  return moves.filter(({ at }) => at < county.until).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function harmed(teller: Teller, county: County): Move[] {
  const { random, pack } = teller;
  const districts = pack.districts.map(({ id, population }): [string, number] => [
    id,
    population?.value ?? 1,
  ]);
  const year = county.until.getUTCFullYear();
  const people = (place: number): Persona => makePersona({ random, year, place }, districts);
  const times = arrivals(random, county.until, { count: county.contacts, days: county.days });
  const usual = usualPlans(teller, times, { people, apart: (county.block ?? 0) * PHONES_APART });
  if ((county.block ?? 0) > 0) return usual.flatMap((plan) => planStory(teller, plan));
  const today = todayPlans(teller, county, people);
  const told = toldStories(teller, county.until, county.days);
  const sure = sureStories(teller, { ...county, first: SURE_PLACES });
  return [...[...usual, ...today].flatMap((plan) => planStory(teller, plan)), ...sure, ...told];
}

function planStory(teller: Teller, plan: ContactPlan): Move[] {
  const { referrer } = plan;
  return referrer ? requestStory(teller, { ...plan, referrer }) : contactStory(teller, plan);
}

function ownBehaviour(teller: Teller, county: County): Move[] {
  const { random, pack } = teller;
  const { until, days, ownBehaviour: count, contacts, block = 0 } = county;
  const districts = pack.districts.map(({ id }): [string, number] => [id, 1]);
  const hoursAgo = block === 0 ? WAITING_HOURS : [];
  const waiting = hoursAgo.map((hours) => ({ at: hoursBefore(until, hours), isTaken: false }));
  const usual = arrivals(random, until, { count, days }).map((at) => ({ at, isTaken: true }));
  return [...usual, ...waiting].flatMap(({ at, isTaken }, index) => {
    const place = contacts + OWN_PLACES + index;
    const persona = makePersona({ random, year: until.getUTCFullYear(), place }, districts);
    return programmeStory(teller, { place, at, answers: ownAnswersOf(random, persona), isTaken });
  });
}
