import { blindIndex, type KeyRing } from "../../../foundation/crypto/index.ts";
import { keysOf, type House } from "../../../foundation/house/index.ts";
import { blockKeys, normaliseRecord, type Frequencies, type LinkRecord } from "../../../linkage/index.ts";
import { CERTAIN, findKeys, NAME_KINDS, SOUND_KINDS, writeFindKey } from "../model/find-keys.ts";
import { countedTerms, indexKeys, lookUpKeys } from "../model/index-keys.ts";
import { toRaw, type KnownAs } from "../model/known-as.ts";

/** A keyed hash as the index keeps it: the first 64 bits, as a signed number in digits (a `bigint` of the database). */
export type Hashed = string;

/** The keyed hashes a record is found by: they find her, and tell whoever steals them nothing. */
export function hashedKeys({ house }: Keyed, known: KnownAs, record: LinkRecord): Hashed[] {
  const keys = keysOf(house);
  return [...new Set(indexKeys(known, record).map((value) => hashed(keys, "people key", value)))];
}

/** The keyed hashes a search asks for: of what was typed, and of what sounds or is written like it. */
export type SearchKeys = { readonly typed: readonly Hashed[]; readonly alike: readonly Hashed[] };

/** The keyed hashes of a search. */
export function hashedSearchKeys({ house }: Keyed, known: KnownAs, record: LinkRecord): SearchKeys {
  const keys = keysOf(house);
  const asTyped = new Set(
    findKeys(known)
      .filter(({ kind }) => !SOUND_KINDS.includes(kind))
      .map(writeFindKey),
  );
  const all = [...new Set(indexKeys(known, record))].map((value) => ({
    isTyped: asTyped.has(value),
    key: hashed(keys, "people key", value),
  }));
  return {
    typed: all.filter(({ isTyped }) => isTyped).map(({ key }) => key),
    alike: all.filter(({ isTyped }) => !isTyped).map(({ key }) => key),
  };
}

/** The keyed hashes by which somebody told of is looked up. */
export function hashedLookUpKeys({ house }: Keyed, known: KnownAs, record: LinkRecord): Hashed[] {
  const keys = keysOf(house);
  return [...new Set(lookUpKeys(known, record).map((value) => hashed(keys, "people key", value)))];
}

/** The keyed hashes of somebody's names alone, with or without a birth date. */
export function hashedNames({ house }: Keyed, known: KnownAs): Hashed[] {
  const keys = keysOf(house);
  return findKeys(known)
    .filter(({ kind }) => NAME_KINDS.includes(kind))
    .map((key) => hashed(keys, "people key", writeFindKey(key)));
}

/** By what somebody would be known for certain; a home only by its postcode together with one of its places. */
export type KnownBy = {
  readonly keys: readonly Hashed[];
  readonly postcode: Hashed | undefined;
  readonly places: readonly Hashed[];
};

/**
 * The keyed hashes by which a party to a record would be known for certain: a phone, an e-mail address, both names with the birth date; and a home by
 * postcode, number and street. A name alone is many people's, and is none of them.
 */
export function hashedKnownBy({ house }: Keyed, known: KnownAs): KnownBy {
  const keys = keysOf(house);
  const of = (value: string): Hashed => hashed(keys, "people key", value);
  const found = findKeys(known);
  const postcode = found.find(({ kind }) => kind === "postcode");
  return {
    keys: found.filter(({ kind }) => CERTAIN.includes(kind)).map((key) => of(writeFindKey(key))),
    postcode: postcode && of(writeFindKey(postcode)),
    places: placeKeys(known).map(of),
  };
}

/** The engine's keys of number and street; of a house that has a name and no number, of two words of its address. */
function placeKeys({ address }: KnownAs): readonly string[] {
  if (address === undefined) return [];
  const all = blockKeys(normaliseRecord(toRaw([{ names: [], address }]))).filter((key) =>
    key.startsWith("address_words:"),
  );
  const numbered = all.filter((key) => key.endsWith(".0"));
  return numbered.length > 0 ? numbered : all;
}

/** The values of a record whose being rare counts, with the keyed hash of each. */
export function hashedTerms({ house }: Keyed, record: LinkRecord): { term: string; key: Hashed }[] {
  const keys = keysOf(house);
  return countedTerms(record).map(([field, value]) => ({
    term: `${field} ${value}`,
    key: hashed(keys, "people term", `${field} ${value}`),
  }));
}

/** The keyed hashes of all of a person's values that count, each once. */
export function termKeys(of: Keyed, told: readonly KnownAs[]): ReadonlySet<Hashed> {
  return new Set(hashedTerms(of, normaliseRecord(toRaw(told))).map(({ key }) => key));
}

/** How common the values sought are, as the database answered in the order they were asked; 0: not known. */
export function frequenciesOf(terms: readonly { term: string }[], shares: readonly number[]): Frequencies {
  const known = new Map(terms.map(({ term }, place) => [term, shares[place] ?? 0]));
  return { share: (field, value) => known.get(`${field} ${value}`) || undefined };
}

function hashed(keys: KeyRing, purpose: string, value: string): Hashed {
  return blindIndex(keys, purpose, value).readBigInt64BE().toString();
}

/** All that is needed of a transaction: the house, with its keys. */
type Keyed = { readonly house: House };
