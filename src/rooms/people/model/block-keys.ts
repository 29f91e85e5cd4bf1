import { doubleMetaphone } from "double-metaphone";
import { normaliseName } from "./normalise-name.ts";

/** What is known of someone, as far as finding her again goes. `born` is yyyy-mm-dd, `phone` in one form. */
export type KnownAs = {
  readonly names: readonly { readonly given: string; readonly family: string }[];
  readonly born?: string | undefined;
  readonly phone?: string | undefined;
};

export type BlockKey = { readonly kind: BlockKind; readonly value: string };
export type BlockKind = "name" | "name-sound" | "name-born" | "sound-born" | "phone";

/**
 * The values two records of one person are likely to share: the exact name in either order, its sound, either with
 * the birth date, the phone. A record is found by any of them; how good a match it is, a person judges.
 */
export function blockKeys({ names, born, phone }: KnownAs): BlockKey[] {
  const keys = names.flatMap((name) => nameKeys(name, born));
  if (phone) keys.push({ kind: "phone", value: phone.replace(/\D/g, "").replace(/^44/, "0") });
  const seen = new Set<string>();
  return keys.filter(
    ({ kind, value }) => !seen.has(`${kind} ${value}`) && Boolean(seen.add(`${kind} ${value}`)),
  );
}

function nameKeys(name: { given: string; family: string }, born: string | undefined): BlockKey[] {
  const parts = [normaliseName(name.given), normaliseName(name.family)].filter((part) => part !== "");
  if (parts.length === 0) return [];
  // Sorted, so that a given and a family name told the wrong way round still meet.
  const exact = parts.toSorted().join(" ");
  const sounds = soundsOf(parts);
  return [
    { kind: "name", value: exact },
    ...sounds.map((value): BlockKey => ({ kind: "name-sound", value })),
    ...(born ? [{ kind: "name-born" as const, value: `${exact} ${born}` }] : []),
    ...(born ? sounds.map((value): BlockKey => ({ kind: "sound-born", value: `${value} ${born}` })) : []),
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
