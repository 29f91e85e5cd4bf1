import type { RawRecord } from "../../../linkage/index.ts";

/** What is known of somebody, as far as finding her again goes, as it was given. `born` is yyyy-mm-dd. */
export type KnownAs = {
  readonly names: readonly { readonly given: string; readonly family: string }[];
  readonly born?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
};

const POSTCODE = /\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b/g;

/** The postcodes that stand in an address. */
export function postcodesIn(address: string): readonly string[] {
  return address.match(POSTCODE) ?? [];
}

/** One person as the index compares her: every value of each field that any of these tells. */
export function toRaw(told: readonly KnownAs[]): RawRecord {
  const all = (read: (known: KnownAs) => readonly (string | undefined)[]): string[] =>
    [
      ...new Set(told.flatMap(read).filter((value) => value !== undefined && value.trim() !== "")),
    ] as string[];
  return {
    given_name: all(({ names }) => names.map(({ given }) => given)),
    surname: all(({ names }) => names.map(({ family }) => family)),
    date_of_birth: all(({ born }) => [born]),
    phone: all(({ phone }) => [phone]),
    email: all(({ email }) => [email]),
    address: all(({ address }) => [address]),
    postcode: all(({ address = "", postcode }) => [postcode, ...postcodesIn(address)]),
  };
}
