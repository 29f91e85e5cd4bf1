import { formatLongDay } from "../../../foundation/clock/index.ts";
import type { VNode } from "preact";
import { EmptyState } from "../../../kit/layout/index.ts";
import { ACTION_LABELS } from "../forms/problem-forms.ts";
import type { Action } from "../store/problem.ts";

/** What is done about a problem, by whom and by when, what is due soonest first. */
export function ActionList({ actions }: { actions: readonly Action[] }): VNode {
  if (actions.length === 0) return <EmptyState text="Nothing is planned yet." />;
  return (
    <ul class="fl-choices">
      {actions.map(({ kind, words, responsible, dueOn, doneOn }) => (
        <li class="fl-choices__item">
          {kindOf(kind)}: {words}
          <span class="fl-choices__hint">
            {responsible}.{" "}
            {doneOn ? `Done on ${formatLongDay(doneOn)}` : `To be done by ${formatLongDay(dueOn)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function kindOf(kind: string): string {
  return Object.entries(ACTION_LABELS).find(([code]) => code === kind)?.[1] ?? kind;
}
