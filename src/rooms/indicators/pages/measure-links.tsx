import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { measureName } from "../../figures/index.ts";
import type { Indicator } from "../model/indicator.ts";
import { figuresIn, parseFormula } from "../model/parse-formula.ts";

/** The measures a formula is made of, each with a way to its page for those who may see it, and so to what is behind it. */
export function measureLinks(tx: ActorTx, { numerator, denominator }: Indicator): VNode | string {
  const formulas = [numerator, denominator].flatMap((text) =>
    text === undefined ? [] : [parseFormula(text)],
  );
  const measures = [...new Set(formulas.flatMap(figuresIn).map(({ measure }) => measure))];
  if (measures.length === 0) return "";
  const leads = can(tx.actor, "figures.see");
  return (
    <ul class="govuk-list">
      {measures.map((id) => (
        <li>
          {leads ? (
            <a class="govuk-link" href={`/plan/figures/${id}`}>
              {measureName(tx.house, id)}
            </a>
          ) : (
            measureName(tx.house, id)
          )}
        </li>
      ))}
    </ul>
  );
}
