import type { Service, SpeciallyFor } from "../../../foundation/pack/index.ts";
import { AGE_BANDS, type Search } from "./search.ts";

/** Why a service fits, or does not, as codes: what is said of each is the page's part. */
export type Reason =
  | { readonly kind: "form"; readonly id: string }
  | { readonly kind: "need"; readonly id: string }
  | { readonly kind: "district" | "gender" | "language"; readonly id: string }
  | { readonly kind: "run-by"; readonly names: readonly string[] }
  | { readonly kind: "words" | "age" | "meant" | "interpreters" };
export type Misfit = "district" | "age" | "gender";

/** Why a service is not for whoever looks; nothing she left out counts. */
export function misfitsOf(service: Service, { district, age, gender }: Search): Misfit[] {
  const { ages, genders } = service.whoFor;
  const band = age && AGE_BANDS[age];
  return [
    ...(district !== undefined && !worksIn(service, district) ? (["district"] as const) : []),
    ...(band && (band.to < ages.from || band.from > (ages.to ?? Infinity)) ? (["age"] as const) : []),
    ...(gender !== undefined && !genders.includes(gender) ? (["gender"] as const) : []),
  ];
}

/** What speaks for a service, of what she said of herself; with how much each counts. */
export function reasonsFromHer(service: Service, search: Search): { reason?: Reason; weight: number }[] {
  const { district, gender, language, age } = search;
  const { whoFor, speciallyFor = [], byAndFor, languages, access = [] } = service;
  const meant: readonly SpeciallyFor[] = [
    ...(search.about ?? []),
    ...(age === "from60" ? (["older"] as const) : []),
  ];
  const isMeant = speciallyFor.some((each) => meant.includes(each));
  const speaks = language !== undefined && languages.includes(language);
  const isOther = language !== undefined && language !== "english";
  // What is run by and for a community goes first for its own, and a little later for everyone else.
  const isOthers = speciallyFor.length > 0 && byAndFor !== undefined && !isMeant;
  return [
    ...(isOthers ? [{ weight: -1 }] : []),
    ...(isMeant ? [{ reason: byAndFor ? runBy(byAndFor) : ({ kind: "meant" } as const), weight: 2 }] : []),
    ...(isOther && speaks ? [{ reason: { kind: "language", id: language } as const, weight: 2 }] : []),
    ...(isOther && !speaks && access.includes("interpreters")
      ? [{ reason: { kind: "interpreters" } as const, weight: 1 }]
      : []),
    ...(district !== undefined && !service.countywide
      ? [{ reason: { kind: "district", id: district } as const, weight: 0.5 }]
      : []),
    ...(age !== undefined && whoFor.ages.to !== undefined
      ? [{ reason: { kind: "age" } as const, weight: 1 }]
      : []),
    ...(gender !== undefined && whoFor.genders.length === 1
      ? [{ reason: { kind: "gender", id: gender } as const, weight: 0.5 }]
      : []),
  ];
}

function worksIn({ countywide, districts }: Service, district: string): boolean {
  return countywide || (districts?.includes(district) ?? false);
}

function runBy(names: readonly string[]): Reason {
  return { kind: "run-by", names };
}
