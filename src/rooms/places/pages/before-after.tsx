import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { FigureRow, Paragraphs } from "../../../kit/layout/index.ts";
import { compareMonths } from "../model/compare-months.ts";
import type { Action, Problem, ProblemCount } from "../store/problem.ts";
import { sayCodes } from "./say.ts";

type Props = {
  readonly pack: Pack;
  readonly problem: Problem;
  readonly actions: readonly Action[];
  readonly counts: readonly ProblemCount[];
};

/** How it was before anything was done and how it is since: what was seen, what was reported, what was answered. */
export function BeforeAfter({ pack, problem, actions, counts }: Props): VNode | null {
  const firstDone = actions.flatMap(({ doneOn }) => doneOn ?? []).toSorted()[0];
  const months = counts.filter(({ kind }) => kind === "month").map(({ code, n }) => ({ month: code, n }));
  const answers = counts.filter(({ kind }) => kind === "answer");
  const { before, after } = problem;
  if (!before && !after && !firstDone && answers.length === 0) return null;
  const figures = firstDone ? compareMonths(months, firstDone) : undefined;
  return (
    <>
      <h2 class="govuk-heading-m">Before and after</h2>
      {before && <Paragraphs text={`Before: ${before}`} />}
      {after && <Paragraphs text={`After: ${after}`} />}
      {figures && (
        <FigureRow
          figures={[
            { value: String(figures.before), label: "reports up to the month in which something was done" },
            { value: String(figures.after), label: "reports in the months after it" },
          ]}
        />
      )}
      {answers.length > 0 && (
        <p class="govuk-body">
          People who came back said:{" "}
          {answers.map(({ code, n }) => `${sayCodes(pack.words.placeAnswer, [code])} (${n})`).join("; ")}.
        </p>
      )}
    </>
  );
}
