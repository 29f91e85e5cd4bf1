import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  notAudited,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { agencyName, bodyName } from "../../../foundation/pack/index.ts";
import {
  getThing,
  offeredSteps,
  stateOf,
  StepButtons,
  thingPage,
} from "../../../foundation/process/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import { boardPaths } from "../../governance/index.ts";
import { sayPlacing } from "../model/say-placing.ts";
import { RESPONSES, sayRating, scoreOf } from "../model/score.ts";
import { paths } from "../paths.ts";
import { strategicRiskProcess } from "../risk-process.ts";
import { findPlacings, findReasons, findScores, getRisk, type Placing, type Risk } from "../store/risk.ts";
import { Due, saySize } from "./risk-table.tsx";
import { ScoreHistory } from "./score-history.tsx";

/** GET /board/risks/:id: what might happen, how it is scored and was, which body it is with and why. */
export const riskRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/board/risks/:id",
  access: needs("governance.see"),
  audit: notAudited("shows a risk to the strategy, nobody's record"),
  handle: showRisk,
};

async function showRisk(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const risk = await getRisk(tx, thing.id);
  const scores = await findScores(tx, thing.id);
  const placings = withBefore(await findPlacings(tx, thing.id));
  const reasons = await findReasons(tx, thing.id);
  const steps = await offeredSteps(tx, strategicRiskProcess, thing);
  return thingPage({
    thing,
    back: { href: paths.register, text: "Risk register" },
    title: "Strategic risk",
    heading: risk.title,
    place: "Plan",
    content: (
      <>
        <Standing tx={tx} risk={risk} placing={placings[0]} />
        <StepButtons base={paths.risk(thing.id)} steps={steps} />
        <h2 class="govuk-heading-m">What it is</h2>
        <Described tx={tx} risk={risk} />
        {risk.score !== null && (
          <>
            <h2 class="govuk-heading-m">How it is scored</h2>
            <Scored tx={tx} risk={risk} />
          </>
        )}
        <ScoreHistory tx={tx} scores={scores} />
        <h2 class="govuk-heading-m">Where it went, and why</h2>
        <Placings tx={tx} placings={placings} />
        {reasons.length > 0 && <h2 class="govuk-heading-m">Reasons</h2>}
        {reasons.map(({ step, at, said }) => (
          <section>
            <h3 class="govuk-heading-s">
              {strategicRiskProcess.steps[step as "accept"].done}, {formatDate(at, tx.house.calendar)}
            </h3>
            <Paragraphs text={said} />
          </section>
        ))}
      </>
    ),
  });
}

type Props = { readonly tx: ActorTx; readonly risk: Risk };
type Fact = readonly [string, VNode | string];

function Facts({ facts }: { readonly facts: readonly Fact[] }): VNode {
  return (
    <SummaryList
      rows={facts.map(([key, value]) => ({
        key: { text: key },
        value: typeof value === "string" ? { text: value } : { html: value },
      }))}
    />
  );
}

/** Each with whether it was with the same body before. */
function withBefore(placings: readonly Placing[]): (Placing & { readonly isSame: boolean })[] {
  return placings.map((placing, at) => ({ ...placing, isSame: placings[at + 1]?.body === placing.body }));
}

function Standing({ tx, risk, placing }: Props & { readonly placing: Placing | undefined }): VNode {
  const { pack } = tx.house;
  const body = (
    <>
      <a class="govuk-link" href={boardPaths.body(risk.body)}>
        {bodyName(pack, risk.body)}
      </a>
      {placing && <p class="govuk-hint govuk-!-margin-bottom-0">{sayPlacing(placing)}</p>}
    </>
  );
  return (
    <Facts
      facts={[
        ["State", stateOf(tx, { process: "strategic-risk", state: risk.state })],
        ["Residual score", saySize(tx, risk)],
        ["With", body],
        [risk.state === "raised" ? "To be assessed" : "Next review", <Due tx={tx} risk={risk} />],
      ]}
    />
  );
}

function Described({ tx, risk }: Props): VNode {
  const { pack } = tx.house;
  const titleOf = (code: string): string =>
    [code, pack.strategy.objectives.find((each) => each.code === code)?.title].filter(Boolean).join(" ");
  return (
    <Facts
      facts={[
        ["Because", risk.cause],
        ["It might happen that", risk.event],
        ["What would come of it", risk.effect],
        ["Threatens", risk.objectives.map(titleOf).join("; ")],
        ["Owner", `${risk.ownerRole}, ${agencyName(pack, risk.ownerAgency)}`],
        ["Raised at", bodyName(pack, risk.raisedAt)],
      ]}
    />
  );
}

function Scored({ tx, risk }: Props): VNode | null {
  const { pack } = tx.house;
  if (risk.score === null) return null;
  const { inherent, residual, controls, response, plan } = risk.score;
  return (
    <Facts
      facts={[
        ["If nothing were done", `${scoreOf(inherent)}: ${sayRating(pack, inherent)}`],
        ["What is done", controls],
        ["With what is done", `${scoreOf(residual)}: ${sayRating(pack, residual)}`],
        ["Response", RESPONSES[response]],
        ["To be done", plan],
        ["Source of the words", pack.governance.risks.source],
      ]}
    />
  );
}

function Placings({ tx, placings }: { readonly tx: ActorTx; readonly placings: readonly Placing[] }): VNode {
  const { house } = tx;
  return (
    <ul class="fl-plan__parts">
      {placings.map((placing) => (
        <li class="fl-plan__part">
          {formatDate(placing.at, house.calendar)}: {bodyName(house.pack, placing.body)}
          <p class="fl-plan__state">{sayPlacing(placing)}</p>
        </li>
      ))}
    </ul>
  );
}
