import type { Body } from "./plan.ts";

type Said = { readonly body: Body; readonly by: string; readonly reason: string };

/** Each time what is said of an action put its due day to a later one, the first first. Pure. @param versions newest first */
export function laterDays(
  versions: readonly Said[],
): readonly { readonly due: string; readonly by: string; readonly reason: string }[] {
  let was: string | undefined;
  return versions.toReversed().flatMap(({ body, by, reason }) => {
    const due = body["due"];
    const isLater = was !== undefined && due !== undefined && due > was;
    was = due ?? was;
    return isLater && due !== undefined ? [{ due, by, reason }] : [];
  });
}
