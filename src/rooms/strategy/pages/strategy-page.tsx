import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  idParam,
  needs,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findThing, offeredSteps, StepButtons } from "../../../foundation/process/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { BackLink, Details } from "../../../kit/govuk/index.ts";
import { countChanges, type Changes } from "../model/compare-plans.ts";
import { paths } from "../paths.ts";
import { findVersions } from "../store/history.ts";
import { findUnagreed } from "../store/agree-wording.ts";
import { getLook, type Look } from "../store/look.ts";
import { findStrategies, type StrategyLine } from "../store/strategies.ts";
import { strategyProcess } from "../strategy-process.ts";
import { ChangeList } from "./change-list.tsx";
import { PlanColumns, StrategyCover } from "./plan-page.tsx";
import { VersionList } from "./version-list.tsx";
import { notAboutAnyone } from "./views.tsx";

/** GET /plan/strategies/:id: one strategy as such: whether it is a draft, adopted or replaced, by whose decision, and what it says. */
export const strategyRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/plan/strategies/:id",
  access: needs("strategy.see"),
  audit: notAboutAnyone,
  handle: showStrategy,
};

async function showStrategy(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const look = await getLook(tx, idParam(request));
  const { id } = look.strategy;
  const thing = await findThing(tx, id);
  const steps = thing ? await offeredSteps(tx, strategyProcess, thing) : [];
  const versions = await findVersions(tx, id);
  const unagreed = look.strategy.state === "replaced" ? undefined : await findUnagreed(tx, look.strategy);
  return staffPage({
    title: look.strategy.title,
    place: "Plan",
    content: (
      <>
        <BackLink href={paths.plan} text="The strategy" />
        <StrategyCover look={look} />
        {unagreed && <Wording tx={tx} look={look} unagreed={unagreed} />}
        <StepButtons base={paths.one(id)} steps={steps} />
        <Others tx={tx} look={look} all={await findStrategies(tx)} />
        <h2 class="govuk-heading-m">Who decided it</h2>
        <VersionList tx={tx} kind="strategy" versions={versions} />
        <h2 class="govuk-heading-m">What it says, and how it goes</h2>
        <PlanColumns look={look} tx={tx} />
      </>
    ),
  });
}

type OthersProps = { readonly tx: ActorTx; readonly look: Look; readonly all: readonly StrategyLine[] };

const STATES: Readonly<Record<string, string>> = { draft: "draft", adopted: "adopted", replaced: "replaced" };

/** The strategies there are, and the way to prepare the next. */
function Others({ tx, look, all }: OthersProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">The strategies there are</h2>
      <ul class="govuk-list">
        {all.map(({ id, title, reference, state }) => (
          <li>
            {id === look.strategy.id ? (
              title
            ) : (
              <a class="govuk-link" href={paths.one(id)}>
                {title}
              </a>
            )}
            : {STATES[state] ?? state}, {reference}
          </li>
        ))}
      </ul>
      {can(tx.actor, "strategy.keep") && (
        <p class="govuk-body fl-no-print">
          <a class="fl-action" href={paths.next}>
            Prepare the next strategy
          </a>
        </p>
      )}
    </>
  );
}

function sayWhatIsRead({ house }: ActorTx, { agreed, state }: StrategyLine): string {
  const day = agreed && formatDate(agreed, house.calendar);
  if (state === "draft")
    return day === null
      ? "Nothing of it: it is a draft, and nobody agreed its wording yet."
      : `Nothing of it: it is a draft. Once it is adopted, the wording as it was agreed on ${day}.`;
  return day === null
    ? "Nothing yet: nobody agreed the wording."
    : `The wording as it was agreed on ${day}. How it goes is read as it stands.`;
}

type WordingProps = { readonly tx: ActorTx; readonly look: Look; readonly unagreed: Changes };

/** What the public reads, since when, and what waits to be agreed before it does. */
function Wording({ tx, look: { strategy }, unagreed }: WordingProps): VNode {
  const count = Object.values(countChanges(unagreed)).reduce((sum, each) => sum + each, 0);
  return (
    <>
      <h2 class="govuk-heading-m">What the public reads</h2>
      <p class="govuk-body">
        {sayWhatIsRead(tx, strategy)}
        {count > 0 &&
          ` ${count === 1 ? "1 change waits" : `${count} changes wait`} to be agreed by somebody other than who wrote ${count === 1 ? "it" : "them"}.`}
      </p>
      {count > 0 && (
        <Details
          summaryText="What would change for the public"
          html={<ChangeList pack={tx.house.pack} changes={unagreed} />}
        />
      )}
    </>
  );
}
