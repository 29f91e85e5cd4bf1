import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { measureName } from "../../figures/index.ts";
import type { Indicator } from "../model/indicator.ts";
import { measuresOf } from "../model/references-of.ts";
import { findMonthEnds } from "../store/month-ends.ts";

/** The measures a formula is made of, each with a way to its page for those who may see it, and so to what is behind it. */
export function measureLinks(tx: ActorTx, indicator: Indicator): VNode | string {
  const measures = measuresOf(indicator);
  if (measures.length === 0) return "";
  return (
    <ul class="govuk-list">
      {measures.map((id) => {
        const { label, href } = shownAt(tx, id);
        return (
          <li>
            {href === undefined ? (
              label
            ) : (
              <a class="govuk-link" href={href}>
                {label}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function shownAt(tx: ActorTx, id: string): { readonly label: string; readonly href: string | undefined } {
  const standing = findMonthEnds(tx.house).find((each) => each.id === id);
  if (standing) return standing;
  const href = can(tx.actor, "figures.see") ? `/plan/figures/${id}` : undefined;
  return { label: measureName(tx.house, id), href };
}
