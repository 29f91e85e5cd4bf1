import type { VNode } from "preact";
import { countAnswers, sayCounts } from "../count-answers.ts";
import type { Question } from "../form.ts";
import { FieldView } from "./field-view.tsx";
import { sayShared } from "../words.ts";
import type { Showing } from "./showing.ts";

/** For the script to put the numbers in. */
const template = { count: "{count}" };

/**
 * A risk tool's items, one a row, under the count of what is entered. A script shows it and keeps it with what is chosen;
 * without one it is not shown, since it would stand still. It is not announced, as it is read before the items it counts.
 */
export function RiskItems({ showing, questions }: RiskItemsProps): VNode {
  return (
    <div class="fl-items">
      <p
        class="fl-items__count"
        hidden
        data-yes={sayShared(showing.words, "countYes", template)}
        data-unknown={sayShared(showing.words, "countUnknown", template)}
        data-unanswered={sayShared(showing.words, "countUnanswered", template)}
      >
        {sayCounts(countAnswers(questions, showing.entries), showing.words)}
      </p>
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
