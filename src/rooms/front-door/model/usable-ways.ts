import type { Approval, ContactPermission } from "../../../foundation/messages/index.ts";

/** A way by which an attempt may be made now: by her own word, or by leave of a supervisor. */
export type UsableWay = { readonly way: ContactPermission; readonly approval: string | undefined };

/**
 * The ways by which an attempt may be made, one of each kind and the newest: those whose check still holds, and stale
 * ones that somebody gave leave to try. Pure.
 */
export function usableWays({ ways, approvals }: Given): UsableWay[] {
  const usable = ways.flatMap((way): UsableWay[] => {
    if (way.standing === "good") return [{ way, approval: undefined }];
    const approval = approvals.find(({ permissionId }) => permissionId === way.id)?.id;
    return way.standing === "stale" && approval ? [{ way, approval }] : [];
  });
  return usable.filter(
    ({ way }, place) => usable.findIndex((other) => other.way.channel === way.channel) === place,
  );
}

type Given = { readonly ways: readonly ContactPermission[]; readonly approvals: readonly Approval[] };
