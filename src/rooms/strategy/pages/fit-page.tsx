import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  lintStrategy,
  type Finding,
  type FindingRule,
  type LintedIndicator,
} from "../../../foundation/pack/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { findDefined } from "../../indicators/index.ts";
import { findItem } from "../model/plan.ts";
import { figuresOf, toLinted } from "../model/to-linted.ts";
import { paths } from "../paths.ts";
import type { Look } from "../store/look.ts";
import { plural } from "./status-mark.tsx";
import { viewRoute } from "./views.tsx";

const HEADINGS: Readonly<Record<FindingRule, string>> = {
  "percentage-and-base": "Percentages that do not fit their base",
  "two-values": "Figures that are given two values",
  "alias-count": "Documents that count otherwise",
  "objective-without-indicator": "Objectives without an indicator",
  "indicator-without-baseline": "Indicators without a baseline",
  "indicator-without-owner": "Indicators without an owner",
  "target-without-decision": "Targets that no decision set",
  "commitment-without-action": "Commitments without an action",
};

/** GET /plan/strategy/fit: what in the strategy does not hold together, as it stands now, and what to do. */
export const fitRoute = viewRoute({
  path: paths.fit,
  title: "What does not fit",
  show: async (look, tx) => <Fit look={look} indicators={await findIndicators(tx)} />,
});

/** Every indicator in use, as far as the rules ask of it. */
async function findIndicators(tx: ActorTx): Promise<LintedIndicator[]> {
  const inUse = (await findDefined(tx)).filter(({ isRetired }) => !isRetired);
  return inUse.map(({ definition: { id, objective, baseline, owner, target } }) => ({
    id,
    objective,
    baseline,
    owner,
    targets: target ? [target] : [],
  }));
}

type Props = { readonly look: Look; readonly indicators: readonly LintedIndicator[] };

function Fit({ look, indicators }: Props): VNode {
  const found = lintStrategy(toLinted(look.plan), indicators, figuresOf(look.plan));
  const rules = [...new Set(found.map(({ rule }) => rule))];
  return (
    <>
      <h1 class="govuk-heading-l">
        {found.length === 0
          ? "All of it fits"
          : `${plural(found.length, "thing")} that ${found.length === 1 ? "does" : "do"} not fit`}
      </h1>
      <p class="govuk-body">
        Notes for the partnership, found by the same rules that check the pack. What a document prints is kept
        as it is printed.
      </p>
      {found.length === 0 && <EmptyState text="Figures, names and actions hold together." />}
      {rules.map((rule) => (
        <section aria-labelledby={rule}>
          <h2 class="govuk-heading-m" id={rule}>
            {HEADINGS[rule]}
          </h2>
          <Together look={look} found={found.filter((finding) => finding.rule === rule)} />
        </section>
      ))}
    </>
  );
}

/** Findings of one rule; what to do is said once where it is the same for all. */
function Together({ look, found }: { readonly look: Look; readonly found: readonly Finding[] }): VNode {
  const cures = new Set(found.map(({ cure }) => cure));
  const isShared = found.length > 1 && cures.size === 1;
  return (
    <>
      {isShared && <p class="govuk-body">{found[0]?.cure}</p>}
      <ul class="fl-plan__parts">
        {found.map((finding) => (
          <Found look={look} finding={finding} isCureSaid={isShared} />
        ))}
      </ul>
    </>
  );
}

type FoundProps = { readonly look: Look; readonly finding: Finding; readonly isCureSaid: boolean };

function Found({ look, finding, isCureSaid }: FoundProps): VNode {
  const { code, page, sentence, cure } = finding;
  const item = findItem(look.plan, code);
  const hasPage = item?.kind === "commitment" || item?.kind === "objective";
  return (
    <li class="fl-plan__part">
      <span class="fl-plan__code">{code}</span>{" "}
      {item &&
        (hasPage ? (
          <a class="govuk-link" href={paths.item(code)}>
            {item.body["title"]}
          </a>
        ) : (
          <strong>{item.body["title"]}</strong>
        ))}
      <p class="fl-plan__state">
        {isCureSaid && item ? "" : sentence}
        {page === undefined ? "" : ` Page ${page}.`} {isCureSaid ? "" : cure}
      </p>
    </li>
  );
}
