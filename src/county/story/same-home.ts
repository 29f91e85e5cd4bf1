import type { LinkKind } from "../../rooms/relationships/index.ts";
import type { Random } from "../random.ts";
import { HOME_WORDS } from "../words/home-words.ts";
import type { Persona } from "./persona.ts";

/** Somebody who asked, of whom others of the same home may ask too. */
export type Home = { readonly persona: Persona; readonly contact: string; readonly at: number };

/** What somebody is to whoever of her home asked before, as the step that links them asks it. */
export type SameHome = { readonly contact: string; readonly kind: LinkKind };

/** Below this many years between them they are not taken for mother and daughter. */
const GENERATION = 17;
const ONE_PHONE = 0.3;

/**
 * Another adult of a home that is known: a sister, a mother, a daughter, somebody who shares the flat. She lives in the
 * same district, mostly has the same family name, and now and then there is one telephone for both.
 */
export function ofSameHome(
  random: Random,
  own: Persona,
  { persona: theirs, contact }: Home,
): { readonly persona: Persona; readonly home: SameHome } {
  const kind = kindOf(random, own, theirs);
  const isFamily = kind !== "lives-with";
  const persona: Persona = {
    ...own,
    district: theirs.district,
    ...(isFamily && random.chance(0.8) ? { family: theirs.family } : {}),
    ...(isFamily && random.chance(0.7) ? { language: theirs.language } : {}),
    ...(random.chance(ONE_PHONE) ? { phone: theirs.phone, channel: "phone" } : {}),
  };
  return { persona, home: { contact, kind } };
}

/** How it is said before whatever else she says. */
export function sayHome(random: Random, { kind }: SameHome, words = ""): string {
  return [random.pick(HOME_WORDS[kind] ?? []), words || "(Fictional.)"].join(" ");
}

function kindOf(random: Random, own: Persona, theirs: Persona): LinkKind {
  const older = Number(theirs.born.slice(0, 4)) - Number(own.born.slice(0, 4));
  const kin = older >= GENERATION ? "parent-of" : -older >= GENERATION ? "child-of" : "sibling";
  return random.weigh<LinkKind>([
    [kin, 60],
    ["other-family", 15],
    ["lives-with", 25],
  ]);
}
