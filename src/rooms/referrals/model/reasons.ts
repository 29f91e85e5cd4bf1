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

function byAge({ whoFor }: Service, { age }: Need): Reason | undefined {
  if (!age) return undefined;
  const { from, to = Infinity } = whoFor.ages;
  const overlaps = age.from <= to && (age.to ?? Infinity) >= from;
  return overlaps ? inFavour("her age", HELPED) : against(`for ${sayAges(whoFor.ages)}`, RULE);
}

function sayAges({ from, to }: AgeRange | { from: number; to?: number | undefined }): string {
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
