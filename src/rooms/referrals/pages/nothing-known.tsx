import type { VNode } from "preact";
import { emptyParts } from "../model/pick-parts.ts";
import { labelsOf } from "../model/shared-rows.ts";
import type { Shared } from "../model/shared.ts";

type Props = { readonly referral: { readonly parts: readonly string[]; readonly shared: Shared } };

/** Before it is sent: which of the chosen parts hold nothing. That no safe way goes with it is said above all by itself. */
export function NothingKnown({ referral }: Props): VNode | null {
  const empty = labelsOf(emptyParts(referral).filter((part) => part !== "safe-contact"));
  if (empty.length === 0) return null;
  return <p class="govuk-body">Chosen, but nothing is known of it, so it does not go: {empty.join("; ")}.</p>;
}
