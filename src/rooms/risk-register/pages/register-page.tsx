import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import { type ActorTx, can } from "../../../foundation/access/index.ts";
import { toSpreadsheetCsv } from "../../../foundation/csv/index.ts";
import {
  needs,
  notAudited,
  type Reply,
  staffPage,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { stateOf } from "../../../foundation/process/index.ts";
import { BackLink, Button } from "../../../kit/govuk/index.ts";
import { EmptyState, type FilterChoice, SelectFilter } from "../../../kit/layout/index.ts";
import { boardPaths } from "../../governance/index.ts";
import { type Level, levelOf, ruleOf } from "../model/escalation.ts";
import { scoreOf } from "../model/score.ts";
import { paths } from "../paths.ts";
import { strategicRiskProcess } from "../risk-process.ts";
import { findRisks, type Risk } from "../store/risk.ts";
import { LEVEL_WORDS } from "./level-words.ts";
import { registerRows } from "./register-rows.ts";
import { RiskGrid } from "./risk-grid.tsx";
import { RiskTable } from "./risk-table.tsx";

const common = { face: "staff", method: "GET", access: needs("governance.see") } as const;

/** GET /board/risks: the register, the highest score first, and the grid. GET /board/risks/register.csv: the same as a file. */
export const registerRoutes: readonly StaffRoute[] = [
  {
    ...common,
    path: paths.register,
    audit: notAudited("shows risks to the strategy, nobody's record"),
    handle: showRegister,
  },
  {
    ...common,
    path: paths.csv,
    audit: notAudited("has risks to the strategy, nobody's record"),
    handle: giveCsv,
  },
];

async function showRegister(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const all = await findRisks(tx, { withClosed: true });
  const choices = choicesOf(tx, all, request);
  const shown = chosen(tx, all, choices);
  const { toPartnership, toExecutive } = ruleOf(tx.house.pack);
  return staffPage({
    title: "Risk register",
    place: "Plan",
    content: (
      <>
        <BackLink href={boardPaths.board} text="Boards and groups" />
        <h1 class="govuk-heading-l">Risk register</h1>
        <p class="govuk-body">
          What may keep the partnership from doing what it said. A risk to a person is never in here. From a
          residual score of {toPartnership} on a risk goes to the partnership board, from {toExecutive} on to
          the executive board. Where its review is missed, it goes one level up, where there is one.
        </p>
        {can(tx.actor, "governance.keep") && <Button text="Raise a risk" href={paths.raise} />}
        <SelectFilter action={paths.register} choices={choices} />
        <Found tx={tx} all={all} shown={shown} />
      </>
    ),
  });
}

type FoundProps = { readonly tx: ActorTx; readonly all: readonly Risk[]; readonly shown: readonly Risk[] };

function Found({ tx, all, shown }: FoundProps): VNode {
  if (all.length === 0) return <EmptyState text="No risk was raised yet." />;
  if (shown.length === 0) return <EmptyState text="None is like this." />;
  return (
    <>
      <RiskTable tx={tx} risks={shown} />
      <p class="govuk-body">
        <a class="govuk-link" href={paths.csv}>
          The whole register as a file (CSV)
        </a>
      </p>
      <h2 class="govuk-heading-m">The grid: likelihood and impact, with what is done</h2>
      <RiskGrid tx={tx} risks={shown} />
    </>
  );
}

/** What the register may be narrowed by. Closed risks are shown only where they are asked for. */
function choicesOf(tx: ActorTx, all: readonly Risk[], request: StaffRequest): FilterChoice[] {
  const { pack } = tx.house;
  const bodies = [...new Set(all.map(({ body }) => body))].map((id) => ({
    value: id,
    label: bodyName(pack, id),
  }));
  const states = Object.entries(strategicRiskProcess.states).map(([value, { label }]) => ({ value, label }));
  const levels = Object.entries(LEVEL_WORDS).map(([value, label]) => ({ value, label }));
  const choice = (
    name: string,
    label: string,
    options: FilterChoice["options"],
    every: string,
  ): FilterChoice => ({
    name,
    label,
    options,
    every,
    value: options.find(({ value }) => value === request.query[name])?.value,
  });
  return [
    choice("body", "With", bodies, "Any body"),
    choice("level", "Score", levels, "Any score"),
    choice("state", "State", states, "All but closed"),
  ];
}

function chosen({ house }: ActorTx, all: readonly Risk[], choices: readonly FilterChoice[]): Risk[] {
  const [body, level, state] = choices.map(({ value }) => value);
  const levelAt = ({ score }: Risk): Level | undefined =>
    score?.residual && levelOf(scoreOf(score.residual), ruleOf(house.pack));
  return all.filter(
    (risk) =>
      (body === undefined || risk.body === body) &&
      (level === undefined || levelAt(risk) === level) &&
      (state === undefined ? risk.state !== "closed" : risk.state === state),
  );
}

async function giveCsv(tx: ActorTx): Promise<Reply> {
  const risks = await findRisks(tx, { withClosed: true });
  const stateName = (state: string): string => stateOf(tx, { process: "strategic-risk", state });
  return {
    kind: "data",
    type: "text/csv; charset=utf-8",
    body: toSpreadsheetCsv(registerRows(tx.house.pack, risks, stateName)),
    fileName: "risk-register.csv",
  };
}
