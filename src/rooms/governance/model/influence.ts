/** Whose contribution a decision owes something to, by the code it is kept under. */
export const INFLUENCES = {
  panel: "The co-production panel or collective",
  survivors: "Other survivors: testimony, given with consent",
  survey: "A survey of the public",
  advisory: "The independent advisory group",
  practice: "Professionals and services",
  none: "No contribution of anyone",
} as const;

export type Influence = keyof typeof INFLUENCES;
