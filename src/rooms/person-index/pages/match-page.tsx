import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime, type Calendar } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  recordsView,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThingAt, offeredSteps, StepButtons, type Thing } from "../../../foundation/process/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import { ChronologyList, findChronology } from "../../chronology/index.ts";
import { sayProbability } from "../../people/index.ts";
import { SAID } from "../forms/match-forms.ts";
import { matchProcess } from "../match-process.ts";
import { paths } from "../paths.ts";
import { findAnswers, type Answer } from "../store/answers.ts";
import { findCluster } from "../store/cluster.ts";
import { getMatch, type Match } from "../store/match.ts";
import { ClusterFigure } from "./cluster-figure.tsx";
import { WaterfallFigure } from "./waterfall-figure.tsx";
import { TwoSides } from "./two-sides.tsx";

/** GET /matches/:id: two people side by side, why they may be one, and what was said of it. */
export const matchRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: `${paths.matches}/:id`,
  access: needs("person.recognise"),
  audit: recordsView("match.seen"),
  handle: showMatch,
};

async function showMatch(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThingAt(tx, idParam(request), paths.matches);
  const match = await getMatch(tx, thing.id);
  const cluster = await findCluster(tx, match);
  const answers = await findAnswers(tx, thing.id);
  const steps = await offeredSteps(tx, matchProcess, thing);
  const entries = await findChronology(tx, [thing.id]);
  const { calendar } = tx.house;
  return staffPage({
    title: thing.reference,
    place: "People",
    // Whoever opens this looks at both.
    viewed: match.sides.map(({ personId }) => ({ thingId: thing.id, personId })),
    content: (
      <>
        <BackLink href={paths.matches} text="Pairs to review" />
        <Head thing={thing} match={match} />
        <TwoSides sides={match.sides} calendar={calendar} />
        <WaterfallFigure match={match} />
        {cluster && <ClusterFigure cluster={cluster} />}
        <Answers answers={answers} calendar={calendar} />
        <StepButtons base={`${matchProcess.base}/${thing.id}`} steps={steps} />
        <h2 class="govuk-heading-m">Chronology</h2>
        <ChronologyList entries={entries} calendar={calendar} />
      </>
    ),
  });
}

function Head({ thing, match }: { thing: Thing; match: Match }): VNode {
  return (
    <header class="fl-cover">
      <p class="fl-cover__reference">{thing.reference}</p>
      <h1 class="fl-cover__name">Are these two the same person?</h1>
      <ul class="fl-cover__facts">
        <li>{matchProcess.states[thing.state as keyof typeof matchProcess.states]?.label}</li>
        <li>when they were found: {sayProbability(match.probability)}</li>
        {match.isLinked && <li>linked with one another as two people</li>}
      </ul>
    </header>
  );
}

function Answers({ answers, calendar }: { answers: readonly Answer[]; calendar: Calendar }): VNode | null {
  if (answers.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">What was answered</h2>
      <ul class="govuk-list govuk-list--bullet">
        {answers.map(({ said, note, by, at }) => (
          <li>
            {SAID.find(({ value }) => value === said)?.label}: {by}, {formatDateTime(at, calendar)}
            {note && `. ${note}`}
          </li>
        ))}
      </ul>
    </>
  );
}
