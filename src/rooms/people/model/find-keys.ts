import { doubleMetaphone } from "double-metaphone";
import { postcodesIn, type KnownAs } from "./known-as.ts";
import { normaliseName } from "./normalise-name.ts";

export type FindKey = { readonly kind: FindKind; readonly value: string };
export type FindKind =
  "name" | "name-sound" | "name-born" | "sound-born" | "born" | "phone" | "email" | "postcode";

/** A key as it is hashed; what one record has under it another is found by. */
export function writeFindKey({ kind, value }: FindKey): string {
  return `find ${kind}:${value}`;
}

/** Kinds of key that say both of somebody's names. */
export const NAME_KINDS: readonly FindKind[] = ["name", "name-sound", "name-born", "sound-born"];

/** Kinds of key of how a name sounds. */
export const SOUND_KINDS: readonly FindKind[] = ["name-sound", "sound-born"];

/** Kinds of key that are one person's, as far as anything told can be. */
export const CERTAIN: readonly FindKind[] = ["name-born", "sound-born", "phone", "email"];

/**
 * The values by which somebody is sought who is known by one field: both names in either order, their sound, each with
 * the birth date; the birth date, phone, e-mail, postcode alone. Never a family name alone: it would show in a stolen copy
 * who is related to whom. How good a match it is, is scored, and a person judges.
 */
export function findKeys({ names, born, phone, email, postcode, address }: KnownAs): FindKey[] {
  const keys = names.flatMap((name) => nameKeys(name, born));
  if (born) keys.push({ kind: "born", value: born });
  if (phone) keys.push({ kind: "phone", value: phone.replace(/\D/g, "").replace(/^44/, "0") });
  if (email) keys.push({ kind: "email", value: email.trim().toLowerCase() });
  for (const code of [postcode, ...postcodesIn(address ?? "")])
    if (code) keys.push({ kind: "postcode", value: code.replace(/\s/g, "").toUpperCase() });
  const seen = new Set<string>();
  return keys.filter(
    ({ kind, value }) => !seen.has(`${kind} ${value}`) && Boolean(seen.add(`${kind} ${value}`)),
  );
}

function nameKeys(name: { given: string; family: string }, born: string | undefined): FindKey[] {
  const parts = [normaliseName(name.given), normaliseName(name.family)].filter((part) => part !== "");
  if (parts.length === 0) return [];
  // Sorted, so that a given and a family name told the wrong way round still meet.
  const exact = parts.toSorted().join(" ");
  const sounds = soundsOf(parts);
  return [
    { kind: "name", value: exact },
    ...sounds.map((value): FindKey => ({ kind: "name-sound", value })),
    ...(born ? [{ kind: "name-born" as const, value: `${exact} ${born}` }] : []),
    ...(born ? sounds.map((value): FindKey => ({ kind: "sound-born", value: `${value} ${born}` })) : []),
  ];
}

/** Each way the parts may sound: double metaphone gives two to a word. A script it cannot sound stands for itself. */
function soundsOf(parts: readonly string[]): string[] {
  const each = parts.map((part) => {
    const codes = doubleMetaphone(part.replaceAll(" ", "")).filter((code) => code !== "");
    return codes.length > 0 ? [...new Set(codes)] : [part];
  });
  const joined = each.reduce<string[][]>(
    (all, codes) => all.flatMap((one) => codes.map((code) => [...one, code])),
    [[]],
  );
  return joined.map((codes) => codes.toSorted().join(" "));
}
