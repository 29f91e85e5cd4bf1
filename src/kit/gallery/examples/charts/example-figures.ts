/** A share as it is read. */
export function percent(value: number): string {
  return `${Math.round(value * 100)}%`;
}

/** A count as it is read. */
export function whole(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: 0 });
}

/** So many months, the first of them April 2024. */
export function months(count: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(2024, 3 + at, 1)).toLocaleString("en-GB", {
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    }),
  );
}

/** Books brought back in time, of all lent, for thirty months; nothing was counted in the ninth. */
export const ON_TIME: readonly (number | undefined)[] = [
  0.61,
  0.58,
  0.63,
  0.6,
  0.55,
  0.62,
  0.59,
  0.64,
  undefined,
  0.57,
  0.6,
  0.62,
  0.43,
  0.58,
  0.61,
  0.66,
  0.69,
  0.7,
  0.68,
  0.72,
  0.71,
  0.69,
  0.73,
  0.7,
];

export const BRANCHES = [
  "Market Street",
  "Station Road",
  "Hill Top",
  "Old Mill",
  "Riverside",
  "The Green",
] as const;
