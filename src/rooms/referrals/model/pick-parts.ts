import { HOLDS, isKnown, PARTS, type Shared } from "./shared.ts";

/** All that is known of her and could go with a referral: what she said at the front door, or what a case received. */
export type Told = Omit<Shared, "message" | "necessity">;

type Chosen = {
  readonly parts: readonly string[];
  /** Why it goes without her agreement, and what whoever refers her adds. */
  readonly necessity?: string | undefined;
  readonly message?: string | undefined;
};

/** Exactly what goes: the parts that were chosen, as far as anything is known, and what whoever refers her adds. */
export function pickParts(told: Told, { parts, necessity, message }: Chosen): Shared {
  const held = PARTS.filter(({ value }) => parts.includes(value)).flatMap(({ value }) => HOLDS[value]);
  const going = held.filter((key) => isKnown(told[key])).map((key) => [key, told[key]] as const);
  return {
    ...(Object.fromEntries(going) as Shared),
    ...(necessity ? { necessity } : {}),
    ...(message ? { message } : {}),
  };
}

/** The parts that were chosen and hold nothing, since nothing of them is known. */
export function emptyParts({ parts, shared }: { parts: readonly string[]; shared: Shared }): string[] {
  return PARTS.filter(
    ({ value }) => parts.includes(value) && !HOLDS[value].some((key) => isKnown(shared[key])),
  ).map(({ value }) => value);
}
