/** A count; `null` where it is too small to show, or held back so that a small one cannot be worked out. */
export type Count = number | null;

/** So many (`met`) of so many (`base`). */
export type Share = { readonly base: Count; readonly met: Count };

/** A count as it is shown. One that is not shown says so: it is not nought. */
export function sayCount(count: Count | undefined): string {
  if (count === undefined) return "0";
  return count === null ? "not shown" : count.toLocaleString("en-GB");
}

/**
 * The sum of counts as they are shown. What is not shown adds nothing, and a sum says nothing that its parts do not: so
 * no difference of a total and its parts rebuilds a small number (SAFETY 40).
 */
export function sumShown(counts: readonly Count[]): Count {
  const shown = counts.filter((count) => count !== null);
  return shown.length === 0 && counts.length > 0 ? null : shown.reduce((sum, count) => sum + count, 0);
}

/** A sum of counts of which some are not shown: no fewer than that. Nothing is said of how many more there were. */
export type Sum = { readonly shown: Count; readonly isPart: boolean };

/** The sum of what is shown, and whether that is all of it. */
export function sumOfShown(counts: readonly Count[]): Sum {
  return { shown: sumShown(counts), isPart: counts.includes(null) };
}

/** A sum as it is shown: one from which something is left out says so. */
export function saySumOf({ shown, isPart }: Sum): string {
  return `${isPart && shown !== null ? "at least " : ""}${sayCount(shown)}`;
}

/** What is said in place of a figure that would say nothing. */
export const TOO_FEW = "too few to say";

/** "91%"; nothing to say of a base too small. */
export function sayShare({ base, met }: Share): string {
  if (base === null || base === 0) return TOO_FEW;
  return `${Math.min(100, Math.round((100 * (met ?? 0)) / base))}%`;
}
