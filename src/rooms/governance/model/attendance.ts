import { hasVote, type Part } from "./seat.ts";

/** How a seat was filled at a meeting, by the code it is kept under. */
export const ATTENDANCE = {
  present: "Present",
  represented: "Represented",
  apologies: "Apologies",
  absent: "Absent",
} as const;

export type Was = keyof typeof ATTENDANCE;

type Filled = { readonly part: Part; readonly agencyId: string | null; readonly was: Was };

/** Who was there to decide: seats with a vote that were filled, in person or by somebody, and the agencies they speak for. */
export function countPresent(seats: readonly Filled[]): { members: number; agencies: string[] } {
  const there = seats.filter(
    ({ part, was }) => hasVote(part) && (was === "present" || was === "represented"),
  );
  return { members: there.length, agencies: [...new Set(there.flatMap(({ agencyId }) => agencyId ?? []))] };
}
