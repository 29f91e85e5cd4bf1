import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { paths } from "../paths.ts";

/** The way from what needs me now to the places, for those who look after them. */
export async function placesLink({ actor }: ActorTx): Promise<VNode | null> {
  if (!can(actor, "place.see")) return null;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={paths.list}>
        Places that feel unsafe
      </a>
    </p>
  );
}
