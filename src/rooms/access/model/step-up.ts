import type { Actor } from "../../../foundation/access/index.ts";

/**
 * Where the actor proves again that it is she, before what asks for that, and from where she comes back; nothing when
 * she did so a few minutes ago.
 */
export function stepUpFirst(
  { steppedUp }: Pick<Actor, "steppedUp">,
  comingBackTo: string,
): string | undefined {
  return steppedUp ? undefined : `/step-up?next=${encodeURIComponent(comingBackTo)}`;
}
