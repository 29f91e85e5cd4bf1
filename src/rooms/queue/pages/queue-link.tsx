import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { hasQueue } from "./queue-page.tsx";

/** The way from what needs me now to every contact of the team, for those who have a queue. */
export async function queueLink(tx: ActorTx): Promise<VNode | null> {
  if (!hasQueue(tx)) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href="/queue">
        Every contact of your team
      </a>
    </p>
  );
}
