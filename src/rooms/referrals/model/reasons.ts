import type { Pack, Service } from "../../../foundation/pack/index.ts";
import type { AgeRange, Need } from "./need.ts";

/** One reason for or against a service. Weights order services and never hide one. */
export type Reason = { readonly fits: boolean; readonly text: string; readonly weight: number };

/** What a service itself rules out weighs most, what it can be helped with least. */
const RULE = 3;
const FIT = 2;
const HELPED = 1;

/** Why a service fits a need and why not: risk, what was done, what she needs, who it is for, language, place, her wish. */
export function reasonsOf(pack: Pack, service: Service, need: Need): Reason[] {
  return [
    byDecline(service, need),
    byCapacity(service, need),
    byRisk(service, need),
    byForms(pack, service, need),
    ...byNeeds(pack, service, need),
    byAge(service, need),
    byGender(pack, service, need),
    byLanguage(service, need),
    byPlace(pack, service, need),
    byPreference(service, need),
  ].filter((reason) => reason !== undefined);
}

function byDecline({ id }: Service, { declined }: Need): Reason | undefined {
  const why = declined?.get(id);
  return why === undefined ? undefined : against(`declined her: ${why}`, RULE);
}

function byCapacity({ id }: Service, { capacities }: Need): Reason | undefined {
  return capacities?.get(id)?.state === "closed" ? against("closed to new referrals", FIT) : undefined;
}

function byRisk({ riskLevels }: Service, { risk }: Need): Reason | undefined {
  return risk && { fits: riskLevels.includes(risk), text: `${risk} risk`, weight: FIT };
}

function byForms(pack: Pack, service: Service, { forms = [] }: Need): Reason | undefined {
  if (forms.length === 0) return undefined;
  const worked = forms.filter((form) => service.forms.some((own) => isWithin(pack, form, own)));
  if (worked.length > 0) return inFavour(`works with ${namesOf(pack.formsOfVawg, worked)}`, FIT);
  return against(`not named for ${namesOf(pack.formsOfVawg, forms)}`, FIT);
}

/** Whether one form of abuse is part of the other, whichever way round. */
function isWithin({ formsOfVawg }: Pack, one: string, other: string): boolean {
  const upwards = (id: string | undefined): string[] =>
    id === undefined ? [] : [id, ...upwards(formsOfVawg.find((each) => each.id === id)?.partOf)];
  return upwards(one).includes(other) || upwards(other).includes(one);
}

function byNeeds(pack: Pack, service: Service, { needs = [] }: Need): Reason[] {
  const known = needs.filter((need) => pack.needs.some(({ id }) => id === need));
  const met = known.filter((need) => service.needs.includes(need));
  if (known.length === 0) return [];
  if (met.length === 0) return [against("meets none of the needs named", HELPED)];
  return [inFavour(`can help with ${namesOf(pack.needs, met)}`, FIT * met.length)];
}

/** A service that takes nobody older works with children: a mother asks it for them. */
const OLDEST_CHILD = 18;

function byAge(service: Service, need: Need): Reason | undefined {
  const { ages } = service.whoFor;
  const { age } = need;
  if (age && overlap(age, ages)) return inFavour("her age", HELPED);
  const isForChildren = (ages.to ?? Infinity) <= OLDEST_CHILD;
  return isForChildren ? byAgesOfChildren(service, need) : age && wrongAge(ages);
}

/** By her children's ages: one of that age is for it, and only where all ages are known and none fits is it against. */
function byAgesOfChildren({ whoFor, needs }: Service, need: Need): Reason | undefined {
  const { children = [], age } = need;
  const known = children.filter((years) => years !== undefined);
  if (known.some((years) => overlap({ from: years, to: years }, whoFor.ages)))
    return inFavour("a child of hers is of the age it is for", HELPED);
  if (known.length < children.length) return undefined;
  // Whoever wants help for children has some, though nobody told of them.
  const speaksOfNone = children.length === 0;
  if (speaksOfNone && (!age || need.needs?.some((each) => needs.includes(each)))) return undefined;
  return wrongAge(whoFor.ages);
}

function overlap(one: Ages, other: Ages): boolean {
  return one.from <= (other.to ?? Infinity) && (one.to ?? Infinity) >= other.from;
}

function wrongAge(ages: Ages): Reason {
  return against(`for ${sayAges(ages)}`, RULE);
}

type Ages = AgeRange | { readonly from: number; readonly to?: number | undefined };

function sayAges({ from, to }: Ages): string {
  return to === undefined ? `ages ${from} and over` : `ages ${from} to ${to}`;
}

function byGender(pack: Pack, { whoFor }: Service, { gender }: Need): Reason | undefined {
  const options = pack.characteristics.find(({ id }) => id === "gender")?.options ?? [];
  const known = options.find(({ id }) => id === gender);
  // "Another way" and "rather not say" are no gender that a service could name.
  if (!known || !pack.services.some((each) => each.whoFor.genders.includes(known.id))) return undefined;
  return whoFor.genders.includes(known.id)
    ? inFavour("open to her gender", HELPED)
    : against("not for her gender", RULE);
}

function byLanguage({ languages }: Service, { language }: Need): Reason | undefined {
  if (!language) return undefined;
  return languages.some((each) => each === language.toLowerCase())
    ? inFavour(`speaks ${language}`, FIT)
    : against(`no ${language} speaker: book an interpreter`, HELPED);
}

function byPlace(pack: Pack, { countywide, districts = [] }: Service, { district }: Need): Reason {
  if (countywide) return inFavour("the whole county", HELPED);
  const serves = namesOf(pack.districts, districts);
  if (district === undefined || districts.includes(district)) return inFavour(`serves ${serves}`, HELPED);
  return against(`only serves ${serves}`, RULE);
}

function byPreference({ byAndFor = [], whoFor }: Service, { preference }: Need): Reason | undefined {
  if (preference === "by-and-for")
    return byAndFor.length > 0
      ? inFavour("run by and for a community, as she would like", FIT)
      : against("not run by and for a community, as she would like", FIT);
  if (preference === "women-only")
    return whoFor.genders.join() === "woman"
      ? inFavour("for women only, as she would like", FIT)
      : against("not for women only, as she would like", FIT);
  return undefined;
}

function namesOf(list: readonly { id: string; name: string }[], ids: readonly string[]): string {
  return list
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(", ");
}

function inFavour(text: string, weight: number): Reason {
  return { fits: true, text, weight };
}

function against(text: string, weight: number): Reason {
  return { fits: false, text, weight };
}
