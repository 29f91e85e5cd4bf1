import type { VNode } from "preact";
import type { House } from "../../../foundation/house/index.ts";
import { MARK_TEXTS } from "../../../foundation/process/index.ts";
import { Tag } from "../../../kit/govuk/index.ts";
import type { Marked } from "../store/people-list.ts";

type Props = {
  readonly things: readonly Marked[];
  readonly processes: House["processes"];
  /** Within a row of a list, which has room of its own around it. */
  readonly isInList?: boolean;
};

/** Contacts, assessments, referrals and cases as links, each with how it stands. */
export function OpenThings({ things, processes, isInList }: Props): VNode {
  return (
    <ul class={isInList ? "govuk-list govuk-!-margin-bottom-0" : "govuk-list"}>
      {things.map(({ id, process, reference, state, mark }) => {
        const names = processes.get(process);
        return (
          <li>
            {names?.label ?? process}{" "}
            <a class="govuk-link" href={`${names?.base ?? ""}/${id}`}>
              {reference}
            </a>
            : {(names?.states[state]?.label ?? state).toLowerCase()}
            {mark && (
              <>
                {" "}
                <Tag text={MARK_TEXTS[mark]} classes="fl-mark" />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
