import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import type { Colleague } from "../engine/colleague.ts";
import { aside, referrerOf, type Teller } from "./cast.ts";
import type { ContactPlan } from "./contact-story.ts";
import { underAnotherName } from "./other-names.ts";
import { answersOf, comeBack, otherDoorAnswers, type Persona } from "./persona.ts";
import { ofSameHome, sayHome, type Home, type SameHome } from "./same-home.ts";

const COMES_BACK = 0.16;
/** How many of those who come back do so under another name or spelling, beyond what was told first. */
const ANOTHER_NAME = 0.35;
/** How many are of a home from which somebody asked already. */
const SAME_HOME = 0.035;
/** How many come because a professional asked for them. */
const REFERRED = 0.08;
/** How long ago that was at least: she has been recognised by then. */
const AFTER_MS = 7 * 86_400_000;
/** Through which of the doors of the front door people come. */
const DOORS = [
  ["need-help", 88],
  ["young", 6],
  ["worried", 6],
] as const;

type Making = { readonly people: (place: number) => Persona; readonly apart: number };

/**
 * Who asks at these times: people who come for the first time, by one door or another; people who come back, often under
 * another name; and others of a home that is known.
 */
export function usualPlans(teller: Teller, times: readonly Date[], { people, apart }: Making): ContactPlan[] {
  const { random } = teller;
  const known: Home[] = [];
  const homes: Home[] = [];
  return times.map((at, place): ContactPlan => {
    const contact = `contact ${place}`;
    const before = known.length > 0 && random.chance(COMES_BACK) ? random.pick(known) : undefined;
    if (before) {
      const persona = again(teller, comeBack(random, before.persona, place + apart), place);
      return { place, at, answers: answersOf(random, persona), perhaps: before.contact };
    }
    const first = people(place + apart);
    known.push({ persona: first, contact, at: at.getTime() });
    const door = aside(teller, `door of ${place}`).weigh(DOORS);
    if (door !== "need-help") {
      const answers = otherDoorAnswers(aside(teller, `words of ${place}`), door, first);
      return { place, at, kind: door, answers, perhaps: undefined };
    }
    const referrer = perhapsReferred(teller, place);
    if (referrer) {
      const answers = { ...answersOf(random, first), employers: ["none"] };
      return { place, at, kind: "professional", referrer, answers, perhaps: undefined };
    }
    const { persona, home } = perhapsOfSameHome(teller, first, { place, at, homes });
    const answers = answersOf(random, persona);
    // Whose employer may not know is open to managers alone, who link nobody.
    if (isOpenToAll(answers)) homes.push({ persona, contact, at: at.getTime() });
    if (!home) return { place, at, answers, perhaps: undefined };
    const words = sayHome(aside(teller, `home of ${place}`), home, answers.words);
    return { place, at, answers: { ...answers, words, employers: ["none"] }, perhaps: undefined, home };
  });
}

function again(teller: Teller, persona: Persona, place: number): Persona {
  const chance = aside(teller, `name of ${place}`);
  return chance.chance(ANOTHER_NAME) ? underAnotherName(chance, persona) : persona;
}

/** Who asks on her behalf, where somebody does: the demonstration's own referrer more than others. */
function perhapsReferred(teller: Teller, place: number): Colleague | undefined {
  const chance = aside(teller, `referrer of ${place}`);
  return chance.chance(REFERRED) ? referrerOf({ ...teller, random: chance }) : undefined;
}

type Asking = { readonly place: number; readonly at: Date; readonly homes: readonly Home[] };

function perhapsOfSameHome(
  teller: Teller,
  persona: Persona,
  { place, at, homes }: Asking,
): { readonly persona: Persona; readonly home?: SameHome } {
  const chance = aside(teller, `same home as ${place}`);
  if (!chance.chance(SAME_HOME)) return { persona };
  const others = homes.filter((home) => home.at < at.getTime() - AFTER_MS);
  return others.length === 0 ? { persona } : ofSameHome(chance, persona, chance.pick(others));
}

function isOpenToAll({ employers = [] }: ContactAnswers): boolean {
  return employers.every((employer) => employer === "none");
}
