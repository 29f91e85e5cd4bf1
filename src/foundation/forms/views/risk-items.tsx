import type { VNode } from "preact";
import { countAnswers, sayCounts } from "../count-answers.ts";
import type { Question } from "../form.ts";
import { FieldView } from "./field-view.tsx";
import type { Showing } from "./showing.ts";

/**
 * A risk tool's items, one a row, under the count of what is entered. The count is of the page as it was made; it is
 * not announced as it is read before the items it counts.
 */
export function RiskItems({ showing, questions }: RiskItemsProps): VNode {
  return (
    <div class="fl-items">
      <p class="fl-items__count">{sayCounts(countAnswers(questions, showing.entries), showing.words)}</p>
      <ol class="fl-items__list">
        {questions.map((question) => (
          <li class="fl-items__row">
            <FieldView showing={showing} question={question} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface RiskItemsProps {
  readonly showing: Showing;
  readonly questions: readonly Question[];
}
