import { type Pack, type SpeciallyFor } from "../../../foundation/pack/index.ts";

/** The ages asked for, by the names their answers have. */
export const AGE_BANDS = {
  under13: { from: 0, to: 12 },
  from13: { from: 13, to: 15 },
  from16: { from: 16, to: 17 },
  from18: { from: 18, to: 59 },
  from60: { from: 60, to: 120 },
} as const;
/** What she may say of herself beside her age. */
export const ABOUT = ["lgbt", "disabled", "deaf", "no-recourse"] as const satisfies readonly SpeciallyFor[];

const MOST_LETTERS = 200;

/** What somebody looks for. All of it may be left out. */
export type Search = {
  readonly words?: string;
  /** One of the plain questions. */
  readonly ask?: string;
  readonly district?: string;
  readonly age?: AgeBand;
  readonly gender?: string;
  readonly about?: readonly SpeciallyFor[];
  readonly language?: string;
};
export type AgeBand = keyof typeof AGE_BANDS;
/** A search as it is kept in the visit's draft, and as a form sends it. */
export type SearchFields = Readonly<Record<string, readonly string[]>>;

/** A search from its fields. What the pack does not know, and what is no answer, is left out: nothing here is refused. */
export function readSearch(fields: SearchFields, pack: Pack): Search {
  const one = (name: string): string => fields[name]?.[0] ?? "";
  const among = (name: string, known: readonly string[]): string | undefined =>
    known.find((id) => id === one(name));
  const words = one("words").replaceAll(/\s+/g, " ").trim().slice(0, MOST_LETTERS);
  const ages = Object.keys(AGE_BANDS) as AgeBand[];
  return given({
    words: words === "" ? undefined : words,
    ask: among(
      "ask",
      pack.plainQuestions.map(({ id }) => id),
    ),
    district: among(
      "district",
      pack.districts.map(({ id }) => id),
    ),
    age: ages.find((age) => age === one("age")),
    gender: among("gender", answersOf(pack, "gender")),
    about: ABOUT.filter((each) => fields["about"]?.includes(each)),
    language: among("language", answersOf(pack, "language")),
  });
}

/** The fields of a search, to be kept. */
export function searchFields(search: Search): SearchFields {
  return Object.fromEntries(
    Object.entries(search).map(([name, value]) => [name, typeof value === "string" ? [value] : [...value]]),
  );
}

/** The answers of a characteristic by which services are fitted to people, those that say nothing left out. */
export function answersOf(pack: Pack, characteristic: "gender" | "language"): string[] {
  const named = new Set(
    pack.services.flatMap(({ whoFor, languages }) =>
      characteristic === "gender" ? whoFor.genders : languages,
    ),
  );
  const options = pack.characteristics.find(({ id }) => id === characteristic)?.options ?? [];
  return options.map(({ id }) => id).filter((id) => named.has(id));
}

/** Whether anything was asked for at all. */
export function isEmptySearch(search: Search): boolean {
  return Object.keys(search).length === 0;
}

function given(search: { [K in keyof Search]: Search[K] | undefined }): Search {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value.length > 0),
  );
}
