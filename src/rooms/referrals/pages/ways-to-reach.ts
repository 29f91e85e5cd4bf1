import { can, type ActorTx } from "../../../foundation/access/index.ts";
import type { Thing } from "../../../foundation/process/index.ts";
import type { Way } from "./no-safe-way.tsx";

/** How to come by a safe way to reach her, from what a referral is made from: ask her, or ask whoever referred her. */
export function waysToReach({ actor }: ActorTx, source: Thing | undefined): Way[] {
  if (source?.process === "contact" && source.state === "taken" && can(actor, "contact.triage"))
    return [{ href: `/contacts/${source.id}/safe-contact`, text: "Check with her how she may be reached" }];
  if (source?.process === "case")
    return [{ href: `/cases/${source.id}`, text: "Ask whoever referred her, from the case" }];
  return [];
}
