import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { describeDue } from "../../../foundation/clock/index.ts";
import { stateOf } from "../../../foundation/process/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { ClockMark, Scroll } from "../../../kit/layout/index.ts";
import { levelOf, ruleOf } from "../model/escalation.ts";
import { scoreOf } from "../model/score.ts";
import { paths } from "../paths.ts";
import type { Risk } from "../store/risk.ts";
import { LEVEL_WORDS } from "./level-words.ts";

type Props = {
  readonly tx: ActorTx;
  readonly risks: readonly Risk[];
  /** Whether each says which body it is with: not where all are with one. */
  readonly withBody?: boolean;
};

/** Risks as the register has them: each with its score, the body it is with and its next review. */
export function RiskTable({ tx, risks, withBody = true }: Props): VNode {
  const { pack } = tx.house;
  const rows = risks.map((risk) => [
    { html: <RiskLink risk={risk} /> },
    { text: saySize(tx, risk) },
    { text: risk.score === null ? "Not yet" : String(scoreOf(risk.score.inherent)) },
    ...(withBody ? [{ text: bodyName(pack, risk.body) }] : []),
    { text: stateOf(tx, { process: "strategic-risk", state: risk.state }) },
    { html: <Due tx={tx} risk={risk} /> },
  ]);
  const head = ["Risk", "Residual score", "On its own", ...(withBody ? ["With"] : []), "State", "Review"];
  return (
    <Scroll label="Risks" look="fl-scroll--words">
      <Table firstCellIsHeader head={head.map((text) => ({ text }))} rows={rows} />
    </Scroll>
  );
}

/** A score in figures and in words: "16, for the executive board". */
export function saySize({ house }: Pick<ActorTx, "house">, { score }: Pick<Risk, "score">): string {
  if (score === null) return "Not assessed yet";
  const size = scoreOf(score.residual);
  return `${size}, ${LEVEL_WORDS[levelOf(size, ruleOf(house.pack))]}`;
}

/** When it is looked at again, as a clock. */
export function Due({ tx, risk }: { readonly tx: ActorTx; readonly risk: Risk }): VNode {
  const { now, calendar } = tx.house;
  if (risk.dueAt === null) return <>None</>;
  const { state, text } = describeDue(risk.dueAt, now(), calendar);
  return <ClockMark state={state} text={text} />;
}

function RiskLink({ risk }: { readonly risk: Risk }): VNode {
  return (
    <a class="govuk-link" href={paths.risk(risk.id)}>
      {risk.title}
    </a>
  );
}
