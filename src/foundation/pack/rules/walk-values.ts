/**
 * Everything a pattern points at in a pack as written, such as "services[].forms[]". Whatever is
 * not there, or is not the kind of thing the pattern expects, is passed over: the schema reports it.
 */
export function walkValues(root: unknown, pattern: string): Found[] {
  const steps = pattern
    .split(".")
    .flatMap((step) => (step.endsWith("[]") ? [step.slice(0, -2), "[]"] : [step]));
  return steps.reduce<Found[]>(
    (found, step) => found.flatMap((one) => take(one, step)),
    [{ path: [], value: root }],
  );
}

function take({ path, value }: Found, step: string): Found[] {
  if (step === "[]") {
    return Array.isArray(value)
      ? value.map((item: unknown, index) => ({ path: [...path, index], value: item }))
      : [];
  }
  const inner = fieldOf(value, step);
  return inner === undefined ? [] : [{ path: [...path, step], value: inner }];
}

/** A field of something that may not have it, nor be a thing with fields at all. */
export function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

export interface Found {
  readonly path: readonly PropertyKey[];
  readonly value: unknown;
}
