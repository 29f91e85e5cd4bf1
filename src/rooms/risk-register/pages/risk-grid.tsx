import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { Scroll } from "../../../kit/layout/index.ts";
import { levelOf, ruleOf } from "../model/escalation.ts";
import { scoreOf, SIZES } from "../model/score.ts";
import { paths } from "../paths.ts";
import type { Risk } from "../store/risk.ts";
import { LEVEL_WORDS } from "./level-words.ts";

type Props = { readonly tx: ActorTx; readonly risks: readonly Risk[] };

/** The risks on the grid of likelihood and impact, with what is done about them: a table, whose cells say in words what they mean. */
export function RiskGrid({ tx, risks }: Props): VNode {
  const { likelihood, impact } = tx.house.pack.governance.risks;
  const rows = SIZES.toReversed().map((likely) => [
    { text: `${likely}. ${likelihood[likely - 1]}` },
    ...SIZES.map((large) => ({ html: <Cell tx={tx} risks={risks} likely={likely} large={large} /> })),
  ]);
  const head = ["Likelihood", ...SIZES.map((large) => `${large}. ${impact[large - 1]}`)];
  return (
    <Scroll label="The grid of likelihood and impact" look="fl-scroll--words">
      <Table
        caption="Likelihood down, impact across"
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={head.map((text) => ({ text }))}
        rows={rows}
      />
    </Scroll>
  );
}

type CellProps = Props & { readonly likely: number; readonly large: number };

function Cell({ tx, risks, likely, large }: CellProps): VNode {
  const size = likely * large;
  const here = risks.filter(
    ({ score }) => score?.residual.likelihood === likely && score.residual.impact === large,
  );
  const level = levelOf(scoreOf({ likelihood: likely, impact: large }), ruleOf(tx.house.pack));
  return (
    <>
      <p class="govuk-hint govuk-!-margin-bottom-1">
        {size}
        <span class="govuk-visually-hidden">, {LEVEL_WORDS[level]}</span>
      </p>
      {here.length > 0 && (
        <ul class="govuk-list govuk-!-margin-bottom-0">
          {here.map(({ id, title, reference }) => (
            <li>
              <a class="govuk-link" href={paths.risk(id)}>
                {reference}
                <span class="govuk-visually-hidden">: {title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
