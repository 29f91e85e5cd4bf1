import type { Approval, ContactPermission } from "../../../foundation/messages/index.ts";
import type { CheckAgain } from "../../people/index.ts";

/** A way she gave, and the attempt since it was checked that speaks against it, if there is one. */
export type Way = ContactPermission & { readonly checkAgain: CheckAgain | undefined };

/** A way by which an attempt may be made now: by her own word, or by leave of a supervisor. */
export type UsableWay = { readonly way: Way; readonly approval: string | undefined };

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

type Given = { readonly ways: readonly Way[]; readonly approvals: readonly Approval[] };
