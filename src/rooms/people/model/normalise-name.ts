/**
 * One form of a name for comparing: no accents, case, titles, punctuation or doubled spaces.
 * Particles stay ("de la cruz"), since leaving them out would make strangers alike.
 */
export function normaliseName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return plain.replace(TITLE, "");
}

const TITLE = /^(mr|mrs|ms|miss|mx|dr|rev|sir|lady|dame) (?=\S)/;
