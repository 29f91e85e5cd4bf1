import { publicationProfiles, type PublicationProfile } from "../../../stats/index.ts";

/** A rule of what is held back, as it is chosen. */
export type NamedProfile = { readonly id: string; readonly label: string; readonly hint: string };

/** The rules there are, the one that is used when nothing else is said first. */
export const PROFILES: readonly NamedProfile[] = [
  { id: "standard", label: "The partnership's own", hint: hintOf(publicationProfiles.standard) },
  {
    id: "nhsSubNational",
    label: "NHS, areas below England",
    hint: hintOf(publicationProfiles.nhsSubNational),
  },
  { id: "ofqual", label: "Ofqual", hint: hintOf(publicationProfiles.ofqual) },
  { id: "researchOutput", label: "Outputs of research", hint: hintOf(publicationProfiles.researchOutput) },
  { id: "roughSleeping", label: "Rough sleeping", hint: hintOf(publicationProfiles.roughSleeping) },
];

/** @throws {RangeError} for a rule there is none of */
export function getProfile(id: string): PublicationProfile {
  const found = Object.entries(publicationProfiles).find(([name]) => name === id)?.[1];
  if (!found) throw new RangeError(`There is no rule "${id}" of what is held back.`);
  return found;
}

/** A rule in one sentence. */
export function sayProfile(id: string): string {
  const found = PROFILES.find((profile) => profile.id === id);
  return found ? `${found.label}: ${found.hint}` : id;
}

function hintOf({ smallest, base, nought }: PublicationProfile): string {
  const from = nought === "held back" ? 0 : 1;
  const rest = base === 1 ? "others as they are" : `others to the nearest ${base}`;
  return `${from} to ${smallest - 1} held back, ${rest}`;
}
